#pragma once

#include "mapdata/register/recordlist.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace sijill {

/// Which of several records is the one that is kept, what moves to it, and why. Proposes the one that a layer gives,
/// else the one that most refers to.
class RecordMergeDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecordMergeDialog(std::vector<RecordRow> rows, QWidget *parent = nullptr);

    QString keep() const;
    QStringList others() const;

    QComboBox &choice() { return *m_choice; }
    QLineEdit &why() { return *m_why; }
    QString words() const;

private:
    void tell();

    std::vector<RecordRow> m_rows;
    QComboBox *m_choice = nullptr;
    QLabel *m_words = nullptr;
    QLineEdit *m_why = nullptr;
};

} // namespace sijill
