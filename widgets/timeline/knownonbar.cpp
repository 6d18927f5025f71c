#include "widgets/timeline/knownonbar.h"

#include "mapdata/words/words.h"
#include "widgets/timeline/datefield.h"
#include "widgets/timeline/historyslider.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sijill {

KnownOnBar::KnownOnBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 4);
    row->setSpacing(8);
    auto *title = new QLabel(tr("Known on"), this);
    m_slider = new HistorySlider(this);
    m_slider->setAccessibleName(tr("Known on"));
    m_slider->setToolTip(tr("What the register said at the end of a day (UTC). Each line is a day on which something "
                            "was entered; arrow keys go from one to the next."));
    m_entries = new QLabel(this);
    m_entries->setTextFormat(Qt::PlainText);
    m_field = new DateField(this);
    m_field->setAccessibleName(tr("Day on which it was known"));
    m_field->setToolTip(tr("Type any date, then Enter."));
    m_field->setFixedWidth(m_field->fontMetrics().horizontalAdvance(u"00 September 0000"_s) + 40);
    m_now = new QToolButton(this);
    m_now->setAutoRaise(true);
    m_now->setFocusPolicy(Qt::TabFocus);
    m_now->setText(tr("Now"));
    m_now->setToolTip(tr("As it is known now"));
    m_now->setAccessibleName(m_now->toolTip());
    row->addWidget(title);
    row->addWidget(m_slider, 1);
    row->addWidget(m_entries);
    row->addWidget(m_field);
    row->addWidget(m_now);
    connect(m_slider, &HistorySlider::dayChosen, this, &KnownOnBar::ask);
    connect(m_now, &QToolButton::clicked, this, [this] { ask({}); });
    connect(m_field, &DateField::daysTyped, this, [this](Span days) { ask(days.last()); });
    connect(m_field, &DateField::complained, this, &KnownOnBar::say);
    tell();
}

KnownOnBar::~KnownOnBar()
{
    disconnect(m_field, nullptr, this, nullptr); // it still reads what was typed when it loses the focus
}

void KnownOnBar::setTheme(const Theme &theme)
{
    m_slider->setTheme(theme);
}

void KnownOnBar::setHistory(std::vector<HistoryDay> days)
{
    if (days == m_days)
        return;
    m_days = days;
    const std::optional<Day> day = m_slider->day();
    m_slider->setDays(std::move(days));
    setDay(day);
}

void KnownOnBar::setDay(std::optional<Day> day)
{
    m_slider->setDay(day);
    tell();
}

/// From the day of the last entry on it is what is known now; before the first one nothing was other than on the day
/// before it.
void KnownOnBar::ask(std::optional<Day> day)
{
    if (m_days.empty())
        return;
    if (day && *day >= m_days.back().day)
        day.reset();
    if (day)
        day = std::max(*day, m_days.front().day - 1);
    m_slider->setDay(day);
    tell();
    emit dayWanted(day);
}

void KnownOnBar::tell()
{
    const std::optional<Day> day = m_slider->day();
    const bool isNow = !day || m_days.empty();
    if (isNow)
        m_field->clearDay();
    else
        m_field->setDay(*day);
    m_field->setPlaceholderText(tr("now"));
    m_field->setEnabled(!m_days.empty());
    m_now->setEnabled(!isNow);
    m_slider->setAccessibleDescription(isNow ? tr("now") : inWords(Span::day(*day), TimePrecision::OneDay, locale()));
    say({});
}

/// A complaint in the place of the count.
void KnownOnBar::say(const QString &sentence)
{
    m_entries->setText(
        !sentence.isEmpty() ? sentence
        : m_days.empty()
            ? tr("Nothing has been changed in it yet")
            : tr("%1 of %Ln entries", nullptr, m_slider->entries()).arg(locale().toString(m_slider->entriesKnown())));
}

} // namespace sijill
