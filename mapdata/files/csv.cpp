#include "mapdata/files/csv.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

QString csvLine(const QStringList &cells, QStringView alsoQuoted)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u',';
        QString cell = cells[i];
        const bool needsQuotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') ||
                                 cell.contains(u'\r') ||
                                 std::ranges::any_of(alsoQuoted, [&](QChar c) { return cell.contains(c); });
        if (needsQuotes)
            cell = u'"' + cell.replace(u'"', "\"\""_L1) + u'"';
        line += cell;
    }
    return line + u'\n';
}

QString csvText(const QString &text)
{
    if (text.isEmpty())
        return text;
    const QChar first = text[0];
    const bool isFormula = QStringView(u"=+-@").contains(first) || first.category() == QChar::Other_Control;
    return isFormula ? u'\'' + text : text;
}

} // namespace sijill
