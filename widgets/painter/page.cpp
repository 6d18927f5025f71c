#include "widgets/painter/page.h"

#include "mapdata/session/conditions.h"
#include "mapdata/words/words.h"
#include "widgets/painter/caption.h"
#include "widgets/painter/lettering.h"
#include "widgets/painter/picturefile.h"
#include "widgets/painter/shades.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct PaperKind {
    Paper paper;
    QLatin1StringView word;
    QSizeF size; ///< page units
};
// A4 is 210 by 297 mm, A3 twice that.
constexpr double a4Short = 793.7;
constexpr double a4Long = 1122.5;
constexpr double a3Long = 1587.4;
constexpr PaperKind papers[] = {
    {Paper::A4, "a4"_L1, {a4Short, a4Long}}, {Paper::A4Landscape, "a4-landscape"_L1, {a4Long, a4Short}},
    {Paper::A3, "a3"_L1, {a4Long, a3Long}},  {Paper::A3Landscape, "a3-landscape"_L1, {a3Long, a4Long}},
    {Paper::Wide, "16x9"_L1, {1280, 720}},
};

/// Sizes of type, in page units. What is read from the last row is larger than what is held in the hand.
struct Type {
    double margin = 40, title = 24, figures = 17, caption = 15, foot = 10.5;
    double column = 0; ///< share of the width in which a caption stands beside the map; 0: below it

    static Type of(QSizeF size)
    {
        const bool shownOnScreen = size.width() > size.height() * 1.6;
        return shownOnScreen ? Type{28, 30, 24, 21, 12.5, 0.27} : Type{};
    }
    double titleLine() const { return title * 1.35; }
    double figuresLine() const { return figures * 1.45; }
    double captionLine() const { return caption * 1.5; }
    double conditions() const { return figures * 0.72; }
    double conditionsLine() const { return conditions() * 1.45; }
    double footLine() const { return foot * 1.45; }
};

constexpr int mostCaptionLines = 16;
constexpr double columnGap = 24;
constexpr int mostFootLines = 7;
constexpr int usualFootLines = 4;
constexpr int mostConditionLines = 3;

/// The parts of a page, from the top. Made once, painted once.
class PageLayout {
public:
    PageLayout(const MapContent &content, const PageOptions &options)
        : m_options(options), m_type(Type::of(options.size)), m_width(options.size.width() - 2 * m_type.margin)
    {
        const bool hasCaption = !options.caption.isEmpty() || options.captionLines > 0;
        const double column = hasCaption ? std::floor(m_width * m_type.column) : 0;
        m_captionWidth = column > 0 ? column - columnGap : m_width;
        m_title = options.title.isEmpty() ? content.atlas->title.in(languageOf(options.locale)) : options.title;
        m_caption = captionLines(options.caption);
        m_told = toldOf(content);
        m_foot = footLines(content, options.footLines > 0 ? options.footLines : mostFootLines);
        m_conditions = conditionLines(conditionsInWords(content, options.locale));
        const auto kept = static_cast<double>(std::max<qsizetype>(m_conditions.size(), options.conditionLines));
        const double headHeight =
            m_type.margin * 0.6 + m_type.titleLine() + m_type.figuresLine() + kept * m_type.conditionsLine() + 8;
        const auto lines = static_cast<double>(std::max<qsizetype>(m_caption.size(), options.captionLines));
        const double captionHeight = column <= 0 && lines > 0 ? lines * m_type.captionLine() + 22 : 10;
        const auto feet = static_cast<double>(options.footLines > 0 ? options.footLines : m_foot.size());
        const double footHeight = feet * m_type.footLine() + m_type.margin * 0.55;
        m_footTop = options.size.height() - footHeight;
        const double captionTop = m_footTop - captionHeight;
        const bool mirrored = options.locale.textDirection() == Qt::RightToLeft;
        m_map = QRectF(m_type.margin + (mirrored ? column : 0), std::ceil(headHeight), std::floor(m_width) - column,
                       std::max(60.0, std::floor(captionTop - std::ceil(headHeight))));
        m_captionAt = {column > 0 && !mirrored ? m_map.right() + columnGap : m_type.margin,
                       column > 0 ? m_map.top() - 4 : captionTop + 11};
    }

    QRectF map() const { return m_map; }

