#include "app/preferences.h"

#include "widgets/controls/choicebox.h"
#include "widgets/controls/fittingscreen.h"
#include "widgets/controls/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace sijill {

PreferencesDialog::PreferencesDialog(Settings settings, QWidget *parent)
    : QDialog(parent), m_settings(std::move(settings))
{
    setWindowTitle(tr("Preferences"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(plainLabel(tr("Preferences"), TextStyle::Title, this));
    auto *area = new QScrollArea(this); // where letters are large it is taller than the screen
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(area);
    m_form = new QFormLayout(page);
    m_form->setContentsMargins(0, 6, 0, 6);
    m_form->setVerticalSpacing(9);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);

    // Each language by its own name, for those who cannot read the other.
    m_language = addChoice(tr("&Language"), m_settings.language,
                           {{QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"ar"_s, u"العربية"_s}});
    m_theme = addChoice(tr("&Theme"), m_settings.theme,
                        {{QString(), tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}});
    QList<std::pair<QString, QString>> notations{{u"decimal"_s, tr("Decimal degrees")},
                                                 {u"dms"_s, tr("Degrees, minutes, seconds")},
                                                 {u"utm"_s, u"\u2066UTM\u2069"_s},
                                                 {u"mgrs"_s, u"\u2066MGRS\u2069"_s}};
    if (m_settings.notation.startsWith("epsg:"_L1)) // chosen at the map, where others are chosen as well
        notations.append({m_settings.notation, u"\u2066%1\u2069"_s.arg(m_settings.notation.toUpper())});
    m_notation = addChoice(tr("&Positions"), m_settings.notation, notations);
    addWho();
    m_resume = addSwitch(tr("&Begin where I left off"),
                         tr("The next start opens the same files, with the same filters, days and view of the map."),
                         m_settings.resume);
    m_world = addSwitch(tr("&World map underneath"), {}, m_settings.worldMap);
    m_graticule = addSwitch(tr("&Graticule"), {}, m_settings.graticule);
    m_motion = addSwitch(tr("Present without &motion"), {}, m_settings.reducedMotion);
    m_network = addSwitch(tr("Maps from the &network may be shown"),
                          tr("Their servers learn which part of the world is looked at. Nothing else goes out."),
                          m_settings.network);
    area->setWidget(page);
    column->addWidget(area, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_language->setFocus();
    const QSize wanted(std::max(460, page->sizeHint().width() + 60), page->sizeHint().height() + 150);
    resize(parent ? fittingScreen(*parent, wanted) : wanted);
}

QComboBox *PreferencesDialog::addChoice(const QString &name, const QString &current,
                                        const QList<std::pair<QString, QString>> &choices)
{
    auto *box = new ChoiceBox({}, m_form->parentWidget());
    for (const auto &[value, text] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    box->setAccessibleName(QString(name).remove(u'&'));
    m_form->addRow(name, box);
    return box;
}

void PreferencesDialog::addWho()
{
    QWidget *page = m_form->parentWidget();
    m_who = new QLineEdit(m_settings.who, page);
    m_who->setPlaceholderText(tr("nobody is named"));
    const QString what = tr("Stands in the history of registers beside what you do in them, and nowhere else.");
    m_who->setAccessibleDescription(what);
    m_form->addRow(tr("&Your name"), m_who);
    auto *label = plainLabel(what, TextStyle::Quiet, page);
    m_form->addRow(label);
}

QCheckBox *PreferencesDialog::addSwitch(const QString &name, const QString &what, bool on)
{
    auto *box = new QCheckBox(name, m_form->parentWidget());
    box->setChecked(on);
    box->setAccessibleDescription(what);
    m_form->addRow(box);
    if (!what.isEmpty()) {
        auto *label = plainLabel(what, TextStyle::Quiet, m_form->parentWidget());
        label->setContentsMargins(24, 0, 24, 0);
        m_form->addRow(label);
    }
    return box;
}

Settings PreferencesDialog::chosen() const
{
    Settings settings = m_settings;
    settings.language = m_language->currentData().toString();
    settings.theme = m_theme->currentData().toString();
    settings.notation = m_notation->currentData().toString();
    settings.resume = m_resume->isChecked();
    settings.worldMap = m_world->isChecked();
    settings.graticule = m_graticule->isChecked();
    settings.reducedMotion = m_motion->isChecked();
    settings.network = m_network->isChecked();
    settings.who = m_who->text().simplified();
    return settings;
}

} // namespace sijill
