#include "widgets/timeline/historyslider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace sijill {

namespace {

constexpr int slimHeight = 22;
constexpr double leastMark = 4, mostMark = 9; // pixels above and below the groove

} // namespace

HistorySlider::HistorySlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setEnabled(false);
    connect(this, &QSlider::actionTriggered, this, [this] {
        setValue(sliderPosition());
        emit dayChosen(day());
    });
}

void HistorySlider::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void HistorySlider::setDays(std::vector<HistoryDay> days)
{
    m_days = std::move(days);
    setEnabled(!m_days.empty());
    if (!m_days.empty())
        setRange(m_days.front().day - 1, m_days.back().day);
    setDay({});
    update();
}

void HistorySlider::setDay(std::optional<Day> day)
{
    if (!isSliderDown())
        setValue(day.value_or(maximum()));
}

std::optional<Day> HistorySlider::day() const
{
    return !m_days.empty() && value() < maximum() ? std::optional<Day>(value()) : std::nullopt;
}

int HistorySlider::entries() const
{
    int all = 0;
    for (const HistoryDay &day : m_days)
        all += day.entries;
    return all;
}

int HistorySlider::entriesKnown() const
{
    int known = 0;
    for (const HistoryDay &day : m_days)
        known += day.day <= value() ? day.entries : 0;
    return known;
}

QSize HistorySlider::minimumSizeHint() const
{
    return {120, slimHeight};
}

void HistorySlider::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int key = event->key();
    const bool goesOn = key == Qt::Key_Up || key == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool goesBack = key == Qt::Key_Down || key == (mirrored ? Qt::Key_Right : Qt::Key_Left);
    if (event->modifiers() != Qt::NoModifier || (!goesOn && !goesBack))
        return QSlider::keyPressEvent(event);
    const auto days = m_days | std::views::transform(&HistoryDay::day);
    int to = goesOn ? maximum() : minimum();
    if (goesOn) {
        if (const auto next = std::ranges::upper_bound(days, value()); next != days.end())
            to = *next;
    } else if (const auto here = std::ranges::lower_bound(days, value()); here != days.begin()) {
        to = *(here - 1);
    }
    setValue(to);
    emit dayChosen(day());
}

/// A click goes there, and does not page.
void HistorySlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isEnabled()) {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
        if (!handle.contains(event->position().toPoint())) {
            const int room = width() - handle.width();
            const int at = qRound(event->position().x()) - handle.width() / 2;
            setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), at, room, option.upsideDown));
            emit dayChosen(day());
        }
    }
    QSlider::mousePressEvent(event);
}

int HistorySlider::positionOf(int value) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    return handle / 2 +
           QStyle::sliderPositionFromValue(minimum(), maximum(), value, width() - handle, option.upsideDown);
}

/// The marks lie over what the style paints, but for the handle.
void HistorySlider::paintEvent(QPaintEvent *event)
{
    QSlider::paintEvent(event);
    int most = 1;
    for (const HistoryDay &day : m_days)
        most = std::max(most, day.entries);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    QPainter painter(this);
    for (const HistoryDay &day : m_days) {
        const int x = positionOf(day.day);
        if (x >= handle.left() && x <= handle.right())
            continue;
        painter.setPen(day.day <= value() ? m_theme.ink : m_theme.quietInk);
        const double share = std::log1p(day.entries) / std::log1p(most);
        const int half = qRound(leastMark + (mostMark - leastMark) * share);
        painter.drawLine(x, height() / 2 - half, x, height() / 2 + half);
    }
}

} // namespace sijill