    QStringList captionLines(const QString &caption) const
    {
        QStringList lines;
        const QStringList paragraphs = caption.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &paragraph : paragraphs)
            if (const auto most = mostCaptionLines - static_cast<int>(lines.size()); most > 0)
                lines += brokenLines(mapFont(m_type.caption), paragraph, m_captionWidth, most);
        return lines;
    }

    QStringList conditionLines(const QString &conditions) const
    {
        return brokenLines(mapFont(m_type.conditions(), Weight::Bold), conditions, m_width, mostConditionLines);
    }

    /// The map shows that part of the world, and what is beyond it is told; nothing changes its place.
    void setShown(const MapContent &content, const QRectF &world)
    {
        if (m_options.told.isNull() && world != std::exchange(m_told, world))
            m_foot = footLines(content, std::max(m_options.footLines, static_cast<int>(m_foot.size())));
    }

    void paintWords(QPainter &painter, const MapContent &content) const
    {
        const SavedPainter saved(painter);
        const Theme &theme = m_options.theme;
        painter.setLayoutDirection(m_options.locale.textDirection());
        double y = m_type.margin * 0.6;
        line(painter, y, m_type.titleLine(), mapFont(m_type.title, Weight::Bold), m_title, theme.ink);
        y += m_type.titleLine();
        paintFigures(painter, y, content);
        y += m_type.figuresLine();
        for (const QString &text : m_conditions) {
            line(painter, y, m_type.conditionsLine(), mapFont(m_type.conditions(), Weight::Bold), text, theme.ink);
            y += m_type.conditionsLine();
        }
        QRectF box(m_captionAt, QSizeF(m_captionWidth, m_type.captionLine()));
        for (const QString &text : m_caption) {
            drawTextIn(painter, box, Qt::AlignVCenter, mapFont(m_type.caption), text, theme.ink);
            box.translate(0, box.height());
        }
        painter.setPen(QPen(theme.cardEdge, 1));
        painter.drawRect(m_map.adjusted(-0.5, -0.5, 0.5, 0.5));
        y = m_footTop;
        for (const QString &text : m_foot) {
            line(painter, y, m_type.footLine(), mapFont(m_type.foot), text, theme.quietInk);
            y += m_type.footLine();
        }
    }

private:
    void line(QPainter &painter, double y, double height, const QFont &font, const QString &text,
              const QColor &ink) const
    {
        drawTextIn(painter, {m_type.margin, y, m_width, height}, Qt::AlignVCenter, font, text, ink);
    }

    /// "14 January 2013  Killed  175 or more", the numbers last and in the hue of harm.
    void paintFigures(QPainter &painter, double y, const MapContent &content) const
    {
        Sum total;
        for (const IncidentIndex incident : content.summed())
            total.add(content.ledger.nets[incident], content.atlas->incidents[incident].span,
                      content.filter.timeWindow());
        const bool mirrored = m_options.locale.textDirection() == Qt::RightToLeft;
        const QFont strong = mapFont(m_type.figures, Weight::Bold);
        const QFont plain = mapFont(m_type.figures);
        double used = 0;
        const auto next = [&](const QFont &font, const QString &text, const QColor &ink) {
            QRectF box(m_type.margin, y, m_width, m_type.figuresLine());
            mirrored ? box.adjust(0, 0, -used, 0) : box.adjust(used, 0, 0, 0);
            if (box.width() > 0)
                drawTextIn(painter, box, Qt::AlignVCenter, font, text, ink);
            used += textWidth(font, text) + m_type.figures * 0.7;
        };
        next(strong, windowInWords(content, m_options.locale), m_options.theme.ink);
        next(plain, measureName(*content.atlas, content.filter.measure, m_options.locale), m_options.theme.quietInk);
        next(strong, inTitle(total, content.filter.spans, m_options.locale), m_options.theme.harm);
        if (const QString without = withoutFigureWords(total, m_options.locale); !without.isEmpty())
            next(mapFont(m_type.figures * 0.72), without, m_options.theme.quietInk);
    }

    QStringList footLines(const MapContent &content, int most) const
    {
        return sijill::footLines(footTexts(content, m_told, m_options.locale), mapFont(m_type.foot), m_width, most);
    }

    /// What will be in the picture, about, before its map has its place.
    QRectF toldOf(const MapContent &content) const
    {
        return !m_options.told.isNull()     ? m_options.told
               : m_options.viewport         ? m_options.viewport->bounds()
               : !m_options.bounds.isNull() ? m_options.bounds
                                            : homeOf(*content.atlas, content.layers);
    }

    const PageOptions &m_options;
    Type m_type;
    double m_width;
    QString m_title;
    QStringList m_caption, m_foot, m_conditions;
    double m_captionWidth = 0, m_footTop = 0;
    QPointF m_captionAt;
    QRectF m_map;
    QRectF m_told; ///< world
};

