#include "mapdata/geo/angles.h"

#include "mapdata/geo/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem problem(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

struct Direction {
    Axis axis = Axis::Latitude;
    int sign = 0; ///< 0: the axis alone is named ("lat")
};

struct Number {
    double value = 0; ///< without its sign
    int decimals = 0;
    bool negative = false, hasSign = false;
    QString text;
};

struct Token {
    enum class Kind : quint8 { Number, Mark, Direction, Separator } kind = Kind::Separator;
    Number number = {};
    std::size_t mark = 0; ///< 0 degrees, 1 minutes, 2 seconds
    Direction direction = {};
    bool isColon = false;
};

Direction directionOf(const QString &word)
{
    switch (word.at(0).unicode()) {
    case u'N':
        return {Axis::Latitude, 1};
    case u'S':
        return {Axis::Latitude, -1};
    case u'E':
        return {Axis::Longitude, 1};
    case u'W':
        return {Axis::Longitude, -1};
    default:
        return {word.startsWith("LA"_L1) ? Axis::Latitude : Axis::Longitude, 0};
    }
}

Token tokenOf(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(u"number"_s)) {
        const QString text = match.captured(u"number"_s);
        const qsizetype point = text.indexOf(u'.');
        Number number{std::abs(text.toDouble()), point < 0 ? 0 : static_cast<int>(text.size() - point - 1),
                      text.startsWith(u'-'), text.startsWith(u'-') || text.startsWith(u'+'), text};
        return {.kind = Token::Kind::Number, .number = number};
    }
    if (match.hasCaptured(u"mark"_s))
        return {.kind = Token::Kind::Mark,
                .mark = static_cast<std::size_t>(u"°'\""_s.indexOf(match.captured(u"mark"_s)))};
    if (match.hasCaptured(u"direction"_s))
        return {.kind = Token::Kind::Direction, .direction = directionOf(match.captured(u"direction"_s))};
    if (match.hasCaptured(u"colon"_s))
        return {.kind = Token::Kind::Mark, .isColon = true};
    return {};
}

/// A sign in the middle of figures parts two numbers where the first has one too, as ISO 6709 writes them; else it is a
/// dash: "3-5".
bool isDash(const QString &plain, qsizetype at, const std::vector<Token> &tokens)
{
    const bool isSign = plain[at] == u'-' || plain[at] == u'+';
    return isSign && at > 0 && plain[at - 1].isDigit() && !tokens.empty() && !tokens.front().number.hasSign;
}

/// Nothing where there is anything else in it.
std::optional<std::vector<Token>> tokensOf(QString plain)
{
    // Two numbers with a comma in each and no point anywhere: decimal commas.
    static const QRegularExpression decimalComma(u"(\\d),(?=\\d)"_s);
    if (!plain.contains(u'.') && plain.count(decimalComma) == 2)
        plain.replace(decimalComma, u"\\1."_s);
    static const QRegularExpression any(
        u"\\G\\s*(?:(?<number>[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?![.\\d]))|(?<mark>[°'\"])|(?<colon>(?<=\\d):(?=\\s*\\d))|"
        "(?<direction>NORTH|SOUTH|EAST|WEST|LATITUDE|LAT|LONGITUDE|LONG|LON|LNG|[NSEW])[:=]?(?![A-Z])|(?<separator>[,;/|]))\\s*"_s);
    std::vector<Token> tokens;
    qsizetype at = 0;
    while (at < plain.size()) {
        const QRegularExpressionMatch match = any.match(plain, at);
        if (!match.hasMatch() || isDash(plain, at, tokens))
            return {};
        tokens.push_back(tokenOf(match));
        // "33:30:49": the second colon of an angle stands behind its minutes.
        if (const std::size_t i = tokens.size() - 1; tokens[i].isColon && i > 1 && tokens[i - 2].isColon)
            tokens[i].mark = tokens[i - 2].mark == 0 ? 1 : 0;
        at = match.capturedEnd();
    }
    return tokens;
}

struct Angle {
    std::vector<Number> numbers;
    std::optional<Direction> direction;
    bool closed = false;
};

/// Puts tokens together to angles. The problem is a mark that does not belong where it stands.
class Grouping {
public:
    explicit Grouping(const std::vector<Token> &tokens) : m_tokens(tokens)
    {
        m_directionFirst = !tokens.empty() && tokens.front().kind == Token::Kind::Direction;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            add(i);
        const bool isMarked = std::ranges::any_of(tokens, [](const Token &token) {
            return token.kind == Token::Kind::Mark && (token.isColon || token.mark > 0);
        });
        if (m_angles.size() == 1 && !m_angles.front().direction && !isMarked &&
            m_angles.front().numbers.size() % 2 == 0)
            split();
    }

    const std::vector<Angle> &angles() const { return m_angles; }
    bool isMarkedWell() const { return m_markedWell; }

private:
    Angle &open()
    {
        if (m_angles.empty() || m_angles.back().closed)
            m_angles.emplace_back();
        return m_angles.back();
    }

