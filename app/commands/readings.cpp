#include "app/commands/readings.h"

#include "app/commands/texttable.h"
#include "mapdata/files/csv.h"
#include "mapdata/problems.h"
#include "mapdata/time/span.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using reading::Measure;
using reading::Proposal;
using reading::Role;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

/// Positions of UTF-16 as positions of whole characters, from left to right.
class Characters {
public:
    explicit Characters(const QString &text) : m_text(text) {}

    qsizetype at(qsizetype unit)
    {
        if (unit < m_unit)
            m_unit = m_count = 0;
        for (; m_unit < unit; ++m_unit)
            if (!m_text[m_unit].isLowSurrogate())
                ++m_count;
        return m_count;
    }

private:
    const QString &m_text;
    qsizetype m_unit = 0, m_count = 0;
};

QString measureWord(Measure measure)
{
    return measure == Measure::Killed ? u"killed"_s : u"wounded"_s;
}

QString roleWord(Role role)
{
    switch (role) {
    case Role::Total:
        return u"total"_s;
    case Role::Part:
        return u"part"_s;
    case Role::Repeat:
        return u"repeat"_s;
    case Role::Rival:
        return u"rival"_s;
    case Role::Background:
        return u"background"_s;
    case Role::Zero:
        break;
    }
    return u"zero"_s;
}

QString confidenceWord(reading::Confidence confidence)
{
    switch (confidence) {
    case reading::Confidence::Stated:
        return u"stated"_s;
    case reading::Confidence::Followed:
        return u"followed"_s;
    case reading::Confidence::Guessed:
        break;
    }
    return u"guessed"_s;
}

QString groundWord(reading::Ground::What what)
{
    static const QStringList words{u"measure"_s, u"count"_s, u"group"_s, u"place"_s, u"area"_s,   u"time"_s,
                                   u"source"_s,  u"doer"_s,  u"whole"_s, u"rival"_s, u"repeat"_s, u"background"_s};
    return words.value(static_cast<int>(what));
}

QJsonValue number(qint32 n)
{
    return n == Count::absent ? QJsonValue() : QJsonValue(n);
}
QJsonValue text(const QString &words)
{
    return words.isEmpty() ? QJsonValue() : QJsonValue(words);
}
QJsonValue position(int index, qsizetype before)
{
    return index < 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(index + before));
}
QJsonValue firstDay(Span days)
{
    return days.isValid() ? QJsonValue(isoDay(days.begin)) : QJsonValue();
}
QJsonValue lastDay(Span days)
{
    return days.isValid() ? QJsonValue(isoDay(days.last())) : QJsonValue();
}

QJsonArray groundsOf(const Proposal &proposal, Characters &characters)
{
    QJsonArray grounds;
    for (const reading::Ground &ground : proposal.grounds)
        grounds.append(QJsonObject{{u"what"_s, groundWord(ground.what)},
                                   {u"start"_s, static_cast<qint64>(characters.at(ground.words.begin))},
                                   {u"end"_s, static_cast<qint64>(characters.at(ground.words.end))},
                                   {u"confidence"_s, confidenceWord(ground.confidence)}});
    return grounds;
}

/// In the words of the lists where the text is not in English, so that figures of several languages compare.
QString groupOf(const Proposal &proposal, const ReadReport &report)
{
    if (report.reading.language != "en"_L1)
        return proposal.kind.isEmpty() ? proposal.group : proposal.kind;
    // "40 Palestinians" are people in general, a mother is one of the women
    if (proposal.kind == "nationals"_L1 && !proposal.group.contains(u' '))
        return {};
    static const QStringList told{u"children"_s, u"women"_s, u"men"_s};
    const bool adds = told.contains(proposal.kind) && !proposal.group.isEmpty() &&
                      !proposal.group.contains(proposal.kind, Qt::CaseInsensitive);
    return adds ? u"%1 (%2)"_s.arg(proposal.group, proposal.kind) : proposal.group;
}

QJsonObject objectOf(const Proposal &proposal, const ReadReport &report, qsizetype before, Characters &characters)
{
    return {{u"doc"_s, report.name},
            {u"start"_s, static_cast<qint64>(characters.at(proposal.words.begin))},
            {u"end"_s, static_cast<qint64>(characters.at(proposal.words.end))},
            {u"words"_s, report.text.sliced(proposal.words.begin, proposal.words.end - proposal.words.begin)},
            {u"measure"_s, measureWord(proposal.measure)},
            {u"low"_s, number(proposal.count.low)},
            {u"best"_s, number(proposal.count.best)},
            {u"high"_s, number(proposal.count.high)},
            {u"group"_s, text(groupOf(proposal, report))},
            {u"group_as_written"_s, text(proposal.group)},
            {u"places"_s, QJsonArray::fromStringList(proposal.places)},
            {u"governorates"_s, QJsonArray::fromStringList(proposal.governorates)},
            {u"candidates"_s, QJsonArray::fromStringList(proposal.candidates)},
            {u"precision"_s, proposal.precision},
            {u"date_begin"_s, firstDay(proposal.days)},
            {u"date_end"_s, lastDay(proposal.days)},
            {u"source"_s, text(proposal.source)},
            {u"perpetrator"_s, text(proposal.doer)},
            {u"weapon"_s, text(proposal.weapon)},
            {u"part_of"_s, position(proposal.partOf, before)},
            {u"rival_of"_s, position(proposal.rivalOf, before)},
            {u"repeat_of"_s, position(proposal.repeatOf, before)},
            {u"role"_s, roleWord(proposal.role)},
            {u"counted"_s, proposal.counted},
            {u"confidence"_s, confidenceWord(proposal.confidence)},
            {u"grounds"_s, groundsOf(proposal, characters)}};
}

