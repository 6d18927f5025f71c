#pragma once

#include "widgets/painter/arealayer.h"
#include "widgets/painter/layer.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QLocale>

#include <vector>

namespace sijill {

/// In the order in which they get their place. Feature: of a layer without a role of its own. Ground: of a base map.
enum class LabelKind : quint8 { Marker, Area, Town, Feature, Country, Ground };

/// A name that wants a place on the map.
struct Label {
    QString text{};
    QString shortText{}; ///< where there is no room for the text
    QString figure{};    ///< a number after the name of a marker; alone where there is no room for a name
    World at{};
    LabelKind kind = LabelKind::Town;
    quint8 rank = 5;      ///< 1 first; decides size, order and from which zoom on a town is named
    double clearance = 0; ///< pixels around the point to keep free; 0: the name is centred on it
    FeatureRef area{};    ///< what an area's name names: it stays inside
    double room = 0;      ///< world; of a line, how long it is: its name is no longer
    double size = 0;      ///< of the letters, in pixels; 0: as its kind and rank have it
    double opacity = 1;
    double fromZoom = 0; ///< Viewport::zoom() between which it is wanted
    double toZoom = 99;
    QColor dot{};             ///< of a town; invalid: as the theme has it
    quint32 own = 0xffffffff; ///< which of the covered boxes is its own sign: it need not keep the air from that
    quint32 group = 0;        ///< of several with the same group only the first that finds a place is written; 0: alone
    QString below{};          ///< a second line, in another language
    double angle = 0;         ///< degrees clockwise; of a name along a line
    QColor ink{};             ///< invalid: as its kind has it
    bool isSpaced = false;    ///< of the ground: letters set apart, where the script allows it
    bool isBold = false;      ///< of the ground
};

constexpr quint8 weakestRank = 9;

/// Where a name got its place. On the plane (Viewport) at the scale it was laid out for, relative to its point.
struct PlacedLabel {
    quint32 label = 0;
    QString text;     ///< the label's text, its short text, or nothing: the figure alone
    QPointF baseline; ///< left end, relative to the point
    QRectF box;       ///< relative to the point; of a turned name around all of it
};

/// Gives names their places: none over another or over anything that is covered, more important ones first, more of
/// them as one zooms in. What it decides depends on the scale alone, so nothing hops while the map is dragged; and
/// widgets lay out for steps of the scale (labelScale), so little hops while it is zoomed.
///
/// @pre `covered` is on the plane at `scale`
std::vector<PlacedLabel> placeLabels(const std::vector<Label> &labels, double scale, const std::vector<QRectF> &covered,
                                     const QLocale &locale);

/// The scale to lay out for: the next step at or below. Names that are clear of each other there are clear at `scale`.
double labelScale(double scale);

/// From which zoom level on a town of a rank is shown.
double zoomOfRank(quint8 rank);

QFont labelFont(const Label &label);
/// As drawn: capitals for areas and countries, where the script has them.
QString labelText(const Label &label);
void paintLabel(QPainter &painter, const Label &label, const PlacedLabel &placed, const Viewport &viewport,
                const Theme &theme);

} // namespace sijill
