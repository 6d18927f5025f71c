#pragma once

#include "widgets/register/editionmodel.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace sijill {

/// A table about to be taken into a register as an edition: first the way there, then what would be added, changed and
/// gone, each in a list; nothing is done before it is wanted.
class EditionDialog : public QDialog {
    Q_OBJECT

public:
    /// `table`, `registerName`: the files' names.
    EditionDialog(const QString &table, const QString &registerName, QWidget *parent = nullptr);

    /// Something goes on; percent < 0: nobody knows how long. `canStop`: it can be left off.
    void showProgress(const QString &sentence, int percent, bool canStop);
    /// It ended without: nothing was done.
    void showFailure(const QString &sentence);
    /// What would be done; `isNews`: else it says nothing that the register does not say.
    void showReport(const QString &summary, const QString &remark, std::vector<EditionLine> lines, bool isNews);
    /// The table is of no known data set: somebody has to say what it is an edition of.
    void askForDataSet();

    bool binsGone() const;
    QString dataSet() const;
    QString why() const;
    QString said() const;

    QComboBox &gone() { return *m_gone; }
    QComboBox &kinds() { return *m_kinds; }
    QLineEdit &search() { return *m_search; }
    QLineEdit &whyField() { return *m_why; }
    QLineEdit &dataSetField() { return *m_dataSet; }
    QTableView &view() { return *m_view; }
    QPushButton &copyButton() { return *m_copy; }
    QPushButton &stopButton() { return *m_stop; }
    QPushButton &takeButton() { return *m_take; }

signals:
    void choiceChanged(); ///< what is gone, or the data set
    void stopWanted();
    void takeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addProgress();
    void addList();
    void addFields();
    void fillKinds();
    void setReady(bool ready);
    void showCount();
    void copy(bool all) const;

    EditionModel *m_model = nullptr;
    EditionFilter *m_filter = nullptr;
    QLabel *m_said = nullptr, *m_remark = nullptr, *m_count = nullptr;
    QProgressBar *m_progress = nullptr;
    QFormLayout *m_form = nullptr;
    QComboBox *m_kinds = nullptr, *m_gone = nullptr;
    QLineEdit *m_search = nullptr, *m_why = nullptr, *m_dataSet = nullptr;
    QTableView *m_view = nullptr;
    QPushButton *m_copy = nullptr, *m_stop = nullptr, *m_take = nullptr;
    QString m_wasDataSet;
};

} // namespace sijill
