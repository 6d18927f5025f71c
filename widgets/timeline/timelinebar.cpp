#include "widgets/timeline/timelinebar.h"

#include "mapdata/words/words.h"
#include "widgets/controls/glyphs.h"
#include "widgets/timeline/datefield.h"
#include "widgets/timeline/playermenu.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr std::size_t mostJumps = 40; // a menu longer than that helps nobody

QString inDays(Span span, const QLocale &locale)
{
    return inWords(span, span.length() == 1 ? TimePrecision::OneDay : TimePrecision::Days, locale);
}

} // namespace

TimelineBar::TimelineBar(ViewModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    auto *ticks = new TimerTicks(this);
    m_player = new TimePlayer(*ticks, this);
    build();
}

TimelineBar::TimelineBar(ViewModel &model, TickSource &ticks, QWidget *parent) : QWidget(parent), m_model(model)
{
    m_player = new TimePlayer(ticks, this);
    build();
}

TimelineBar::~TimelineBar()
{
    // A field that loses the focus by being destroyed still reads what was typed, when there is nobody to tell.
    for (DateField *field : {m_first, m_last})
        disconnect(field, nullptr, this, nullptr);
}

QAbstractButton &TimelineBar::playButton()
{
    return *m_play;
}

void TimelineBar::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 4);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    addTransport(row);
    row->addStretch(1);
    addDates(row);
    row->addStretch(1);
    addPresets(row);
    row->addSpacing(6);
    addZoom(row);
    column->addLayout(row);
    m_view = new TimelineView(m_model, *m_player, this);
    column->addWidget(m_view, 1);
    subscribe();
    updateCourse();
    showWindow();
    showStepping();
    setTheme(m_theme);
    // The row gives up what has another way to it before it makes the window wider: see makeRoom().
    setMinimumWidth(560);
}

void TimelineBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void TimelineBar::makeRoom()
{
    const auto showAll = [this](int left) {
        m_options->setToolButtonStyle(left > 2 ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
        for (QToolButton *button : {m_zoomIn, m_zoomOut, m_fit})
            button->setVisible(left > 1);
        for (const auto &[preset, button] : m_presets)
            button->setVisible(left > 0 || preset == Preset::All);
    };
    // In this order: the words of the options, the zoom buttons, the presets. Keys, wheel and tool tips remain.
    for (int left = 3; left >= 0; --left) {
        showAll(left);
        layout()->activate();
        if (layout()->minimumSize().width() <= width())
            break;
    }
}

QToolButton *TimelineBar::addButton(QBoxLayout *row, const QString &name, const QString &keys)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(keys.isEmpty() ? name : tr("%1 (%2)", "what a button does (its key)").arg(name, keys));
    button->setAccessibleName(name);
    row->addWidget(button);
    return button;
}

void TimelineBar::addTransport(QBoxLayout *row)
{
    m_previous = addButton(row, tr("Previous day with an incident"), tr("Ctrl+arrow back"));
    m_back = addButton(row, tr("One step back"), tr("arrow back"));
    m_play = addButton(row, tr("Play or pause"), tr("Space"));
    m_on = addButton(row, tr("One step on"), tr("arrow on"));
    m_next = addButton(row, tr("Next day with an incident"), tr("Ctrl+arrow on"));
    m_playerMenu = new PlayerMenu(*m_player, this);
    m_options = addButton(row, tr("How the window runs"), {});
    m_options->setMenu(m_playerMenu);
    m_options->setPopupMode(QToolButton::InstantPopup);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_view->jump(-1); });
    connect(m_back, &QToolButton::clicked, this, [this] { m_player->step(-1); });
    connect(m_play, &QToolButton::clicked, m_player, &TimePlayer::toggle);
    connect(m_on, &QToolButton::clicked, this, [this] { m_player->step(1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->jump(1); });
}