/// What the eye is told while an empty stretch flies past, on a card at the top of the map.
void paintPassing(QPainter &painter, const QRectF &map, const PageOptions &options)
{
    const QString words = QCoreApplication::translate("Page", "Nothing recorded: %1")
                              .arg(inWords(options.passing, TimePrecision::Days, options.locale));
    const QFont font = mapFont(Type::of(options.size).caption);
    QRectF box(0, 0, textWidth(font, words) + 32, QFontMetricsF(font).height() + 16);
    box.moveCenter({map.center().x(), map.top() + 14 + box.height() / 2});
    paintCard(painter, box, options.theme);
    drawTextIn(painter, box, Qt::AlignCenter, font, words, options.theme.ink);
}

} // namespace

std::optional<Paper> paperFrom(const QString &word)
{
    const auto found = std::ranges::find(papers, word.toLower(), &PaperKind::word);
    return found == std::end(papers) ? std::nullopt : std::optional(found->paper);
}

QStringList paperWords()
{
    QStringList words;
    for (const PaperKind &kind : papers)
        words.append(kind.word);
    return words;
}

QSizeF paperSize(Paper paper)
{
    return std::ranges::find(papers, paper, &PaperKind::paper)->size;
}

QRectF mapBox(const MapContent &content, const PageOptions &options)
{
    loadFonts();
    return PageLayout(content, options).map();
}

int captionLineCount(const QString &caption, const PageOptions &options)
{
    loadFonts();
    const MapContent nothing{std::make_shared<const Atlas>(), {}, {}, {}, {}};
    return static_cast<int>(PageLayout(nothing, options).captionLines(caption).size());
}

QString conditionsInWords(const Scene &scene, const Atlas &atlas, const QLocale &locale)
{
    return inWords(leavingOut(conditionsOf(atlas, filterOf(scene, atlas), locale)));
}

void keepRoom(PageOptions &options, std::span<const Scene> scenes, const Atlas &atlas)
{
    loadFonts();
    options.footLines = std::max(options.footLines, usualFootLines);
    const MapContent nothing{std::make_shared<const Atlas>(), {}, {}, {}, {}};
    const PageLayout layout(nothing, options);
    for (const Scene &scene : scenes) {
        const QString caption = scene.caption.in(languageOf(options.locale));
        const Conditions conditions = leavingOut(conditionsOf(atlas, filterOf(scene, atlas), options.locale));
        const QString words = inWords(conditions);
        options.captionLines = std::max(options.captionLines, captionLineCount(caption, options));
        options.conditionLines =
            std::max(options.conditionLines, static_cast<int>(layout.conditionLines(words).size()));
        if (inFull(conditions) != words) // all names are a paragraph of their own
            options.footLines = std::max(options.footLines, usualFootLines + 1);
    }
}

QStringList describingTexts(const MapContent &content, const QLocale &locale)
{
    const QString conditions = inFull(leavingOut(conditionsOf(*content.atlas, content.filter, locale)));
    QStringList texts = footTexts(content, {}, locale);
    texts.removeOne(conditionsInFull(content, locale));
    if (!conditions.isEmpty())
        texts.prepend(QCoreApplication::translate("Caption", "Counted here: %1").arg(conditions));
    return texts;
}

QStringList footTexts(const MapContent &content, const QRectF &told, const QLocale &locale)
{
    const Atlas &atlas = *content.atlas;
    const QString title = isolated(atlas.title.in(languageOf(locale)));
    const QString data =
        atlas.version.isEmpty()
            ? QCoreApplication::translate("Page", "Data: %1").arg(title)
            : QCoreApplication::translate("Page", "Data: %1, version %2").arg(title, isolated(atlas.version));
    QStringList texts{QCoreApplication::translate("Caption", "Reading, %1: %2")
                          .arg(readingName(atlas, content.filter.reading, locale),
                               readingExplained(atlas, content.filter.reading, locale)) +
                      u" · "_s + data};
    const Sum elsewhere = told.isNull() ? Sum() : beyond(content, told);
    if (elsewhere.hasFigure() && (elsewhere.best > 0 || elsewhere.high > 0 || !elsewhere.hasBest()))
        texts.front().prepend(
            QCoreApplication::translate("Page", "Beyond this picture: %1").arg(isolated(inWords(elsewhere, locale))) +
            u" · "_s);
    if (const QString conditions = conditionsInFull(content, locale); !conditions.isEmpty())
        texts.prepend(conditions);
    if (const QString spans = spansInWords(content); !spans.isEmpty())
        texts.append(spans);
    if (const QString sources = sourcesInWords(content, locale); !sources.isEmpty())
        texts.append(QCoreApplication::translate("Caption", "Figures: %1").arg(sources));
    if (!atlas.attribution.empty())
        texts.append(QCoreApplication::translate("Caption", "Map: %1").arg(atlas.attributionIn(languageOf(locale))));
    return texts;
}

