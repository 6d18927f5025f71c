#pragma once

#include "mapdata/import/incidentrows.h"
#include "mapdata/import/precisionwords.h"

#include <algorithm>
#include <functional>

/// Cells of a row and the codes that stand in them, for the parts of IncidentRows.
namespace sijill::rowcells {

// How much is kept of what came before, for the rows of a table are alike.
constexpr std::size_t knownCount = 1 << 14;
constexpr std::size_t knownSources = 1 << 10;
/// A table whose codes are no codes must not fill the memory with them.
constexpr std::size_t mostCodes = 1 << 12;

inline std::string_view at(const IncidentRows::Cells &cells, Role role)
{
    return cells[static_cast<std::size_t>(role)];
}

inline quint32 hashOf(QByteArrayView text)
{
    return static_cast<quint32>(std::hash<std::string_view>{}({text.data(), static_cast<std::size_t>(text.size())}));
}

inline QString toString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

template <class Code>
const Code *findCode(const std::vector<Code> &codes, std::string_view cell)
{
    const auto found = std::ranges::find_if(
        codes, [&](const Code &code) { return code.code.compare(toString(cell), Qt::CaseInsensitive) == 0; });
    return found == codes.end() ? nullptr : &*found;
}

/// The precision that a code stands for, or that is said in words: "6 Country". The same cell is looked up once.
/// @pre always the same codes
template <class Code, class Known>
auto precisionFor(std::string_view cell, const std::vector<Code> &codes, Known &known)
    -> std::optional<decltype(Code::precision)>
{
    using Precision = decltype(Code::precision);
    const auto look = [&]() -> std::optional<Precision> {
        if (const Code *code = findCode(codes, cell))
            return code->precision;
        return precisionInWords<Precision>(toString(cell), [&](const QString &code) -> std::optional<Precision> {
            const Code *found = findCode(codes, code.toStdString());
            return found ? std::optional(found->precision) : std::nullopt;
        });
    };
    if (known.byText.size() >= mostCodes)
        return look();
    const TextId spelled = known.spellings.add(bytesOf(cell));
    if (spelled > known.byText.size())
        known.byText.push_back(look());
    return known.byText[spelled - 1];
}

} // namespace sijill::rowcells
