#pragma once

#include "mapdata/register/history.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace sijill {

class DateField;
class HistorySlider;

/// The day that a register is shown as of: a thin slider over its history, a date that can be typed, and the way back
/// to now. It only asks; what is shown is told to it.
class KnownOnBar : public QWidget {
    Q_OBJECT

public:
    explicit KnownOnBar(QWidget *parent = nullptr);
    ~KnownOnBar() override;

    void setTheme(const Theme &theme);
    /// Of the register that is open; empty: there is none, or nothing was ever changed in it.
    void setHistory(std::vector<HistoryDay> days);
    bool hasHistory() const { return !m_days.empty(); }
    void setDay(std::optional<Day> day);

    HistorySlider &slider() { return *m_slider; }
    DateField &field() { return *m_field; }
    QToolButton &nowButton() { return *m_now; }

signals:
    void dayWanted(std::optional<sijill::Day> day); ///< absent: now

private:
    void ask(std::optional<Day> day);
    void tell();
    void say(const QString &sentence);

    std::vector<HistoryDay> m_days;
    HistorySlider *m_slider = nullptr;
    DateField *m_field = nullptr;
    QLabel *m_entries = nullptr;
    QToolButton *m_now = nullptr;
};

} // namespace sijill
