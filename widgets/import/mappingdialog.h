#pragma once

#include "mapdata/import/tablelook.h"
#include "widgets/theme/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace sijill {

class PreviewModel;

struct MappingOptions {
    QString presetFolder; ///< of the user's own presets; empty: none are kept
    bool canBeBeside = false;
    bool isBeside = false; ///< unless the user says otherwise
    Theme theme = Theme::light();
};

/// A person says what the columns of a table are. Every choice is tried at once on the first rows, and what comes of it
/// is said; the table itself is read only when the dialog is accepted.
class MappingDialog : public QDialog {
    Q_OBJECT

public:
    MappingDialog(const TableLook &look, const MappingOptions &options, QWidget *parent = nullptr);

    /// Another sheet of the same file.
    void setLook(const TableLook &look);

    const TableLook &look() const { return m_look; }
    const Mapping &mapping() const { return m_mapping; }
    const SampleCheck &check() const { return m_check; }
    bool isBeside() const;
    /// Says where it went, or what stood in the way.
    bool savePreset(const QString &file);
    void takePreset(const Mapping &mapping);

    QComboBox &roleBox(int column);
    QComboBox &dateBox() { return *m_dates; }
    QComboBox &calendarBox() { return *m_calendar; }
    QComboBox &presetBox() { return *m_presets; }
    QPushButton &openButton() { return *m_open; }
    QString needText() const;

signals:
    void tableWanted(const QString &table);

private:
    void build();
    QWidget *makeHow();
    QWidget *makeOutcome();
    void fillPresets();
    void choosePreset(int index);
    void chooseSave();
    void makeRoleBoxes();
    void showRoles();
    void rememberRoles();
    void showHow();
    void settleDates();
    void fillDates();
    void chooseRole(int column);
    void tryOut();
    void showOutcome();
    QString firstRowRead() const;
    QString need() const;
    QString hint() const;
    void say(const QString &text, bool isNeed);

    TableLook m_look;
    MappingOptions m_options;
    Mapping m_mapping;
    SampleCheck m_check;
    std::vector<Mapping> m_own;
    bool m_orderIsSaid = false; ///< of day and month, by the user or a preset
    bool m_dateIsOpen = false;  ///< day and month could be either way, and nobody has said which
    QString m_saved;
    QStandardItemModel *m_roles = nullptr;
    PreviewModel *m_preview = nullptr;
    QTableView *m_table = nullptr;
    std::vector<QComboBox *> m_roleBoxes;
    std::vector<int> m_wanted; ///< by column: the role it was given, also while another column has taken it
    QLabel *m_file = nullptr;
    QComboBox *m_sheets = nullptr;
    QComboBox *m_presets = nullptr;
    QComboBox *m_dates = nullptr;
    QComboBox *m_calendar = nullptr;
    QComboBox *m_decimal = nullptr;
    QComboBox *m_zero = nullptr;
    QLineEdit *m_separators = nullptr;
    QLineEdit *m_unknown = nullptr;
    QLabel *m_points = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_faults = nullptr;
    QLabel *m_first = nullptr;
    QLabel *m_need = nullptr;
    QCheckBox *m_beside = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace sijill
