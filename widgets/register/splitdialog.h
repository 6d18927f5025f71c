#pragma once

#include "mapdata/entry/entryedit.h"
#include "mapdata/register/merge.h"
#include "widgets/register/entrysuggestions.h"

#include <QDialog>

#include <vector>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sijill {

class NameField;
class RemarkLabel;

/// Which claims of an incident tell of another event, and when and where that was.
class SplitDialog : public QDialog {
    Q_OBJECT

public:
    SplitDialog(ViewModel &model, IncidentIndex incident, QWidget *parent = nullptr);

    SplitChoice choice();

    QCheckBox &claim(std::size_t index) { return *m_claims[index]; }
    std::size_t claimCount() const { return m_claims.size(); }
    QLineEdit &titleField() { return *m_title; }
    QLineEdit &when() { return *m_when; }
    NameField &places() { return *m_places; }
    QLineEdit &why() { return *m_why; }
    QPushButton &splitButton() { return *m_split; }

private:
    void addClaims(QBoxLayout &column);
    EnteredEdit entered();
    void understand();

    ViewModel &m_model;
    EntrySuggestions m_suggestions;
    IncidentFields m_before;
    std::vector<QCheckBox *> m_claims;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_when = nullptr;
    NameField *m_places = nullptr;
    RemarkLabel *m_whenRemark = nullptr;
    RemarkLabel *m_placeRemark = nullptr;
    QLineEdit *m_why = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_split = nullptr;
};

} // namespace sijill
