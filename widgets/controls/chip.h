#pragma once

#include "widgets/theme/theme.h"

#include <QAbstractButton>

namespace sijill {

/// A few words in a rounded frame with a cross behind them: pressing it takes away what they say. With the keyboard by
/// Space, Return or Delete. Words that are too long end in dots.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// `whole`: with what the words have no room for, for the tooltip and those who do not see it.
    void setWords(const QString &words, const QString &whole);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    Theme m_theme = Theme::light();
};

} // namespace sijill
