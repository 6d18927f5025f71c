#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sijill {

/// One record with its line end, quoted where need be (RFC 4180, but with a bare line feed, as all else here).
/// `alsoQuoted`: signs that a cell is quoted for beside those that need it.
QString csvLine(const QStringList &cells, QStringView alsoQuoted = {});

/// A text as a cell. What a spreadsheet would take for a formula (= + - @ and control characters in front) gets an
/// apostrophe in front: names come from files that anybody may have written. Numbers are not texts.
QString csvText(const QString &text);

/// A number, or an empty cell.
template <class Number>
QString csvNumber(const std::optional<Number> &number)
{
    return number ? QString::number(*number) : QString();
}

} // namespace sijill
