#pragma once

#include "widgets/painter/markerlayer.h"
#include "widgets/painter/viewport.h"
#include "widgets/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <vector>

namespace sijill {

/// What stands on the map beside the map: legend, tray, scale bar, attribution. All are measured first and painted
/// afterwards, in pixels; in Arabic their contents and their sides are mirrored, the map is not.

/// A length on the ground in a round number, and the pixels it takes at the viewport's centre.
struct ScaleBar {
    double pixels = 0;
    QString text;
};
ScaleBar scaleBar(const Viewport &viewport, double widest, const QLocale &locale);

/// What of the signs is explained.
enum class LegendContent : quint8 {
    WhatOccurs,
    Everything,
    Sizes, ///< what a number looks like, and no more
    Title  ///< what is counted, and no more: the legend folded
};

/// A sign at the end of a head that folds what is below it, or unfolds it.
enum class FoldSign : quint8 { None, Fold, Unfold };

class Legend {
public:
    Legend(const MapScene &scene, const QString &measure, LegendContent content, const QLocale &locale,
           const Theme &theme, FoldSign sign = FoldSign::None, bool shaded = false);
    QSizeF size() const { return m_size; }
    bool isEmpty() const { return m_size.isEmpty(); }
    bool isFolded() const { return m_sign == FoldSign::Unfold; }
    /// Where one clicks to fold it or to unfold it, from the top left.
    QRectF head() const;
    QStringList words() const; ///< what its signs mean
    /// Equal for legends that look the same in the same theme and language.
    QString key() const;
    void paint(QPainter &painter, QPointF topLeft) const;

private:
    struct Row {
        Mark mark;
        bool badge = false; ///< the sign of an area instead
        bool tied = false;
        QString text;
    };
    void addRows(const MapScene &scene, LegendContent content);
    void paintDiscs(QPainter &painter, const QRectF &box) const;
    void paintRow(QPainter &painter, const Row &row, const QRectF &box) const;
    void paintShades(QPainter &painter, const QRectF &box) const;
    double discsHeight() const;
    double shadesHeight() const;

    FoldSign m_sign = FoldSign::None;
    DiscScale m_discs;
    std::vector<qint64> m_numbers;
    std::vector<Row> m_rows;
    bool m_shaded = false; ///< areas are (shades.h)
    QString m_title;
    QSizeF m_size;
    QLocale m_locale;
    Theme m_theme;
};

/// What has no place, in words, with the greatest of it by name.
class Tray {
public:
    Tray(const MapScene &scene, double width, int mostRows, const QLocale &locale, const Theme &theme,
         FoldSign sign = FoldSign::None);
    QSizeF size() const { return m_size; }
    bool isEmpty() const { return m_head.isEmpty(); }
    QString key() const; ///< as Legend::key()
    bool isFolded() const { return m_sign == FoldSign::Unfold; }
    /// Where one clicks to fold it or to unfold it, from the top left. Null without the sign for it.
    QRectF signBox() const;
    void paint(QPainter &painter, QPointF topLeft, Emphasis emphasis = Emphasis::None) const;
    /// Entry of MapScene::trayEntries at a point relative to the top left, or the whole.
    Target targetAt(QPointF point) const;

private:
    struct Row {
        QString figure;
        QString title;
        quint32 entry = Target::wholeTray;
    };
    FoldSign m_sign = FoldSign::None;
    QString m_head;
    QString m_headFigure;
    std::vector<Row> m_rows;
    double m_figureWidth = 0;
    QSizeF m_size;
    QLocale m_locale;
    Theme m_theme;
};

/// A rounded sheet under furniture.
void paintCard(QPainter &painter, const QRectF &box, const Theme &theme);
constexpr double foldSignWidth = 18; ///< with the air before it
void paintFoldSign(QPainter &painter, QPointF middle, FoldSign sign, const Theme &theme);

/// At which side legend and tray stand; scale and attribution stand at the other.
enum class Side : quint8 { Left, Right };
constexpr Side other(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}
/// Where the language ends its lines.
Side trailingSide(const QLocale &locale);
/// The trailing side, unless legend and tray would cover more places of the atlas there than at the other one: the map
/// is not mirrored, and neither is what is empty on it.
Side freeSide(const ScenePlan &plan, const Viewport &viewport, const QLocale &locale);
/// How many places of the atlas all of it would cover, with legend and tray at that side.
int placesUnderFurniture(const ScenePlan &plan, const Viewport &viewport, Side side);

/// Everything laid out in the corners of a box.
class Furniture {
public:
    struct Options {
        Side side = Side::Right;
        LegendContent legend = LegendContent::WhatOccurs;
        bool showLegend = true;
        bool showTray = true;
        int trayRows = 4;
        bool trayFolded = false; ///< what it comes to alone
        bool foldable = false;   ///< with signs to click, in a window
        bool shaded = false;     ///< areas are shaded by what is counted in them
        QString measure;
        QString attribution;
    };
    Furniture(const MapScene &scene, const Options &options, const QRectF &box, const QLocale &locale,
              const Theme &theme);
    void paint(QPainter &painter, const Viewport &viewport, Emphasis tray = Emphasis::None) const;
    Target targetAt(QPointF screen) const;
    bool foldsLegendAt(QPointF screen) const;
    bool foldsTrayAt(QPointF screen) const;
    /// Whoever asked for it: what there was no room for is folded as well.
    bool isLegendFolded() const { return m_legend.isFolded(); }
    bool isTrayFolded() const { return m_tray.isFolded(); }

    // One by one, for who keeps pictures of what does not change with the camera. Boxes are null where there is
    // nothing.
    QRectF legendBox() const { return m_legendBox; }
    QRectF trayBox() const { return m_trayBox; }
    QRectF attributionBox() const { return m_attributionBox; }
    QRectF scaleBox() const { return m_scaleBox; }
    std::vector<QRectF> boxes() const; ///< of all that is there
    QString legendKey() const { return m_legend.key(); }
    QString trayKey() const { return m_tray.key(); }
    QString scaleKey(const Viewport &viewport) const;
    QString attributionKey() const { return m_attribution.join(QChar(u'\n')); }
    void paintLegend(QPainter &painter) const;
    void paintTray(QPainter &painter, Emphasis emphasis) const;
    void paintAttribution(QPainter &painter) const;
    void paintScale(QPainter &painter, const Viewport &viewport) const;

private:
    FoldSign signOf(LegendContent content) const;
    void chooseLegend(const MapScene &scene, double room);
    void layOutAttribution(double column);

    Options m_options;
    QRectF m_box;
    Legend m_legend;
    Tray m_tray;
    QRectF m_legendBox;
    QRectF m_trayBox;
    QRectF m_attributionBox;
    QRectF m_scaleBox;               ///< the most that the bar and its text take
    bool m_attributionBelow = false; ///< below legend and tray instead of beside them
    QStringList m_attribution;       ///< lines
    QLocale m_locale;
    Theme m_theme;
};

} // namespace sijill
