#pragma once

#include "mapdata/register/history.h"
#include "widgets/theme/theme.h"

#include <QSlider>

#include <optional>
#include <vector>

namespace sijill {

/// Days in the history of a register, each day with an entry marked: from the day before the first entry to the day of
/// the last, which stands for now. Arrow keys go from one day with an entry to the next.
class HistorySlider : public QSlider {
    Q_OBJECT

public:
    explicit HistorySlider(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Shows now.
    void setDays(std::vector<HistoryDay> days);
    /// Absent: now.
    void setDay(std::optional<Day> day);
    std::optional<Day> day() const;
    int entries() const;      ///< all
    int entriesKnown() const; ///< up to the day that is shown

    QSize minimumSizeHint() const override;

signals:
    void dayChosen(std::optional<sijill::Day> day); ///< by the user

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int positionOf(int value) const;

    std::vector<HistoryDay> m_days;
    Theme m_theme = Theme::light();
};

} // namespace sijill
