// By the specification of Open Location Code (github.com/google/open-location-code).
#include "mapdata/geo/pluscode.h"

#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView alphabet("23456789CFGHJMPQRVWX");
constexpr qsizetype beforeSign = 8, ofPairs = 10;
constexpr double metresPerDegree = 111'320;

struct Square {
    double south = -90, west = -180, height = 400, width = 400;
};

/// Five pairs, each of twenty by twenty; each letter behind them of five rows and four columns.
Square squareOf(const QString &letters)
{
    Square square;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const auto value = static_cast<int>(alphabet.indexOf(letters[i]));
        if (i >= ofPairs) {
            square.height /= 5;
            square.width /= 4;
            square.south += square.height * (value / 4);
            square.west += square.width * (value % 4);
        } else if (i % 2 == 0) {
            square.height /= 20;
            square.south += square.height * value;
        } else {
            square.width /= 20;
            square.west += square.width * value;
        }
    }
    return square;
}

} // namespace

std::optional<PlusCode> plusCodeIn(const QString &text)
{
    static const QRegularExpression form(
        u"^(?<head>[2-9CFGHJMPQRVWX]{2,8}0{0,6})\\+(?<tail>[2-9CFGHJMPQRVWX]{0,7})(?=$|[\\s,;])"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString head = match.captured(u"head"_s);
    const QString tail = match.captured(u"tail"_s);
    const bool isPadded = head.contains(u'0');
    // One letter behind the sign is none by the specification; a padded code ends with the sign.
    if (head.size() % 2 != 0 || tail.size() == 1 || (isPadded && !tail.isEmpty()) ||
        (isPadded && head.size() != beforeSign))
        return std::nullopt;
    if (head.size() < beforeSign)
        return tail.size() < 2 ? std::nullopt : std::optional(PlusCode{{}, 0, true});
    head.remove(u'0');
    // The first letters name squares of 20 degrees from the south pole and the date line.
    if (head.size() % 2 != 0 || alphabet.indexOf(head[0]) > 8 || alphabet.indexOf(head[1]) > 17)
        return std::nullopt;
    const Square square = squareOf(head + tail);
    return PlusCode{{square.west + square.width / 2, std::min(square.south + square.height / 2, 90.0)},
                    std::max(square.height, square.width) * metresPerDegree,
                    false};
}

} // namespace sijill