void paintPage(QPainter &painter, const MapContent &content, const PageOptions &options)
{
    loadFonts();
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    PageLayout layout(content, options);
    painter.fillRect(QRectF({0, 0}, options.size), options.theme.paper);

    PictureOptions picture;
    picture.size = layout.map().size().toSize();
    picture.bounds = options.bounds;
    picture.boundsAreAll = options.boundsAreAll;
    picture.theme = options.theme;
    picture.locale = options.locale;
    picture.legend = options.legend;
    picture.caption = false;
    picture.attribution = false;
    picture.viewport = options.viewport;
    picture.framed = options.framed;
    picture.rasters = options.rasters;
    picture.graticule = options.graticule;
    {
        const SavedPainter map(painter);
        painter.translate(layout.map().topLeft());
        layout.setShown(content, paintPicture(painter, content, picture).bounds());
    }
    layout.paintWords(painter, content);
    if (options.passing.isValid())
        paintPassing(painter, layout.map(), options);
}

void paintPageWords(QPainter &painter, const MapContent &content, const PageOptions &options)
{
    loadFonts();
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    PageLayout(content, options).paintWords(painter, content);
}

QImage pageImage(const MapContent &content, const PageOptions &options, double scale)
{
    QImage image((options.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(options.theme.paper);
    QPainter painter(&image);
    painter.scale(image.width() / options.size.width(), image.height() / options.size.height());
    paintPage(painter, content, options);
    return image;
}

std::optional<Problem> writePage(const QString &file, const MapContent &content, const PageOptions &options,
                                 double scale)
{
    const DrawingInfo info{options.size, options.title, describingTexts(content, options.locale).join(u' ')};
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == "svg"_L1)
        return writeSvgFile(file, info, [&](QPainter &painter) { paintPage(painter, content, options); });
    if (suffix == "pdf"_L1)
        return writePdfFile(file, info, 1, [&](QPainter &painter, std::size_t) {
            paintPage(painter, content, options);
            return true;
        });
    return writeImageFile(file, pageImage(content, options, scale));
}

MapContent contentOf(const PreparedScene &prepared, const std::vector<std::shared_ptr<const VectorLayer>> &layers)
{
    MapContent content{prepared.atlas, {}, prepared.numbers.filter, *prepared.numbers.ledger, {}};
    std::ranges::copy_if(layers, std::back_inserter(content.layers), [&](const auto &layer) {
        return layer && !prepared.scene.hiddenLayers.contains(layer->name);
    });
    if (!prepared.scene.shadedLayers.isEmpty())
        content.drawn = shadedStyle(content.layers, prepared.scene.shadedLayers);
    content.standings = std::make_shared<const Standings>(standingsOf(*prepared.atlas, content.layers));
    moveTo(content, prepared, prepared.playback.seconds());
    return content;
}

void moveTo(MapContent &content, const PreparedScene &prepared, double seconds)
{
    content.filter = prepared.filterAt(seconds);
    content.take(*prepared.numbers.index, *prepared.numbers.mask);
}

Theme themeOf(const Scene &scene, const Theme &fallback)
{
    return scene.theme == "light"_L1   ? Theme::light()
           : scene.theme == "dark"_L1  ? Theme::dark()
           : scene.theme == "print"_L1 ? Theme::print()
                                       : fallback;
}

PageOptions pageOf(const Scene &scene, const QLocale &locale, const Theme &fallback, PageOptions options)
{
    options.locale = locale;
    options.theme = themeOf(scene, fallback);
    options.title = scene.title.in(languageOf(locale));
    options.caption = scene.caption.in(languageOf(locale));
    options.bounds = scene.bounds;
    options.boundsAreAll = scene.boundsAreAll;
    return options;
}

Viewport viewOf(const MapContent &content, const Scene &scene, QSizeF size, const QLocale &locale)
{
    constexpr double legendWidth = 250; // about, as pictures have it
    const ScenePlan plan = makePlan(*content.atlas, content.layers);
    if (scene.boundsAreAll && !scene.bounds.isEmpty())
        return wholeLook(plan, scene.bounds, size, locale).viewport;
    const QRectF wanted = scene.bounds.isNull() ? homeOf(*content.atlas, content.layers) : scene.bounds;
    return lookAt(plan, wanted, size, legendWidth, locale).viewport;
}

} // namespace sijill