void TimelineBar::addDates(QBoxLayout *row)
{
    m_message = new QLabel(this);
    m_message->setObjectName(u"complaint"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMinimumWidth(60);
    m_message->hide();
    row->addWidget(m_message);
    m_first = new DateField(this);
    m_first->setAccessibleName(tr("First day"));
    m_first->setToolTip(tr("First day of the window. Type any date, then Enter."));
    m_last = new DateField(this);
    m_last->setAccessibleName(tr("Last day"));
    m_last->setToolTip(tr("Last day of the window. Type any date, then Enter."));
    auto *between = new QLabel(tr("to", "between the first and the last day"), this);
    between->setTextFormat(Qt::PlainText);
    row->addWidget(m_first);
    row->addSpacing(4);
    row->addWidget(between);
    row->addSpacing(4);
    row->addWidget(m_last);
    for (DateField *field : {m_first, m_last}) {
        int longest = 0;
        for (int month = 1; month <= 12; ++month) {
            const QString text = inDays(Span::day(toDay(QDate(2000, month, 28))), locale());
            longest = std::max(longest, field->fontMetrics().horizontalAdvance(text));
        }
        field->setFixedWidth(std::max(118, longest + 40)); // with the padding of the style sheet
        connect(field, &DateField::complained, this, &TimelineBar::say);
    }
    connect(m_first, &DateField::daysTyped, this, [this](Span days) { applyTyped(days, true); });
    connect(m_last, &DateField::daysTyped, this, [this](Span days) { applyTyped(days, false); });
}

void TimelineBar::addPresets(QBoxLayout *row)
{
    const std::pair<Preset, std::pair<QString, QString>> presets[] = {
        {Preset::All, {tr("All", "of time"), tr("All of time")}},
        {Preset::OneDay, {tr("Day"), tr("One day")}},
        {Preset::Week, {tr("Week"), tr("Seven days")}},
        {Preset::Month, {tr("Month"), tr("The calendar month")}},
        {Preset::Year, {tr("Year"), tr("The calendar year")}}};
    for (const auto &[preset, names] : presets) {
        QToolButton *button = addButton(row, names.second, preset == Preset::All ? tr("Esc") : QString());
        button->setText(names.first);
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, which = preset] { applyPreset(which); });
        m_presets.emplace_back(preset, button);
    }
    QToolButton *jump = addButton(row, tr("Go to an episode of the data"), {});
    jump->setText(tr("Go to", "a menu of episodes"));
    jump->setPopupMode(QToolButton::InstantPopup);
    m_jumpMenu = new QMenu(this);
    jump->setMenu(m_jumpMenu);
    connect(m_jumpMenu, &QMenu::aboutToShow, this, &TimelineBar::fillJumpMenu);
}

void TimelineBar::addZoom(QBoxLayout *row)
{
    m_zoomOut = addButton(row, tr("Show more of time"), u"-"_s);
    m_zoomIn = addButton(row, tr("Show time closer"), u"+"_s);
    m_fit = addButton(row, tr("Show the whole timeline"), locale().toString(0));
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { m_view->zoom(1 / 1.6); });
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { m_view->zoom(1.6); });
    connect(m_fit, &QToolButton::clicked, this, [this] { m_view->zoomToData(); });
}

void TimelineBar::subscribe()
{
    connect(&m_model, &ViewModel::windowChanged, this, [this] {
        m_player->setWindow(m_model.filter().window);
        showWindow();
    });
    connect(&m_model, &ViewModel::filterChanged, this, &TimelineBar::updateCourse);
    connect(&m_model, &ViewModel::atlasChanged, this, [this] {
        m_player->pause();
        updateCourse();
        showWindow();
    });
    connect(m_player, &TimePlayer::windowMoved, &m_model, &ViewModel::setWindow);
    connect(m_player, &TimePlayer::playingChanged, this, &TimelineBar::showPlaying);
    connect(m_player, &TimePlayer::steppingChanged, this, &TimelineBar::showStepping);
}

