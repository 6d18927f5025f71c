#include "mapdata/vectortiles/rules.h"

#include "mapdata/vectortiles/tr.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr std::array themeNames{"sea", "land", "border", "outline", "ink", "quiet", "faint"};
constexpr std::array<const char *, tileSchemas> schemaNames{"protomaps", "openmaptiles", "shortbread", "other"};
constexpr double widthGrowth = 1.45, lastGrowth = 18;
constexpr std::size_t mostRules = 1000;

std::optional<std::size_t> placeIn(std::span<const char *const> names, const QByteArray &word)
{
    const auto found = std::ranges::find_if(names, [&](const char *name) { return word == name; });
    if (found == names.end())
        return {};
    return static_cast<std::size_t>(found - names.begin());
}

std::optional<TileSchema> schemaNamed(const QByteArray &word)
{
    const auto place = placeIn(schemaNames, word);
    return place ? std::optional(static_cast<TileSchema>(*place)) : std::nullopt;
}

std::vector<QByteArray> listOf(const QByteArray &word, char separator)
{
    const QList<QByteArray> parts = word.split(separator);
    return {parts.begin(), parts.end()};
}

class StyleReader {
public:
    StyleReader(const QByteArray &text, QString file) : m_text(text), m_file(std::move(file)) {}

    Result<TileRules> read()
    {
        for (const QByteArray &line : m_text.split('\n')) {
            ++m_line;
            const auto comment = line.indexOf('#');
            const QByteArray plain = (comment < 0 ? line : line.left(comment)).simplified();
            if (plain.isEmpty())
                continue;
            const QList<QByteArray> words = plain.split(' ');
            if (!readLine(words))
                return Problem{
                    Problem::Severity::Error, m_file, Tiles::tr("line %1").arg(m_line),
                    Tiles::tr("This line of the style is not understood: %1").arg(QString::fromUtf8(plain).left(120))};
        }
        if (const QByteArray unknown = unknownColour(); !unknown.isEmpty())
            return Problem{Problem::Severity::Error,
                           m_file,
                           {},
                           Tiles::tr("The style names a colour that it does not define: %1")
                               .arg(QString::fromUtf8(unknown).left(60))};
        return std::move(m_rules);
    }

private:
    using Words = QList<QByteArray>;

    bool readLine(const Words &words)
    {
        const QByteArray &first = words.front();
        if (first == "colour")
            return readColour(words);
        if (first == "mark") {
            m_isInRule = false;
            constexpr std::array names{"tunnel", "bridge", "link", "disputed"};
            const auto place = placeIn(names, words.value(1));
            if (!place || words.size() != 2)
                return false;
            m_mark = static_cast<TileMark>(1u << *place);
            return true;
        }
        if (first == "rule") {
            m_mark.reset();
            m_isInRule = true;
            if (words.size() != 2 || m_rules.rules.size() == mostRules)
                return false;
            m_rules.rules.emplace_back().name = words[1];
            return true;
        }
        if (const auto schema = schemaNamed(first))
            return m_mark ? readMark(*schema, words) : m_isInRule && readSelector(*schema, words);
        return m_isInRule && readProperty(words);
    }

    bool readColour(const Words &words)
    {
        if (words.size() != 5)
            return false;
        TileColour colour{words[1], {}};
        for (std::size_t i = 0; i < 3; ++i) {
            bool ok = false;
            const QByteArray &digits = words[static_cast<qsizetype>(i) + 2];
            colour.rgb[i] = digits.toUInt(&ok, 16);
            if (!ok || digits.size() != 6)
                return false;
        }
        m_rules.colours.push_back(colour);
        return true;
    }

    static std::optional<TileCondition> condition(QByteArray word)
    {
        TileCondition read;
        if (word.startsWith('!')) {
            read.isNot = true;
            word.remove(0, 1);
        }
        const auto equals = word.indexOf('=');
        if (equals <= 0 || equals + 1 == word.size())
            return {};
        read.keys = listOf(word.left(equals), '|');
        if (const QByteArray values = word.mid(equals + 1); values != "*")
            read.values = listOf(values, ',');
        return read;
    }

    bool readMark(TileSchema schema, const Words &words)
    {
        const auto read = words.size() == 2 ? condition(words[1]) : std::nullopt;
        if (!read || read->isNot)
            return false;
        m_rules.marks.push_back({*m_mark, schema, *read});
        return true;
    }

