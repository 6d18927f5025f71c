#include "widgets/present/scenedialog.h"

#include "widgets/controls/choicebox.h"
#include "widgets/controls/fittingscreen.h"
#include "widgets/controls/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int mostSeconds = 600;

QPlainTextEdit *makeText(const QString &text, Qt::LayoutDirection direction, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(text, parent);
    edit->setLayoutDirection(direction);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

SceneDialog::SceneDialog(const Scene &scene, QWidget *parent) : QDialog(parent), m_scene(scene)
{
    setWindowTitle(tr("Scene"));
    resize(parent ? fittingScreen(*parent, {560, 560}) : QSize(560, 560));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    auto *tabs = new QTabWidget(this);
    const bool arabicFirst = layoutDirection() == Qt::RightToLeft;
    // Each language by its own name, for those who cannot read the other.
    const auto addLanguage = [&](Language language) {
        tabs->addTab(makeTexts(language), language == Language::Arabic ? u"العربية"_s : u"English"_s);
    };
    addLanguage(arabicFirst ? Language::Arabic : Language::English);
    addLanguage(arabicFirst ? Language::English : Language::Arabic);
    column->addWidget(tabs, 1);
    column->addWidget(makePlayback());
    m_takesView = new QCheckBox(tr("Take camera, dates and filters from the window as it is now"), this);
    column->addWidget(m_takesView);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Keep"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    (arabicFirst ? m_arabic : m_english).title->setFocus();
}

QWidget *SceneDialog::makeTexts(Language language)
{
    const bool arabic = language == Language::Arabic;
    const Qt::LayoutDirection direction = arabic ? Qt::RightToLeft : Qt::LeftToRight;
    const auto of = [&](const Text &text) { return arabic ? text.arabic : text.english; };
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    Texts &texts = arabic ? m_arabic : m_english;
    texts.title = new QLineEdit(of(m_scene.title), page);
    texts.title->setLayoutDirection(direction);
    texts.caption = makeText(of(m_scene.caption), direction, page);
    texts.notes = makeText(of(m_scene.notes), direction, page);
    form->addRow(tr("&Title"), texts.title);
    form->addRow(tr("&Caption"), texts.caption);
    form->addRow(tr("&Notes for the presenter"), texts.notes);
    return page;
}

QWidget *SceneDialog::makePlayback()
{
    const PlaybackPlan &play = m_scene.play;
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 6, 0, 6);
    m_mode = new ChoiceBox({}, page);
    m_mode->addItems({tr("Stands still: all of its days at once"), tr("Plays: a window moves through its days"),
                      tr("Plays: a window grows from its first day")});
    m_mode->setCurrentIndex(static_cast<int>(play.mode));
    const QStringList units{tr("days"), tr("weeks"), tr("months"), tr("years")};
    m_step = new ChoiceBox({}, page);
    m_step->addItems({tr("a day"), tr("a week"), tr("a month"), tr("a year")});
    m_step->setCurrentIndex(static_cast<int>(play.step.unit));
    m_length = new QSpinBox(page);
    m_length->setRange(1, 9999);
    m_length->setValue(play.length.count);
    m_lengthUnit = new ChoiceBox(tr("Unit of the window's length"), page);
    m_lengthUnit->addItems(units);
    m_lengthUnit->setCurrentIndex(static_cast<int>(play.length.unit));
    m_seconds = new QDoubleSpinBox(page);
    m_seconds->setRange(0, mostSeconds);
    m_seconds->setDecimals(1);
    m_seconds->setSpecialValueText(tr("by itself"));
    m_seconds->setValue(play.seconds);
    m_skipEmpty = new QCheckBox(tr("Pass quickly over days on which nothing happened"), page);
    m_skipEmpty->setChecked(play.skipEmpty);
    auto *length = new QHBoxLayout;
    length->addWidget(m_length);
    length->addWidget(m_lengthUnit);
    length->addStretch(1);
    form->addRow(tr("&Playing"), m_mode);
    form->addRow(tr("&Step"), m_step);
    auto *lengthLabel = new QLabel(tr("&Length of the window"), page);
    lengthLabel->setBuddy(m_length);
    form->addRow(lengthLabel, length);
    form->addRow(tr("S&econds"), m_seconds);
    form->addRow({}, m_skipEmpty);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &SceneDialog::showMode);
    showMode();
    return page;
}

void SceneDialog::showMode()
{
    const auto mode = static_cast<PlaybackPlan::Mode>(m_mode->currentIndex());
    m_step->setEnabled(mode != PlaybackPlan::Mode::Still);
    m_skipEmpty->setEnabled(mode != PlaybackPlan::Mode::Still);
    m_length->setEnabled(mode == PlaybackPlan::Mode::Moving);
    m_lengthUnit->setEnabled(mode == PlaybackPlan::Mode::Moving);
}

Scene SceneDialog::scene() const
{
    Scene scene = m_scene;
    scene.title = {m_english.title->text().trimmed(), m_arabic.title->text().trimmed()};
    scene.caption = {m_english.caption->toPlainText().trimmed(), m_arabic.caption->toPlainText().trimmed()};
    scene.notes = {m_english.notes->toPlainText().trimmed(), m_arabic.notes->toPlainText().trimmed()};
    scene.play.mode = static_cast<PlaybackPlan::Mode>(m_mode->currentIndex());
    // A step of three days from the file stays so, unless another unit is chosen.
    const auto stepUnit = static_cast<TimeStep::Unit>(m_step->currentIndex());
    if (stepUnit != scene.play.step.unit)
        scene.play.step = {1, stepUnit};
    scene.play.length = {m_length->value(), static_cast<TimeStep::Unit>(m_lengthUnit->currentIndex())};
    scene.play.seconds = m_seconds->value();
    scene.play.skipEmpty = m_skipEmpty->isChecked();
    return scene;
}

bool SceneDialog::takesView() const
{
    return m_takesView->isChecked();
}

} // namespace sijill
