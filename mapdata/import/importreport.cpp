#include "mapdata/import/importreport.h"

#include "mapdata/files/csv.h"
#include "mapdata/problems.h"
#include "mapdata/tables/words.h"

#include <QLocale>

#include <algorithm>
#include <climits>

namespace sijill {

using namespace Qt::StringLiterals;

QString reportAsCsv(const ImportReport &report)
{
    QString csv = csvLine({u"where"_s, u"outcome"_s, u"kind"_s, u"reason"_s});
    for (const ImportReport::Note &note : report.notes)
        csv += csvLine(
            {note.where, isRefusal(note.fault) ? u"refused"_s : u"kept"_s, faultName(note.fault), csvText(note.text)});
    for (std::size_t i = 0; i < rowFaultCount; ++i) {
        const qint64 more = report.counts[i] - RowProblems::keptOfAKind;
        const auto fault = static_cast<RowFault>(i);
        if (more > 0)
            csv += csvLine({QString(), isRefusal(fault) ? u"refused"_s : u"kept"_s, faultName(fault),
                            Exchange::tr("%Ln more rows", nullptr, static_cast<int>(more))});
    }
    return csv;
}

QString proposalsAsCsv(const ImportReport &report)
{
    QString csv = csvLine({u"where"_s, u"rows"_s, u"name"_s, u"area"_s, u"candidate"_s, u"candidate_name"_s,
                           u"candidate_area"_s, u"lon"_s, u"lat"_s, u"score"_s});
    for (const PlaceProposal &proposal : report.proposals)
        for (const PlaceProposal::Candidate &candidate : proposal.candidates)
            csv +=
                csvLine({proposal.where, QString::number(proposal.rows), csvText(proposal.said),
                         csvText(proposal.parent), csvText(candidate.id), csvText(candidate.name.in(Language::English)),
                         csvText(candidate.area.in(Language::English)), QString::number(candidate.longitude, 'g', 9),
                         QString::number(candidate.latitude, 'g', 9), QString::number(candidate.score, 'f', 2)});
    return csv;
}

QString reportInShort(const ImportReport &report)
{
    const QLocale locale;
    QStringList unread;
    for (const bool odd : {true, false}) // what looks as if it should have been read comes first
        for (const ColumnNote &column : report.columns)
            if (!column.role && column.what.isEmpty() && column.isOdd == odd)
                unread << visible(column.column);
    QString text = Exchange::tr("%Ln rows", nullptr, static_cast<int>(report.rowsRead));
    if (!report.columns.empty())
        text = Exchange::tr("%1, %2 of %3 columns", "rows, columns")
                   .arg(text, locale.toString(static_cast<qsizetype>(report.columns.size()) - unread.size()),
                        locale.toString(report.columns.size()));
    if (!unread.isEmpty())
        text = Exchange::tr("%1; not read: %2").arg(text, unread.join(Exchange::tr(", ")));
    return text;
}

namespace {

QString columnLine(const ColumnNote &note)
{
    const QString name = visible(note.column);
    if (note.role)
        return Exchange::tr("“%1” is read as: %2 (%3)").arg(name, roleName(*note.role), note.how);
    if (!note.what.isEmpty())
        return Exchange::tr("“%1”: %2", "column").arg(name, note.what);
    if (note.values.isEmpty())
        return Exchange::tr("“%1” is not read; it is empty").arg(name);
    QStringList values;
    for (const QString &value : note.values)
        values << Exchange::tr("“%1”").arg(visible(value));
    const QString told = values.join(Exchange::tr(", "));
    if (!note.how.isEmpty())
        return Exchange::tr("“%1” is not read (%2): %3").arg(name, note.how, told);
    if (note.isOdd)
        return Exchange::tr("“%1” is not read, and looks like dates, counts or coordinates: %2").arg(name, told);
    return Exchange::tr("“%1” is not read: %2").arg(name, told);
}

QString tableLine(const TableNote &table)
{
    const QString name =
        table.rows < 0
            ? Exchange::tr("“%1”").arg(visible(table.name))
            : Exchange::tr("“%1” (%Ln rows)", nullptr, static_cast<int>(table.rows)).arg(visible(table.name));
    if (table.isRead)
        return Exchange::tr("table %1: read").arg(name);
    return table.why.isEmpty() ? Exchange::tr("table %1: not read").arg(name)
                               : Exchange::tr("table %1: not read; %2").arg(name, table.why);
}

QStringList leftOutLines(const ImportReport &report)
{
    if (report.rowsLeftOut == 0)
        return {};
    return {
        Exchange::tr("%Ln rows are none of data and were left out: %1", nullptr, static_cast<int>(report.rowsLeftOut))
            .arg(report.leftOut.join(Exchange::tr("; ")))};
}

} // namespace

QStringList odditiesOf(const ImportReport &report)
{
    QStringList lines;
    for (const TableNote &table : report.tables)
        if (!table.isRead)
            lines << tableLine(table);
    for (const ColumnNote &column : report.columns)
        if (column.isOdd)
            lines << columnLine(column);
    return lines + report.assumptions + leftOutLines(report);
}

QStringList fileAsText(const ImportReport &report)
{
    QStringList lines;
    for (const TableNote &table : report.tables)
        lines << tableLine(table);
    return lines + report.assumptions + leftOutLines(report);
}

QString readingAsText(const ImportReport &report)
{
    QStringList lines;
    // What looks as if it should have been read comes first.
    for (const bool odd : {true, false})
        for (const ColumnNote &column : report.columns)
            if (column.isOdd == odd)
                lines << columnLine(column);
    lines += fileAsText(report);
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

QString reportAsText(const ImportReport &report)
{
    const QLocale locale;
    const auto line = [&](qint64 number, const QString &what) {
        return u"%1 %2\n"_s.arg(locale.toString(number), 10).arg(what);
    };
    const auto of = [](qint64 number) { return static_cast<int>(std::min<qint64>(number, INT_MAX)); };
    QString text;
    if (!report.preset.isEmpty())
        text += Exchange::tr("Read by the codebook of %1.").arg(report.preset) + u'\n';
    text += readingAsText(report);
    text += line(report.rowsRead, Exchange::tr("rows read", nullptr, of(report.rowsRead)));
    text += line(report.incidentsMade, Exchange::tr("incidents made", nullptr, of(report.incidentsMade)));
    text += line(report.rowsFlagged, Exchange::tr("rows kept with a remark", nullptr, of(report.rowsFlagged)));
    text += line(report.rowsRefused, Exchange::tr("rows refused", nullptr, of(report.rowsRefused)));
    for (std::size_t i = 0; i < rowFaultCount; ++i)
        if (report.counts[i] > 0)
            text += line(report.counts[i], u"- "_s + faultName(static_cast<RowFault>(i)));
    if (const auto names = static_cast<qint64>(report.proposals.size()); names > 0)
        text += line(names, Exchange::tr("names of places to review", nullptr, of(names)));
    if (const auto names = static_cast<qint64>(report.notFound.size()); names > 0)
        text += line(names, Exchange::tr("names of places that were not found", nullptr, of(names)));
    for (const PlaceNotFound &name : report.notFound)
        text += u"- "_s + Exchange::tr("“%1” (%Ln rows)", nullptr, of(name.rows)).arg(visible(name.name)) + u'\n';
    return text;
}

} // namespace sijill
