#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

class QLabel;

namespace sijill {

/// Lies over a window while something is dragged over it, and says what letting go would do.
class DropShade : public QWidget {
    Q_OBJECT

public:
    DropShade(const Theme &theme, QWidget *parent);

    void showWords(const QString &what, const QString &how);
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QLabel *m_what = nullptr;
    QLabel *m_how = nullptr;
};

} // namespace sijill
