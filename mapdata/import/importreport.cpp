#include "mapdata/import/importreport.h"

#include "mapdata/files/csv.h"
#include "mapdata/tables/words.h"

#include <QLocale>

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

QString reportAsText(const ImportReport &report)
{
    const QLocale locale;
    const auto line = [&](const QString &what, qint64 number) {
        return u"%1 %2\n"_s.arg(locale.toString(number), 10).arg(what);
    };
    QString text;
    if (!report.preset.isEmpty())
        text += Exchange::tr("Read by the codebook of %1.").arg(report.preset) + u'\n';
    text += line(Exchange::tr("rows read"), report.rowsRead);
    text += line(Exchange::tr("incidents made"), report.incidentsMade);
    text += line(Exchange::tr("rows kept with a remark"), report.rowsFlagged);
    text += line(Exchange::tr("rows refused"), report.rowsRefused);
    for (std::size_t i = 0; i < rowFaultCount; ++i)
        if (report.counts[i] > 0)
            text += line(u"- "_s + faultName(static_cast<RowFault>(i)), report.counts[i]);
    if (!report.proposals.empty())
        text += line(Exchange::tr("names of places to review"), static_cast<qint64>(report.proposals.size()));
    return text;
}

} // namespace sijill
