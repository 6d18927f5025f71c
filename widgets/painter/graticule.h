#pragma once

#include "widgets/painter/layer.h"
#include "widgets/theme/theme.h"

#include <QLocale>

namespace sijill {

/// Meridians and parallels in round steps, labelled where they meet the upper and the left edge of the view. Quiet: it
/// is there to read a position off, not to be looked at.
class GraticuleLayer : public PaintLayer {
public:
    GraticuleLayer(const QLocale &locale, const Theme &theme) : m_locale(locale), m_theme(theme) {}
    void paint(QPainter &painter, const Viewport &viewport) const override;

    /// How strong the lines are.
    static QColor lineColour(const Theme &theme);

private:
    void paintLabel(QPainter &painter, QPointF at, bool meridian, const QString &text) const;

    QLocale m_locale;
    Theme m_theme;
};

} // namespace sijill
