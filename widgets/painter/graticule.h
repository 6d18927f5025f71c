#pragma once

#include "widgets/painter/layer.h"
#include "widgets/theme/theme.h"

#include <QLocale>

#include <vector>

namespace sijill {

/// Meridians and parallels in round steps, labelled where they meet the upper edge of the view and the one where lines
/// of the language begin. Quiet: it is there to read a position off, not to be looked at. The lines lie over the areas
/// and under all that stands on them, the labels over names.
class GraticuleLayer : public PaintLayer {
public:
    /// `taken`: boxes in the view that labels keep clear of, by standing at the opposite edge or not at all.
    GraticuleLayer(const QLocale &locale, const Theme &theme, std::vector<QRectF> taken = {})
        : m_locale(locale), m_theme(theme), m_taken(std::move(taken))
    {
    }
    /// The lines alone.
    void paint(QPainter &painter, const Viewport &viewport) const override;

    struct Label {
        QString text;
        QRectF box; ///< screen
    };
    std::vector<Label> labels(const Viewport &viewport) const;
    void paintLabels(QPainter &painter, const Viewport &viewport) const;

    /// How strong the lines are.
    static QColor lineColour(const Theme &theme);

private:
    bool isFree(const QRectF &box, const Viewport &viewport) const;

    QLocale m_locale;
    Theme m_theme;
    std::vector<QRectF> m_taken;
};

} // namespace sijill