    bool readSelector(TileSchema schema, const Words &words)
    {
        constexpr std::array geometries{"area", "line", "point"};
        const auto geometry = placeIn(geometries, words.value(2));
        if (!geometry)
            return false;
        TileSelector selector{schema, listOf(words[1], ','), static_cast<TileGeometry>(*geometry), {}};
        for (qsizetype i = 3; i < words.size(); ++i) {
            auto read = condition(words[i]);
            if (!read)
                return false;
            selector.conditions.push_back(std::move(*read));
        }
        m_rules.rules.back().selectors.push_back(std::move(selector));
        return true;
    }

    static bool readNumber(const QByteArray &word, double least, double most, double &number)
    {
        bool ok = false;
        number = word.toDouble(&ok);
        return ok && number >= least && number <= most;
    }

    bool readProperty(const Words &words)
    {
        TileRule &rule = m_rules.rules.back();
        const QByteArray &what = words.front();
        const auto single = [&](QByteArray &field) {
            if (words.size() == 2)
                field = words[1];
            return words.size() == 2;
        };
        const auto flag = [&](bool &field) { return field = words.size() == 1; };
        constexpr double deepest = 24, widest = 200;
        if (what == "from")
            return words.size() == 2 && readNumber(words[1], 0, deepest, rule.fromZoom);
        if (what == "fill")
            return single(rule.fill);
        if (what == "casing")
            return single(rule.casing);
        if (what == "edge")
            return single(rule.edge);
        if (what == "dashes")
            return flag(rule.isDashed);
        if (what == "border")
            return flag(rule.isBorder);
        if (what == "water")
            return flag(rule.isWater);
        if (what == "name")
            return readName(words, rule);
        if (what != "line" || words.size() != 2 + static_cast<qsizetype>(widthZooms.size()))
            return false;
        rule.line = words[1];
        for (std::size_t i = 0; i < rule.widths.size(); ++i)
            if (!readNumber(words[static_cast<qsizetype>(i) + 2], 0, widest, rule.widths[i]))
                return false;
        return true;
    }

    static bool readName(const Words &words, TileRule &rule)
    {
        TileNameStyle style;
        constexpr double smallest = 6, largest = 48;
        if (words.size() < 3 || !readNumber(words[2], smallest, largest, style.size))
            return false;
        style.ink = words[1];
        for (const QByteArray &word : words.mid(3)) {
            bool *flag = word == "spaced"  ? &style.isSpaced
                         : word == "bold"  ? &style.isBold
                         : word == "dot"   ? &style.hasDot
                         : word == "along" ? &style.isAlong
                                           : nullptr;
            if (!flag)
                return false;
            *flag = true;
        }
        rule.nameStyle = style;
        return true;
    }

    QByteArray unknownColour() const
    {
        const auto isKnown = [&](const QByteArray &name) {
            return name.isEmpty() || m_rules.colour(name) || placeIn(themeNames, name);
        };
        for (const TileRule &rule : m_rules.rules)
            for (const QByteArray &name :
                 {rule.fill, rule.line, rule.casing, rule.edge, rule.nameStyle ? rule.nameStyle->ink : QByteArray()})
                if (!isKnown(name))
                    return name;
        return {};
    }

    QByteArray m_text;
    QString m_file;
    int m_line = 0;
    TileRules m_rules;
    std::optional<TileMark> m_mark;
    bool m_isInRule = false;
};

} // namespace

bool TileSelector::isOfLayer(QByteArrayView name) const
{
    return std::ranges::any_of(layers, [&](const QByteArray &layer) {
        return layer.startsWith('~') ? name.contains(QByteArrayView(layer).sliced(1)) : name == layer;
    });
}

double TileRule::widthAt(double zoom) const
{
    if (zoom >= widthZooms.back())
        return widths.back() * std::pow(widthGrowth, std::min(zoom, lastGrowth) - widthZooms.back());
    if (zoom <= widthZooms.front())
        return widths.front();
    const auto above = std::ranges::upper_bound(widthZooms, zoom);
    const auto i = static_cast<std::size_t>(above - widthZooms.begin());
    const double share = (zoom - widthZooms[i - 1]) / (widthZooms[i] - widthZooms[i - 1]);
    return widths[i - 1] + share * (widths[i] - widths[i - 1]);
}

const TileColour *TileRules::colour(const QByteArray &name) const
{
    const auto found = std::ranges::find(colours, name, &TileColour::name);
    return found == colours.end() ? nullptr : &*found;
}

std::span<const char *const> themeColours()
{
    return themeNames;
}

Result<TileRules> readTileRules(const QByteArray &text, const QString &file)
{
    constexpr qsizetype largest = 1 << 20;
    if (text.size() > largest)
        return Problem{Problem::Severity::Error, file, {}, Tiles::tr("It is too large for a style.")};
    return StyleReader(text, file).read();
}

} // namespace sijill
