#include "app/commands/texttable.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

bool hasRightToLeft(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
    });
}

constexpr QChar firstStrongIsolate(0x2068), popIsolate(0x2069), leftToRightMark(0x200E);

} // namespace

int cellWidth(const QString &text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t c : characters) {
        const QChar::Category category = QChar::category(c);
        const bool takesNone = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
                               category == QChar::Other_Format || category == QChar::Other_Control;
        width += takesNone ? 0 : isWide(c) ? 2 : 1;
    }
    return width;
}

QString textTable(const std::vector<QStringList> &rows, qsizetype textColumns)
{
    std::vector<int> widths;
    bool anyRightToLeft = false;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i) {
            auto &width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, cellWidth(row[i]));
            anyRightToLeft = anyRightToLeft || hasRightToLeft(row[i]);
        }
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString space(widths[static_cast<std::size_t>(i)] - cellWidth(row[i]), u' ');
            const QString cell = hasRightToLeft(row[i]) ? firstStrongIsolate + row[i] + popIsolate : row[i];
            line += i == 0 ? u""_s : u"  "_s;
            line += i < textColumns ? cell + space : space + cell;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        // The mark keeps the columns in their order even where the first word of the line is Arabic.
        text += (anyRightToLeft ? QString(leftToRightMark) : QString()) + line + u'\n';
    }
    return text;
}

} // namespace sijill
