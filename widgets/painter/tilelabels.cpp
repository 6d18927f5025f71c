#include "widgets/painter/tilelabels.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/words/words.h"
#include "widgets/painter/tilesinview.h"

#include <QMultiHash>

#include <algorithm>
#include <cmath>
#include <set>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr double aroundView = 320; // pixels: names that reach into the view, and those that are said but once nearby
constexpr double dotRadius = 1.6;

struct Lines {
    QString first, second;
};

QString nameIn(const TileText &text, bool arabic)
{
    if (arabic)
        return !text.arabic.isEmpty() ? text.arabic : !text.english.isEmpty() ? text.english : text.local;
    return !text.english.isEmpty() ? text.english : text.local;
}

Lines linesOf(const TileText &text, LayerLabels language, bool arabicFirst)
{
    switch (language) {
    case LayerLabels::None:
        return {};
    case LayerLabels::Window:
    case LayerLabels::Field:
        return {nameIn(text, arabicFirst), {}};
    case LayerLabels::English:
        return {nameIn(text, false), {}};
    case LayerLabels::Arabic:
        return {nameIn(text, true), {}};
    case LayerLabels::Both:
        break;
    }
    Lines lines{nameIn(text, arabicFirst), nameIn(text, !arabicFirst)};
    if (lines.first == lines.second)
        lines.second.clear();
    return lines;
}

/// Each in its own direction, whatever stands beside it.
QString onOneLine(const Lines &lines)
{
    return lines.second.isEmpty() ? lines.first : u"\u2068%1\u2069 · \u2068%2\u2069"_s.arg(lines.first, lines.second);
}

/// The least first: a capital as if it had ten times as many people. So it goes before the towns around it, and the
/// metropolis next to a small one is named all the same.
qint32 orderOf(const TileName &name)
{
    constexpr qint32 tenTimes = 3;
    return name.order - (name.isCapital ? tenTimes : 0);
}

/// Of a million people, or a capital of a hundred thousand: these get their place before countries and regions, whose
/// names can give way.
bool isGreatCity(const TileName &name, const TileNameStyle &style)
{
    constexpr qint32 million = 19;
    return style.hasDot && orderOf(name) <= million;
}

World worldOf(const TileId &tile, TilePoint at)
{
    const double side = std::exp2(-tile.zoom);
    return {(tile.x + double(at.x) / tileUnits) * side, (tile.y + double(at.y) / tileUnits) * side};
}

} // namespace

std::vector<Label> tileLabels(const DrawnTiles &tiles, const Viewport &viewport, double scale, LayerLabels language,
                              const QLocale &locale, const Theme &theme)
{
    std::vector<Label> labels;
    if (language == LayerLabels::None || viewport.isEmpty())
        return labels;
    // For the scale that they are laid out for, so that they do not change within a step of it.
    const double zoom = Viewport({}, scale, {1, 1}).zoom() - 1, reach = aroundView / viewport.scale();
    const QRectF around = viewport.bounds().adjusted(-reach, -reach, reach, reach);
    const TileColours colours(tiles.rules(), theme);
    const bool arabicFirst = languageOf(locale) == Language::Arabic;
    struct Candidate {
        Label label;
        std::tuple<quint16, qint32, QString, double, double> order;
    };
    std::vector<Candidate> candidates;
    std::set<TileId, bool (*)(const TileId &, const TileId &)> done(
        [](const TileId &a, const TileId &b) { return std::tie(a.zoom, a.x, a.y) < std::tie(b.zoom, b.x, b.y); });
    for (const TileInView &each : tilesInView(tiles.source(), around, zoom)) {
        const auto decoded = tiles.tile(each.tile, zoom);
        if (!decoded)
            continue;
        for (const TileName &name : decoded->names) {
            const TileRule &rule = tiles.rules().rules[name.rule];
            const World at = worldOf(each.tile, name.at);
            // Of a coarser tile only what no finer one has to say.
            if (zoom < rule.fromZoom || !each.part.contains(at))
                continue;
            const Lines lines = linesOf(name.text, language, arabicFirst);
            if (lines.first.isEmpty())
                continue;
            const TileNameStyle &style = *rule.nameStyle;
            Label label{.text = lines.first, .at = at, .kind = LabelKind::Ground};
            label.size = style.size;
            label.ink = colours.of(style.ink);
            label.isSpaced = style.isSpaced;
            label.isBold = style.isBold || name.isCapital;
            label.rank = isGreatCity(name, style) ? 0 : static_cast<quint8>(std::min<int>(1 + name.rule, 250));
            if (name.length > 0 && style.isAlong) {
                label.text = onOneLine(lines);
                label.room = name.length / tileUnits * std::exp2(-each.tile.zoom);
                // Of no turn at all it would not be told from a point.
                label.angle = name.angle == 0 ? 0.01 : name.angle;
            } else {
                label.below = lines.second;
                label.clearance = style.hasDot ? dotRadius : 0;
                label.dot = label.ink;
            }
            candidates.push_back({std::move(label), {name.rule, orderOf(name), lines.first, at.x(), at.y()}});
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::order);
    labels.reserve(candidates.size());
    for (Candidate &candidate : candidates)
        labels.push_back(std::move(candidate.label));
    return labels;
}

void addUnlessNamed(std::vector<Label> &labels, std::vector<Label> ground, double scale,
                    const std::vector<QRectF> &countries)
{
    constexpr double sameName = 300, samePlace = 12; // pixels
    QMultiHash<QString, QPointF> said;
    std::vector<QPointF> points;
    for (const Label &label : labels) {
        said.insert(searchForm(label.text), label.at * scale);
        if (label.kind == LabelKind::Town || label.kind == LabelKind::Marker)
            points.push_back(label.at * scale);
    }
    const auto isNear = [](QPointF a, QPointF b, double distance) {
        return std::hypot(a.x() - b.x(), a.y() - b.y()) < distance;
    };
    for (Label &label : ground) {
        const QPointF at = label.at * scale;
        const bool isOfCountry = label.isSpaced;
        if (isOfCountry && std::ranges::any_of(countries, [&](const QRectF &box) { return box.contains(label.at); }))
            continue;
        const QString form = searchForm(label.text);
        const auto [begin, end] = said.equal_range(form);
        if (std::any_of(begin, end, [&](QPointF other) { return isNear(other, at, sameName); }))
            continue;
        if (label.room == 0 && !isOfCountry &&
            std::ranges::any_of(points, [&](QPointF other) { return isNear(other, at, samePlace); }))
            continue;
        labels.push_back(std::move(label));
    }
}

} // namespace sijill
