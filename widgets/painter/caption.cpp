#include "widgets/painter/caption.h"

#include "mapdata/opening/beside.h"
#include "mapdata/session/conditions.h"
#include "mapdata/words/words.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

namespace sijill {

namespace {

constexpr double sideMargin = 22;
constexpr double lineHeight = 17;
constexpr double conditionsLine = 20;
constexpr int mostFootLines = 6;
constexpr int mostConditionLines = 3;
constexpr qsizetype mostSources = 8;

QString say(const char *text)
{
    return QCoreApplication::translate("Caption", text);
}

QFont dateFont(bool narrow)
{
    return mapFont(narrow ? 17 : 22, Weight::Bold);
}

QFont partsFont()
{
    return mapFont(13);
}

QFont conditionsFont()
{
    return mapFont(14, Weight::Bold);
}

QFont footFont()
{
    return mapFont(12);
}

/// Sums of what stands at points and on areas, and beyond the part of the world that is shown.
struct Parts {
    Sum points, areas, beyond;
};

Parts partsOf(const MapContent &content, const QRectF &world)
{
    Parts parts;
    for (const IncidentIndex incident : content.summed()) {
        const LocationIndex at = content.atlas->incidents[incident].location;
        const Standing::Kind kind = content.standings->standings[at].kind;
        if (kind == Standing::Unplaced)
            continue;
        Sum &sum = !isInView(at, *content.standings, world) ? parts.beyond
                   : kind == Standing::Point                ? parts.points
                                                            : parts.areas;
        sum.add(content.ledger.nets[incident], content.atlas->incidents[incident].span, content.filter.timeWindow());
    }
    return parts;
}

/// Where the people of the total are on the map. Parts that are nothing are not spoken of.
QString partsInWords(const Parts &of, const Sum &unplaced, const QString &without, const QLocale &locale)
{
    QStringList parts;
    const auto add = [&](const Sum &sum, const char *text) {
        if (sum.hasFigure() && (sum.best > 0 || sum.high > 0))
            parts.append(say(text).arg(isolated(inWords(sum, locale))));
    };
    add(of.points, QT_TRANSLATE_NOOP("Caption", "at a point: %1"));
    add(of.areas, QT_TRANSLATE_NOOP("Caption", "known for an area only: %1"));
    add(of.beyond, QT_TRANSLATE_NOOP("Caption", "beyond this picture: %1"));
    add(unplaced, QT_TRANSLATE_NOOP("Caption", "not placed: %1"));
    if (!without.isEmpty())
        parts.append(without);
    return parts.join(u" · ");
}

Parts partsOf(const MapScene &scene)
{
    Parts parts;
    for (const Marker &marker : scene.markers)
        parts.points += marker.sum;
    for (const Badge &badge : scene.badges)
        parts.areas += badge.sum;
    return parts;
}

/// Below the picture, each a paragraph of its own.
QStringList footTexts(const MapContent &content, const QLocale &locale)
{
    const Atlas &atlas = *content.atlas;
    QStringList texts{besideNote(shownDataSets(atlas, content.filter)), conditionsInFull(content, locale),
                      QCoreApplication::translate("Caption", "Reading, %1: %2")
                          .arg(readingName(atlas, content.filter.reading, locale),
                               readingExplained(atlas, content.filter.reading, locale)),
                      spansInWords(content)};
    if (const QString sources = sourcesInWords(content, locale); !sources.isEmpty())
        texts.append(QCoreApplication::translate("Caption", "Figures: %1").arg(sources));
    if (!atlas.attribution.empty())
        texts.append(QCoreApplication::translate("Caption", "Map: %1").arg(atlas.attributionIn(languageOf(locale))));
    texts.removeAll(QString());
    return texts;
}

} // namespace

QStringList footLines(const QStringList &texts, const QFont &font, double width, int most)
{
    std::vector<int> counts;
    for (const QString &text : texts)
        counts.push_back(static_cast<int>(brokenLines(font, text, width, most + 1).size()));
    // A long list of sources must not push out what stands beside it, the licences of the map among it.
    for (int all = std::accumulate(counts.begin(), counts.end(), 0); all > most; --all) {
        const auto longest = std::ranges::max_element(counts);
        if (longest == counts.end() || *longest <= 1)
            break;
        --*longest;
    }
    QStringList lines;
    for (qsizetype i = 0; i < texts.size(); ++i)
        lines += brokenLines(font, texts[i], width, counts[static_cast<std::size_t>(i)]);
    return lines;
}

QString sourcesInWords(const MapContent &content, const QLocale &locale)
{
    const Atlas &atlas = *content.atlas;
    const Language language = languageOf(locale);
    QStringList parts;
    int left = 0;
    std::set<std::pair<SourceIndex, ReportIndex>> seen;
    for (const IncidentIndex incident : content.incidents) {
        const ClaimIndex chosen = content.ledger.chosen[incident];
        if (chosen == none || !content.ledger.values[incident].has(Amount::HasFigure))
            continue;
        const Claim &claim = atlas.claims[chosen];
        if (claim.source == none16 || !seen.emplace(claim.source, claim.report).second)
            continue;
        const QString source = isolated(atlas.sources[claim.source].name.in(language));
        if (parts.size() == mostSources)
            ++left;
        else if (claim.report == none16)
            parts.append(source);
        else if (atlas.reports[claim.report].publisher == claim.source)
            parts.append(isolated(atlas.reports[claim.report].title.in(language)));
        else
            parts.append(QCoreApplication::translate("Caption", "%1, as told in “%2”")
                             .arg(source, isolated(atlas.reports[claim.report].title.in(language))));
    }
    if (left > 0)
        parts.append(QCoreApplication::translate("Caption", "and %Ln more", nullptr, left));
    return parts.join(u"; ");
}

QString windowInWords(const MapContent &content, const QLocale &locale)
{
    const Span window = content.filter.window.isValid() ? content.filter.window : content.atlas->extent();
    return window.isValid() ? sijill::windowInWords(window, locale) : inWords(window, TimePrecision::Days, locale);
}

QString conditionsInWords(const MapContent &content, const QLocale &locale)
{
    return inWords(leavingOut(conditionsOf(*content.atlas, content.filter, locale)));
}

Sum beyond(const MapContent &content, const QRectF &world)
{
    return content.standings ? partsOf(content, world).beyond : Sum();
}

QString conditionsInFull(const MapContent &content, const QLocale &locale)
{
    const Conditions conditions = leavingOut(conditionsOf(*content.atlas, content.filter, locale));
    const QString whole = inFull(conditions);
    return whole == inWords(conditions) ? QString()
                                        : QCoreApplication::translate("Caption", "Counted here: %1").arg(whole);
}

QString spansInWords(const MapContent &content)
{
    const TimeWindow window = content.filter.timeWindow();
    const bool isCut = std::ranges::any_of(content.incidents, [&](IncidentIndex i) {
        const Incident &incident = content.atlas->incidents[i];
        return incident.counted && !window.holds(incident.span);
    });
    return isCut || (window.rule == SpanRule::Inside && !window.isAllOfTime()) ? spanRuleExplained(window.rule)
                                                                               : QString();
}

Caption::Caption(const MapContent &content, const MapScene &scene, double width, const QLocale &locale,
                 const Theme &theme)
    : m_dates(windowInWords(content, locale)), m_measure(measureName(*content.atlas, content.filter.measure, locale)),
      m_total(inTitle(scene.total, content.filter.spans, locale)), m_unplaced(scene.tray),
      m_without(withoutFigureWords(scene.total, locale)),
      m_parts(partsInWords(partsOf(scene), m_unplaced, m_without, locale)),
      m_atlas(content.atlas->title.in(languageOf(locale))), m_locale(locale), m_theme(theme)
{
    m_foot = footLines(footTexts(content, locale), footFont(), width - 2 * sideMargin, mostFootLines);
    m_conditions =
        brokenLines(conditionsFont(), conditionsInWords(content, locale), width - 2 * sideMargin, mostConditionLines);
    m_headHeight =
        24 + 30 + static_cast<double>(m_conditions.size()) * conditionsLine + (m_parts.isEmpty() ? 0 : lineHeight + 5);
    m_footHeight = 20 + static_cast<double>(m_foot.size()) * lineHeight;
}

void Caption::setView(const MapContent &content, const QRectF &world)
{
    if (content.standings)
        m_parts = partsInWords(partsOf(content, world), m_unplaced, m_without, m_locale);
}

void Caption::paintHead(QPainter &painter, const QRectF &whole) const
{
    const SavedPainter saved(painter);
    painter.setLayoutDirection(m_locale.textDirection());
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    const QRectF box = whole.adjusted(sideMargin, 16, -sideMargin, 0);
    const QFont big = dateFont(whole.width() < 900);
    const QFont plain = mapFont(big.pixelSize());
    double used = 0;
    const auto next = [&](const QFont &font, const QString &text, const QColor &ink) {
        const QRectF rest = mirrored ? box.adjusted(0, 0, -used, 0) : box.adjusted(used, 0, 0, 0);
        drawTextIn(painter, {rest.left(), rest.top(), std::max(0.0, rest.width()), 30}, Qt::AlignVCenter, font, text,
                   ink);
        used += textWidth(font, text) + 12;
    };
    next(big, m_dates, m_theme.ink);
    next(plain, m_measure, m_theme.quietInk);
    next(big, m_total, m_theme.harm);
    // The title of the atlas goes to the far end, where there is room for it.
    if (used + textWidth(partsFont(), m_atlas) + 20 < box.width())
        drawTextIn(painter, {box.left(), box.top(), box.width(), 30}, Qt::AlignVCenter | Qt::AlignRight, partsFont(),
                   m_atlas, m_theme.quietInk);
    double y = box.top() + 33;
    for (const QString &line : m_conditions) {
        drawTextIn(painter, {box.left(), y, box.width(), conditionsLine}, Qt::AlignVCenter, conditionsFont(), line,
                   m_theme.ink);
        y += conditionsLine;
    }
    drawTextIn(painter, {box.left(), y, box.width(), lineHeight}, Qt::AlignVCenter, partsFont(), m_parts,
               m_theme.quietInk);
}

void Caption::paintFoot(QPainter &painter, const QRectF &whole) const
{
    const SavedPainter saved(painter);
    painter.setLayoutDirection(m_locale.textDirection());
    double y = whole.top() + 10;
    for (const QString &line : m_foot) {
        drawTextIn(painter, {whole.left() + sideMargin, y, whole.width() - 2 * sideMargin, lineHeight},
                   Qt::AlignVCenter, footFont(), line, m_theme.quietInk);
        y += lineHeight;
    }
}

} // namespace sijill
