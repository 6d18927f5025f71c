#pragma once

#include "mapdata/entry/severalincidents.h"
#include "widgets/register/entrysuggestions.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace sijill {

class NameField;
class RemarkLabel;

/// One field of several incidents at once. What comes of it is entered().
class SeveralDialog : public QDialog {
    Q_OBJECT

public:
    SeveralDialog(ViewModel &model, QStringList incidents, QWidget *parent = nullptr);

    EnteredEdit entered();

    QComboBox &field() { return *m_field; }
    NameField &text() { return *m_text; }
    QLineEdit &why() { return *m_why; }

private:
    void showField();
    void understand();

    ViewModel &m_model;
    EntrySuggestions m_suggestions;
    QStringList m_incidents;
    QComboBox *m_field = nullptr;
    NameField *m_text = nullptr;
    QCheckBox *m_counted = nullptr;
    RemarkLabel *m_remark = nullptr;
    QLineEdit *m_why = nullptr;
    QPushButton *m_set = nullptr;
};

} // namespace sijill
