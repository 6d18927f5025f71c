#pragma once

#include "app/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace sijill {

/// What the user prefers, in one place. Nothing holds before it is accepted.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(Settings settings, QWidget *parent = nullptr);

    /// The settings given, with what was chosen.
    Settings chosen() const;

private:
    QComboBox *addChoice(const QString &name, const QString &current,
                         const QList<std::pair<QString, QString>> &choices);
    void addWho();
    QCheckBox *addSwitch(const QString &name, const QString &what, bool on);

    Settings m_settings;
    QFormLayout *m_form = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_notation = nullptr;
    QCheckBox *m_resume = nullptr;
    QCheckBox *m_world = nullptr;
    QCheckBox *m_graticule = nullptr;
    QCheckBox *m_network = nullptr;
    QCheckBox *m_motion = nullptr;
    QLineEdit *m_who = nullptr;
};

} // namespace sijill