void TimelineBar::updateCourse()
{
    // The view has made the histogram before: it subscribed first.
    m_player->setCourse({m_view->extent(), m_view->histogram().busyRuns()});
}

void TimelineBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_view->setTheme(theme);
    const std::pair<QToolButton *, Glyph> glyphs[] = {{m_previous, Glyph::PreviousIncident},
                                                      {m_back, Glyph::StepBack},
                                                      {m_on, Glyph::StepOn},
                                                      {m_next, Glyph::NextIncident},
                                                      {m_zoomIn, Glyph::ZoomIn},
                                                      {m_zoomOut, Glyph::ZoomOut},
                                                      {m_fit, Glyph::Fit},
                                                      {m_options, Glyph::Menu}};
    for (const auto &[button, glyph] : glyphs)
        button->setIcon(glyphIcon(glyph, theme, layoutDirection()));
    showPlaying();
}

void TimelineBar::showWindow()
{
    const Span window = m_view->shownWindow();
    for (DateField *field : {m_first, m_last})
        field->setEnabled(window.isValid());
    if (window.isValid()) {
        m_first->setDay(window.begin);
        m_last->setDay(window.last());
    } else {
        m_first->clearDay();
        m_last->clearDay();
    }
    say({});
    for (const auto &[preset, button] : m_presets)
        button->setChecked(m_view->extent().isValid() && m_model.filter().window == presetSpan(preset));
}

void TimelineBar::showPlaying()
{
    m_play->setIcon(glyphIcon(m_player->isPlaying() ? Glyph::Pause : Glyph::Play, m_theme, layoutDirection()));
}

void TimelineBar::showStepping()
{
    m_options->setText(m_playerMenu->summary());
    m_options->setToolTip(m_playerMenu->summary());
    makeRoom();
}

Span TimelineBar::presetSpan(Preset preset) const
{
    const Span window = m_view->shownWindow();
    const Day from = window.begin;
    switch (preset) {
    case Preset::All:
        break;
    case Preset::OneDay:
        return Span::day(from);
    case Preset::Week:
        return {from, from + 7};
    case Preset::Month:
        return unitAround(from, BarUnit::Month);
    case Preset::Year:
        return unitAround(from, BarUnit::Year);
    }
    return {};
}

void TimelineBar::applyPreset(Preset preset)
{
    m_player->pause();
    if (m_view->extent().isValid())
        m_model.setWindow(presetSpan(preset));
    showWindow();
}

void TimelineBar::applyTyped(Span days, bool first)
{
    const Span extent = m_view->extent();
    if (!days.overlaps(extent)) {
        say(tr("The data run from %1.").arg(inDays(extent, locale())));
        (first ? m_first : m_last)->setModified(false);
        return;
    }
    Span window = m_view->shownWindow();
    // Whoever types the first day first and the last day next means both, also where the one passes the other.
    if (first)
        window = {days.begin, std::max(window.end, days.begin + 1)};
    else
        window = {std::min(window.begin, days.last()), days.end};
    m_player->pause();
    m_model.setWindow(window);
    showWindow();
}

void TimelineBar::fillJumpMenu()
{
    m_jumpMenu->clear();
    const auto &episodes = m_view->episodeSpans();
    for (std::size_t i = 0; i < std::min(episodes.size(), mostJumps); ++i) {
        const Span span = episodes[i];
        const Sum sum = m_model.index().total({span, m_model.filter().spans}, &m_model.mask());
        // What follows a tab stands in a column of its own.
        m_jumpMenu->addAction(inDays(span, locale()) + u'\t' + inTitle(sum, m_model.filter().spans, locale()), this,
                              [this, span] {
                                  m_player->pause();
                                  m_model.setWindow(span);
                                  m_view->zoomTo(span);
                              });
    }
    if (episodes.empty())
        m_jumpMenu->addAction(tr("No dated incidents"))->setEnabled(false);
}

void TimelineBar::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    makeRoom();
}

} // namespace sijill
