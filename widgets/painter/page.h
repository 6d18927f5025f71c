#pragma once

#include "mapdata/scenes/sceneview.h"
#include "widgets/painter/picture.h"

namespace sijill {

/// What a picture is set for.
enum class Paper : quint8 { A4, A4Landscape, A3, A3Landscape, Wide };
/// "a4", "a4-landscape", "a3", "a3-landscape", "16x9".
std::optional<Paper> paperFrom(const QString &word);
QStringList paperWords();
/// In page units: 1/96 inch on paper, a pixel of a 1280 x 720 picture.
QSizeF paperSize(Paper paper);

/// A picture set as a page that can stand by itself: title, dates and count, map with legend and scale bar, caption;
/// reading rule, sources, attribution and data version in the margin below.
struct PageOptions {
    QSizeF size = paperSize(Paper::Wide); ///< page units
    Theme theme = Theme::light();
    QLocale locale;
    QString title;
    QString caption;
    QRectF bounds;             ///< world; default: what the atlas shows first
    bool boundsAreAll = false; ///< as Scene::boundsAreAll
    LegendContent legend = LegendContent::WhatOccurs;
    std::vector<RasterOnMap> rasters; ///< base maps, the lowest first
    bool graticule = false;

    // For pages that follow one another and must not hop, see keepRoom().
    int captionLines =
        0;             ///< kept free at least; on a wide page, where captions stand beside the map: a column for them
    int footLines = 0; ///< kept free; 0: as many as there are
    int conditionLines = 0; ///< kept free at least, below the figures
    /// Part of the world beyond which people are told apart, in the words; null: what the map shows.
    QRectF told;
    /// As in PictureOptions: exactly this is shown. Its size is mapBox().
    std::optional<Viewport> viewport;
    bool framed = false;
    Span passing; ///< told on the map as a stretch without incidents; invalid: nothing to tell
};

/// Where the map stands on the page, whole page units.
QRectF mapBox(const MapContent &content, const PageOptions &options);
/// Lines that a caption takes on such a page.
int captionLineCount(const QString &caption, const PageOptions &options);
/// The same room for all scenes, as much as any of them needs beyond what is kept already.
void keepRoom(PageOptions &options, std::span<const Scene> scenes, const Atlas &atlas);
/// What a scene leaves out, in words.
QString conditionsInWords(const Scene &scene, const Atlas &atlas, const QLocale &locale);

/// In page units from the painter's origin.
void paintPage(QPainter &painter, const MapContent &content, const PageOptions &options);
/// All of a page but its map: for a window that has a map of its own where mapBox() says, of what is `told`. Of the
/// content only what is told in words is looked at.
void paintPageWords(QPainter &painter, const MapContent &content, const PageOptions &options);
QImage pageImage(const MapContent &content, const PageOptions &options, double scale);

/// By the suffix of the file: png (and what else QImage writes) at `scale`, svg, pdf.
std::optional<Problem> writePage(const QString &file, const MapContent &content, const PageOptions &options,
                                 double scale = 1);

/// What stands in the foot, a paragraph each: rule and data version, sources, attribution. `told`: part of the world
/// beyond which people are told apart.
QStringList footTexts(const MapContent &content, const QRectF &told, const QLocale &locale);
/// What a file says of itself: the same of all the world, and what is left out.
QStringList describingTexts(const MapContent &content, const QLocale &locale);

// ---- scenes ----

/// What a scene shows at its end, or wherever moveTo() takes it. The layers it hides are left out.
MapContent contentOf(const PreparedScene &prepared, const std::vector<std::shared_ptr<const VectorLayer>> &layers);
/// Only what changes with the window is made anew.
void moveTo(MapContent &content, const PreparedScene &prepared, double seconds);
/// Title, caption and theme of a scene set into the options; `fallback` where the scene names no theme.
PageOptions pageOf(const Scene &scene, const QLocale &locale, const Theme &fallback, PageOptions options = {});
Theme themeOf(const Scene &scene, const Theme &fallback);
/// How a scene is looked at on a map part of that size.
Viewport viewOf(const MapContent &content, const Scene &scene, QSizeF size, const QLocale &locale);

} // namespace sijill
