#include "mapdata/tables/outcomecells.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

std::vector<CountCell> readOutcomes(std::string_view cell)
{
    constexpr std::size_t longest = 120;
    if (cell.size() < 3 || cell.size() > longest)
        return {};
    std::string digits;
    const std::string_view plain = withPlainDigits(cell, digits);
    const QString text = QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size())).simplified();
    // A comma between thousands parts no numbers.
    static const QRegularExpression between(
        u"\\s*(?:,(?!\\d{3}\\b)|;|،|؛|/|\\+|&|\\band\\b|\\bet\\b|\\by\\b|\\be\\b)\\s*|\\s+و\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(u"^(?<who>[^\\d:=]+?)\\s*[:=]\\s*(?<number>\\S.*)$"_s);
    std::vector<CountCell> read;
    for (QString part : text.split(between, Qt::SkipEmptyParts)) {
        if (const auto match = named.match(part); match.hasMatch())
            part = match.captured(u"number"_s) + u' ' + match.captured(u"who"_s);
        const CountCell one = readCountWords(part.toStdString());
        const bool isKnown =
            std::ranges::any_of(read, [&](const CountCell &other) { return other.outcome == one.outcome; });
        if (one.state != CellState::Good || !one.outcome || isKnown)
            return {};
        read.push_back(one);
    }
    return read.size() > 1 ? read : std::vector<CountCell>();
}

} // namespace sijill
