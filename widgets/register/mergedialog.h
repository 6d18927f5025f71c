#pragma once

#include "mapdata/register/merge.h"

#include <QDialog>

#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sijill {

/// Which of several incidents is kept when they become one, and whose time and place it has. What would come of it is
/// told while it is chosen.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    /// Ids with what a person is told of each; the first is the one to be kept.
    MergeDialog(const std::vector<std::pair<QString, QString>> &incidents, QWidget *parent = nullptr);

    MergeChoice choice() const;
    /// Sentences about it; `canMerge`: else they say why it cannot be done.
    void tell(const QStringList &sentences, bool canMerge);

    QComboBox &keep() { return *m_keep; }
    QComboBox &time() { return *m_time; }
    QComboBox &place() { return *m_place; }
    QLineEdit &why() { return *m_why; }
    QPushButton &mergeButton() { return *m_merge; }
    QString said() const;

signals:
    void choiceChanged();

private:
    QComboBox *add(const std::vector<std::pair<QString, QString>> &incidents, bool mayBeKept);

    std::vector<QString> m_ids;
    QComboBox *m_keep = nullptr;
    QComboBox *m_time = nullptr;
    QComboBox *m_place = nullptr;
    QLineEdit *m_why = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_merge = nullptr;
};

} // namespace sijill
