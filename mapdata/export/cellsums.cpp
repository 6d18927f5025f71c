#include "mapdata/export/cellsums.h"

#include "mapdata/export/moments.h"
#include "mapdata/tables/cells.h"
#include "mapdata/tables/daycells.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Eleven characters.
QString sumOf(const QString &normal)
{
    constexpr qsizetype bytes = 8;
    if (normal.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(normal.toUtf8(), QCryptographicHash::Sha256).first(bytes);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

constexpr qsizetype oldDigits = 4;

QString oldSumOf(const QString &normal)
{
    return u"%1"_s.arg(qChecksum(normal.toUtf8()), oldDigits, 16, '0'_L1);
}

/// Without what a spreadsheet adds, drops or writes in its own way.
QString normalText(QString cell)
{
    cell.removeIf([](QChar c) { return c.unicode() < 0x20 && !c.isSpace(); });
    cell = cell.simplified();
    if (cell.size() > 1 && cell[0] == u'\'' && u"=+-@"_s.contains(cell[1]))
        cell.remove(0, 1);
    bool isNumber = false;
    double number = cell.toDouble(&isNumber);
    if (!isNumber && cell.count(u',') == 1)
        number = QString(cell).replace(u',', u'.').toDouble(&isNumber);
    return isNumber ? QString::number(number, 'g', 12) : cell;
}

bool isDate(const QString &column)
{
    return column == "date_start"_L1 || column == "date_end"_L1;
}

bool isMoment(const QString &column)
{
    return column == "begin_time"_L1 || column == "end_time"_L1;
}

} // namespace

QStringList normalForms(const QString &column, const QString &cell)
{
    QStringList forms;
    if (isMoment(column) && !cell.isEmpty())
        forms = momentForms(cell);
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        const DayCell day = isDate(column) ? readDay(trimmed(cell.toStdString()), order) : DayCell();
        if (day.state == CellState::Good)
            forms << u"%1 %2 %3"_s.arg(day.span.begin).arg(day.span.end).arg(day.minute);
    }
    return forms.isEmpty() ? QStringList{normalText(cell)} : forms;
}

QString checkSums(const QStringList &columns, const QStringList &cells)
{
    QStringList sums;
    for (qsizetype i = 0; i < std::min(columns.size(), cells.size()); ++i)
        sums << sumOf(normalForms(columns[i], cells[i]).first());
    return sums.join(u'.');
}

CellSums CellSums::ofNow(const QString &sums)
{
    CellSums read;
    if (!sums.isEmpty())
        read.m_sums = sums.split(u'.');
    return read;
}

CellSums CellSums::ofOld(const QString &sums)
{
    CellSums read;
    read.m_isOld = true;
    for (qsizetype at = 0; at + oldDigits <= sums.size(); at += oldDigits)
        read.m_sums << sums.sliced(at, oldDigits);
    return read;
}

bool CellSums::isSame(qsizetype at, const QStringList &forms) const
{
    return std::ranges::any_of(
        forms, [&](const QString &form) { return (m_isOld ? oldSumOf(form) : sumOf(form)) == m_sums[at]; });
}

} // namespace sijill