    void close()
    {
        if (!m_angles.empty() && !m_angles.back().numbers.empty())
            m_angles.back().closed = true;
    }

    void add(std::size_t i)
    {
        const Token &token = m_tokens[i];
        switch (token.kind) {
        case Token::Kind::Separator:
            return close();
        case Token::Kind::Number: {
            // Degrees begin an angle, and so does a sign.
            const bool marked = i + 1 < m_tokens.size() && m_tokens[i + 1].kind == Token::Kind::Mark;
            if ((marked && m_tokens[i + 1].mark == 0) || token.number.hasSign)
                close();
            open().numbers.push_back(token.number);
            return;
        }
        case Token::Kind::Mark:
            if (m_angles.empty() || m_angles.back().numbers.size() != token.mark + 1)
                m_markedWell = false;
            return;
        case Token::Kind::Direction:
            if (m_directionFirst)
                close();
            open().direction = token.direction;
            if (!m_directionFirst)
                close();
            return;
        }
    }

    void split()
    {
        std::vector<Number> &all = m_angles.front().numbers;
        const auto half = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        Angle second;
        second.numbers.assign(half, all.end());
        all.erase(half, all.end());
        m_angles.push_back(std::move(second));
    }

    const std::vector<Token> &m_tokens;
    std::vector<Angle> m_angles;
    bool m_directionFirst = false;
    bool m_markedWell = true;
};

struct Degrees {
    double value = 0;
    double metres = 0; ///< of a step of the last digit
};

Result<Degrees> degreesOf(const Angle &angle)
{
    const std::vector<Number> &n = angle.numbers;
    if (n.empty() || n.size() > 3)
        return problem(Positions::tr("an angle has degrees, minutes and seconds, and no more than these"));
    Degrees degrees;
    double unit = 1;
    for (std::size_t i = 0; i < n.size(); ++i, unit /= 60) {
        if (i + 1 < n.size() && n[i].decimals > 0)
            return problem(Positions::tr("“%1” has decimals, but something smaller follows it").arg(n[i].text));
        if (i > 0 && (n[i].value >= 60 || n[i].hasSign))
            return problem(i == 1 ? Positions::tr("“%1” is no number of minutes: 0 to 59 are").arg(n[i].text)
                                  : Positions::tr("“%1” is no number of seconds: 0 to 59 are").arg(n[i].text));
        degrees.value += n[i].value * unit;
        degrees.metres = 111'320 * unit * std::pow(10, -n[i].decimals);
    }
    if (n.front().hasSign && angle.direction && angle.direction->sign != 0)
        return problem(Positions::tr("“%1” has a sign and a direction; one of them is enough").arg(n.front().text));
    if (n.front().negative || (angle.direction && angle.direction->sign < 0))
        degrees.value = -degrees.value;
    return degrees;
}

/// Degrees east may go round to 360.
bool isLatitude(const Degrees &angle)
{
    return std::abs(angle.value) <= 90;
}
bool isLongitude(const Degrees &angle)
{
    return angle.value >= -180 && angle.value <= 360;
}

/// Checks the ranges.
Result<TypedPosition> positionOf(const Degrees &latitude, const Degrees &longitude, const Grouping &grouping)
{
    const auto number = [](double value) { return QString::number(value, 'g', 9); };
    if (!isLatitude(latitude))
        return problem(Positions::tr("latitude %1 is beyond the poles (90°)").arg(number(latitude.value)));
    if (!isLongitude(longitude))
        return problem(Positions::tr("longitude %1 is beyond 180°").arg(number(longitude.value)));
    TypedPosition typed;
    typed.degrees = {longitude.value > 180 ? longitude.value - 360 : longitude.value, latitude.value};
    const bool decimal =
        std::ranges::all_of(grouping.angles(), [](const Angle &angle) { return angle.numbers.size() == 1; });
    typed.style.notation = decimal ? Notation::Decimal : Notation::Dms;
    typed.style.metres = std::max(latitude.metres, longitude.metres);
    return typed;
}

/// No letter tells the two apart.
Result<TypedPosition> unnamedPair(const Degrees &first, const Degrees &second, const Grouping &grouping,
                                  AxisOrder order)
{
    const bool mayBeUsual = isLatitude(first) && isLongitude(second);
    const bool mayBeTurned = isLongitude(first) && isLatitude(second);
    const bool isUsual = order != AxisOrder::LongitudeFirst;
    const bool turns = isUsual ? !mayBeUsual && mayBeTurned : !mayBeTurned && mayBeUsual;
    const bool longitudeFirst = isUsual == turns;
    const Result<TypedPosition> read =
        longitudeFirst ? positionOf(second, first, grouping) : positionOf(first, second, grouping);
    if (!read)
        return read;
    TypedPosition typed = *read;
    if (mayBeUsual != mayBeTurned)
        typed.proves = mayBeUsual ? AxisOrder::LatitudeFirst : AxisOrder::LongitudeFirst;
    typed.isTurned = turns;
    if (turns)
        typed.note = longitudeFirst
                         ? Positions::tr("The first number is taken as the longitude: no latitude is beyond 90°.")
                         : Positions::tr("The second number is taken as the longitude: no latitude is beyond 90°.");
    return typed;
}