QString countCell(qint32 n)
{
    return n == Count::absent ? QString() : QString::number(n);
}

QString placeNames(const Proposal &proposal, const Atlas &atlas, Language language)
{
    QStringList names;
    for (const QString &code : proposal.governorates) {
        const auto place = std::ranges::find(atlas.places, code, &Place::id);
        names << (place == atlas.places.end() ? code : place->name.in(language));
    }
    QString text = proposal.places.join(Texts::tr(", ", "between names of places"));
    if (!names.isEmpty())
        text += (text.isEmpty() ? QString() : u" – "_s) + names.join(Texts::tr(", ", "between names of places"));
    return text;
}

QString countWords(const Count &count, const QLocale &locale)
{
    const auto n = [&](qint32 value) { return value == Count::absent ? u"?"_s : locale.toString(value); };
    if (count.low == count.high && count.low != Count::absent)
        return n(count.low);
    if (count.high == Count::absent)
        return Texts::tr("%1 or more").arg(n(count.low));
    if (count.low == Count::absent)
        return Texts::tr("up to %1").arg(n(count.high));
    return Texts::tr("%1 to %2").arg(n(count.low), n(count.high));
}

QString roleName(const Proposal &proposal)
{
    switch (proposal.role) {
    case Role::Total:
        return Texts::tr("total");
    case Role::Part:
        return Texts::tr("part of %1").arg(proposal.partOf + 1);
    case Role::Repeat:
        return Texts::tr("repeats %1").arg(proposal.repeatOf + 1);
    case Role::Rival:
        return Texts::tr("rival of %1").arg(proposal.rivalOf + 1);
    case Role::Background:
        return Texts::tr("another time");
    case Role::Zero:
        break;
    }
    return Texts::tr("nobody");
}

} // namespace

QByteArray readingsJson(const std::vector<ReadReport> &reports)
{
    QJsonArray list;
    for (const ReadReport &report : reports) {
        const qsizetype before = list.size();
        Characters characters(report.text);
        for (const Proposal &proposal : report.reading.proposals)
            list.append(objectOf(proposal, report, before, characters));
    }
    return QJsonDocument(list).toJson();
}

QString readingsCsv(const std::vector<ReadReport> &reports)
{
    QString csv =
        u"doc,number,start,end,words,measure,low,best,high,group,places,governorates,date_begin,date_end,source,"
        "part_of,rival_of,repeat_of,role,counted,confidence\n"_s;
    const auto other = [](int index) { return index < 0 ? QString() : QString::number(index + 1); };
    for (const ReadReport &report : reports) {
        Characters characters(report.text);
        int n = 0;
        for (const Proposal &p : report.reading.proposals)
            csv += csvLine({csvText(report.name),
                            QString::number(++n),
                            QString::number(characters.at(p.words.begin)),
                            QString::number(characters.at(p.words.end)),
                            csvText(report.text.sliced(p.words.begin, p.words.end - p.words.begin).simplified()),
                            measureWord(p.measure),
                            countCell(p.count.low),
                            countCell(p.count.best),
                            countCell(p.count.high),
                            csvText(groupOf(p, report)),
                            csvText(p.places.join(u';')),
                            csvText(p.governorates.join(u';')),
                            p.days.isValid() ? isoDay(p.days.begin) : QString(),
                            p.days.isValid() ? isoDay(p.days.last()) : QString(),
                            csvText(p.source),
                            other(p.partOf),
                            other(p.rivalOf),
                            other(p.repeatOf),
                            roleWord(p.role),
                            p.counted ? u"yes"_s : u"no"_s,
                            confidenceWord(p.confidence)});
    }
    return csv;
}

QString readingsTable(const std::vector<ReadReport> &reports, const Atlas &atlas, const QLocale &locale)
{
    const Language language = locale.language() == QLocale::Arabic ? Language::Arabic : Language::English;
    QString result;
    for (const ReadReport &report : reports) {
        std::vector<QStringList> table{{Texts::tr("No."), Texts::tr("Killed or wounded"), Texts::tr("How many"),
                                        Texts::tr("Who"), Texts::tr("Where"), Texts::tr("From"), Texts::tr("To"),
                                        Texts::tr("What it is"), Texts::tr("Words")}};
        int n = 0;
        for (const Proposal &p : report.reading.proposals)
            table.push_back({QString::number(++n),
                             p.measure == reading::Measure::Killed ? Texts::tr("killed") : Texts::tr("wounded"),
                             countWords(p.count, locale), visible(p.group), visible(placeNames(p, atlas, language)),
                             p.days.isValid() ? isoDay(p.days.begin) : QString(),
                             p.days.isValid() ? isoDay(p.days.last()) : QString(), roleName(p),
                             visible(report.text.sliced(p.words.begin, p.words.end - p.words.begin).simplified())});
        if (reports.size() > 1)
            result += visible(report.name) + u"\n"_s;
        result += textTable(table, 2) + u'\n';
    }
    return result;
}

} // namespace sijill
