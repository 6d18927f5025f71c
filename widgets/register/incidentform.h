#pragma once

#include "mapdata/entry/entryedit.h"
#include "widgets/register/entrysuggestions.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace sijill {

class ClaimBox;
class LinkButton;
class NameField;
class RemarkLabel;

/// An incident to be filled in by keyboard: Return goes to the next field, Ctrl+Return saves. What is typed is
/// understood at once and said below its field; what looks wrong is said and kept. Knows no register: what is to be
/// saved or tried goes out by signals, and answers come back.
class IncidentForm : public QDialog {
    Q_OBJECT

public:
    /// `incident`: of the atlas that is shown; none for a new one.
    IncidentForm(ViewModel &model, IncidentIndex incident, QWidget *parent = nullptr);

    /// As it was opened, without what was typed since.
    const IncidentFields &before() const { return m_before; }
    IncidentFields fields() const;
    /// A draft that comes back.
    void setFields(const IncidentFields &fields);
    bool isNew() const { return m_before.id.isEmpty(); }
    bool isChanged() const { return fields() != m_asOpened; }
    void setPoint(LonLat degrees);
    /// The area there as its place, beside those that are named; where that is the last of them already, the one that
    /// it lies in instead. False where no area is known there.
    bool setAreaAt(LonLat degrees);

    /// What the register says to what is typed.
    void showTrial(const Result<Problems> &odd);
    /// Saving goes on; until it has ended nothing is typed.
    void setSaving(bool on);
    /// It was not saved; what is typed stays.
    void showFailure(const QString &sentence, bool canSaveElsewhere);
    void showDraft();

    NameField &places() { return *m_places; }
    QLineEdit &when() { return *m_when; }
    ClaimBox &claim(std::size_t index) { return *m_claims[index]; }
    std::size_t claimCount() const { return m_claims.size(); }
    QPushButton &saveButton() { return *m_save; }
    QPushButton &elsewhereButton() { return *m_elsewhere; }
    QString said() const;
    QLineEdit *field(const QString &name) const;

signals:
    void changed(); ///< something was typed
    void trialWanted(const sijill::Edit &edit);
    void saveWanted(const sijill::EnteredEdit &entered);
    void saveElsewhereWanted();
    void deleteWanted();
    void pointWanted();
    void areaWanted();
    void anewWanted(); ///< without the draft

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeIncident();
    QWidget *makeClaims();
    QWidget *makeFoot();
    NameField *addName(const QString &field, const QString &label, Nameable kind, bool takesSeveral);
    QLineEdit *addLine(const QString &field, const QString &label, QLineEdit *line = nullptr);
    void addRow(const QString &label, QWidget *field, RemarkLabel *remark);
    void addPoint();
    ClaimBox &addClaim();
    void removeClaim(ClaimBox *box);
    void numberClaims();
    void orderTabs();
    void follow();
    EnteredEdit understood();
    void understand();
    void showRemarks(const std::vector<EntryRemark> &remarks);
    void showSaid();
    void save();
    void layOut();

    ViewModel &m_model;
    EntrySuggestions m_suggestions;
    IncidentFields m_before, m_asOpened;
    QTimer m_understanding, m_trying;
    struct Line {
        QString field;
        QLineEdit *edit;
        RemarkLabel *remark;
    };
    std::vector<Line> m_lines;
    QScrollArea *m_area = nullptr;
    QBoxLayout *m_halves = nullptr;
    QGridLayout *m_grid = nullptr;
    NameField *m_places = nullptr;
    QLineEdit *m_when = nullptr;
    QComboBox *m_precision = nullptr;
    QPushButton *m_pick = nullptr;
    QCheckBox *m_counted = nullptr;
    QPlainTextEdit *m_note = nullptr;
    RemarkLabel *m_noteRemark = nullptr;
    QBoxLayout *m_claimColumn = nullptr;
    std::vector<ClaimBox *> m_claims;
    LinkButton *m_moreClaims = nullptr;
    QLabel *m_said = nullptr;
    LinkButton *m_anew = nullptr;
    QPushButton *m_elsewhere = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    QString m_failure, m_trial;
    bool m_isDraft = false;
    QPointer<QWidget> m_left; ///< where the cursor was when saving began
};

} // namespace sijill
