#include "mapdata/entry/editionlist.h"

#include "mapdata/entry/historywords.h"
#include "mapdata/entry/tr.h"
#include "mapdata/words/incidentwords.h"
#include "mapdata/words/words.h"

#include <QHash>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Titles by id.
class Titles {
public:
    Titles(const Atlas &atlas, const QLocale &locale) : m_atlas(atlas), m_locale(locale)
    {
        for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
            m_known.insert(atlas.texts.bytes(atlas.incidents[i].id), i);
    }

    /// "Armed clash, Homs, 1 May 2019"; empty where it has none of that id.
    QString of(const QString &id) const
    {
        const QByteArray wanted = id.toUtf8();
        const auto found = m_known.constFind(wanted);
        if (found == m_known.cend())
            return {};
        const Incident &incident = m_atlas.incidents[*found];
        QStringList words{incidentTitle(m_atlas, incident, m_locale)};
        const QString place = placeNames(m_atlas, m_atlas.locationOf(incident), m_locale);
        if (!place.isEmpty() && place != words.front())
            words << place;
        if (incident.span.isValid())
            words << inWords(incident.span, incident.timePrecision, m_locale);
        return words.join(Entry::tr(", ", "between what is told of an incident"));
    }

private:
    const Atlas &m_atlas;
    QLocale m_locale;
    QHash<QByteArrayView, IncidentIndex> m_known;
};

QString tableOf(const EditionRow &row, const QString &record)
{
    return record == row.incident                                            ? u"incidents"_s
           : record.contains(u"/killed"_s) || record.contains(u"/wounded"_s) ? u"figures"_s
                                                                             : u"claims"_s;
}

class Lister {
public:
    Lister(const Edition &edition, const std::shared_ptr<const Atlas> &atlas, const QLocale &locale)
        : m_edition(edition), m_locale(locale), m_names(atlas, languageOf(locale)), m_registered(*atlas, locale),
          m_given(*edition.atlas, locale)
    {
    }

    void list(const EditionRow &row, std::vector<EditionLine> &lines) const
    {
        EditionLine line;
        line.id = row.incident;
        line.incident = titleOf(row.incident);
        if (row.kind == EditionRow::Kind::Added) {
            line.what = EditionLine::What::Added;
            lines.push_back(line);
            return;
        }
        if (row.kind == EditionRow::Kind::Gone) {
            line.what = EditionLine::What::Gone;
            line.change = row.changesSomething() ? Entry::tr("goes to the bin", "an incident")
                                                 : Entry::tr("stays as it is", "an incident");
            lines.push_back(line);
            return;
        }
        for (const EditionRow::Field &field : row.fields) {
            line.what = field.isKept ? EditionLine::What::Kept : EditionLine::What::Changed;
            const RecordChange change{
                ChangedRow::Kind::Changed, tableOf(row, field.record), field.record, 0, {field.change}};
            line.change = changeWords(change, m_names, m_locale).join(u' ');
            lines.push_back(line);
        }
    }

private:
    QString titleOf(const QString &id) const
    {
        if (const QString title = m_registered.of(id); !title.isEmpty())
            return title;
        const QString prefix = m_edition.dataSet + u'-';
        return m_given.of(id.startsWith(prefix) ? id.sliced(prefix.size()) : id);
    }

    const Edition &m_edition;
    QLocale m_locale;
    EntryNames m_names;
    Titles m_registered, m_given;
};

} // namespace

std::vector<EditionLine> editionLines(const EditionReport &report, const Edition &edition,
                                      const std::shared_ptr<const Atlas> &atlas, const QLocale &locale)
{
    const Lister lister(edition, atlas, locale);
    std::vector<EditionLine> lines;
    for (const EditionRow &row : report.rows)
        lister.list(row, lines);
    return lines;
}

QString editionSummary(const EditionReport &report)
{
    const auto number = [](qsizetype count) { return static_cast<int>(count); };
    QStringList counts{Entry::tr("%Ln added", nullptr, number(report.count(EditionRow::Kind::Added))),
                       Entry::tr("%Ln changed", nullptr, number(report.count(EditionRow::Kind::Changed))),
                       Entry::tr("%Ln gone", nullptr, number(report.count(EditionRow::Kind::Gone))),
                       Entry::tr("%Ln as before", nullptr, number(report.same))};
    QString text =
        Entry::tr("%1.", "numbers of rows, as a sentence").arg(counts.join(Entry::tr(", ", "between numbers of rows")));
    if (report.kept() > 0)
        text += u' ' + Entry::tr("%Ln field(s) were changed by hand since, and stay.", nullptr, number(report.kept()));
    if (report.taken > 0)
        text += u' ' + Entry::tr("%Ln row(s) stand in other incidents, into which somebody took them, and stay there.",
                                 nullptr, number(report.taken));
    return text;
}

} // namespace sijill