/// "31.5017 34.4668 30.0 4.8": behind the pair stand a height and how exact it is, both in metres, as forms of ODK
/// write them. Four numbers without decimals, or with them in the minutes, are degrees and minutes.
void leaveHeightOff(std::vector<Token> &tokens, const PositionHints &hints)
{
    const auto isOf = [](Token::Kind kind) { return [kind](const Token &token) { return token.kind == kind; }; };
    const bool areNumbers = std::ranges::all_of(tokens, isOf(Token::Kind::Number));
    std::vector<Number> numbers;
    for (const Token &token : tokens)
        if (token.kind == Token::Kind::Number)
            numbers.push_back(token.number);
        else if (token.kind != Token::Kind::Separator)
            return;
    const std::size_t count = numbers.size();
    if (count < 3 || count > 4)
        return;
    const bool haveDecimals = numbers[0].decimals > 0 && numbers[1].decimals > 0;
    const bool isZero = count == 4 && numbers[2].value == 0 && numbers[3].value == 0;
    const bool isHeight =
        areNumbers ? haveDecimals || isZero || (count == 4 && numbers[0].decimals > 0) : hints.isCell && haveDecimals;
    if (!isHeight)
        return;
    const auto third = [&] {
        std::size_t seen = 0;
        return std::ranges::find_if(
            tokens, [&](const Token &token) { return token.kind == Token::Kind::Number && ++seen == 3; });
    };
    tokens.erase(third(), tokens.end());
    while (!tokens.empty() && tokens.back().kind == Token::Kind::Separator)
        tokens.pop_back();
}

} // namespace

bool looksLikeAngles(const QString &plain)
{
    const std::optional<std::vector<Token>> tokens = tokensOf(plain);
    return tokens && std::ranges::count(*tokens, Token::Kind::Number, &Token::kind) >= 2;
}

Result<TypedPosition> parseAngles(const QString &plain, const PositionHints &hints, PositionFault *fault)
{
    const auto is = [fault](PositionFault kind) {
        if (fault)
            *fault = kind;
    };
    is(PositionFault::Unreadable);
    std::optional<std::vector<Token>> tokens = tokensOf(plain);
    if (!tokens || tokens->empty())
        return problem(Positions::tr("“%1” is not a position in any notation known here").arg(plain));
    leaveHeightOff(*tokens, hints);
    const Grouping grouping(*tokens);
    if (!grouping.isMarkedWell())
        return problem(Positions::tr("the signs of degrees, minutes and seconds are not in this order"));
    const std::vector<Angle> &angles = grouping.angles();
    if (angles.size() != 2)
        return problem(angles.size() < 2
                           ? Positions::tr("a position has a latitude and a longitude; one is missing")
                           : Positions::tr("a position has a latitude and a longitude, and nothing else"));
    const Result<Degrees> first = degreesOf(angles[0]), second = degreesOf(angles[1]);
    if (!first)
        return first.problem();
    if (!second)
        return second.problem();
    if (angles[0].direction && angles[1].direction && angles[0].direction->axis == angles[1].direction->axis)
        return problem(angles[0].direction->axis == Axis::Latitude ? Positions::tr("both are latitudes")
                                                                   : Positions::tr("both are longitudes"));
    is(PositionFault::Nowhere);
    const bool longitudeFirst = (angles[0].direction && angles[0].direction->axis == Axis::Longitude) ||
                                (angles[1].direction && angles[1].direction->axis == Axis::Latitude);
    Result<TypedPosition> typed = !angles[0].direction && !angles[1].direction
                                      ? unnamedPair(*first, *second, grouping, hints.order)
                                  : longitudeFirst ? positionOf(*second, *first, grouping)
                                                   : positionOf(*first, *second, grouping);
    if (typed)
        is(PositionFault::None);
    return typed;
}

std::optional<TypedAngle> parseAngle(const QString &plain)
{
    const std::optional<std::vector<Token>> tokens = tokensOf(plain);
    if (!tokens || std::ranges::any_of(*tokens, [](const Token &t) { return t.kind == Token::Kind::Separator; }))
        return {};
    Angle angle;
    bool isMarked = false;
    for (const Token &token : *tokens) {
        if (token.kind == Token::Kind::Number)
            angle.numbers.push_back(token.number);
        isMarked = isMarked || token.kind == Token::Kind::Mark;
        if (token.kind == Token::Kind::Mark && angle.numbers.size() != token.mark + 1)
            return {};
        if (token.kind != Token::Kind::Direction)
            continue;
        if (angle.direction)
            return {};
        angle.direction = token.direction;
    }
    const std::size_t count = angle.numbers.size();
    if (count == 2 && !isMarked && !angle.direction)
        return {}; // two numbers, not one
    const Result<Degrees> degrees = degreesOf(angle);
    if (!degrees)
        return {};
    return TypedAngle{degrees->value, angle.direction ? std::optional(angle.direction->axis) : std::nullopt};
}

} // namespace sijill
