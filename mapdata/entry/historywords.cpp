#include "mapdata/entry/historywords.h"

#include "mapdata/entry/tr.h"
#include "mapdata/register/registertables.h"
#include "mapdata/register/schema.h"
#include "mapdata/words/words.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString fieldName(const QString &field)
{
    const std::pair<const char *, QString> names[] = {
        {"begin", Entry::tr("First day")},
        {"end", Entry::tr("Last day")},
        {"time_precision", Entry::tr("How well the time is known")},
        {"place_precision", Entry::tr("How well the place is known")},
        {"places", Entry::tr("Where")},
        {"lon", Entry::tr("Longitude")},
        {"lat", Entry::tr("Latitude")},
        {"kind", Entry::tr("What")},
        {"perpetrators", Entry::tr("By whom")},
        {"targets", Entry::tr("Against whom")},
        {"weapons", Entry::tr("With what")},
        {"part_of", Entry::tr("Part of")},
        {"counted", Entry::tr("Counted")},
        {"in_bin", Entry::tr("In the bin")},
        {"title", Entry::tr("Title")},
        {"title_ar", Entry::tr("Title in Arabic")},
        {"note", Entry::tr("Note")},
        {"note_ar", Entry::tr("Note in Arabic")},
        {"source", Entry::tr("Source")},
        {"report", Entry::tr("Report")},
        {"preferred", Entry::tr("Taken by the best reading")},
        {"wording", Entry::tr("Wording")},
        {"low", Entry::tr("Low")},
        {"best", Entry::tr("Best")},
        {"high", Entry::tr("High")},
        {"words", Entry::tr("Word")},
    };
    for (const auto &[name, words] : names)
        if (field == QLatin1StringView(name))
            return words;
    return field;
}

std::optional<Nameable> nameableOf(const char *table)
{
    const std::pair<const char *, Nameable> tables[] = {
        {"places", Nameable::Place},   {"kinds", Nameable::Kind},        {"actors", Nameable::Actor},
        {"weapons", Nameable::Weapon}, {"groups", Nameable::Group},      {"sources", Nameable::Source},
        {"reports", Nameable::Report}, {"incidents", Nameable::Incident}};
    for (const auto &[name, nameable] : tables)
        if (table && QLatin1StringView(table) == QLatin1StringView(name))
            return nameable;
    return std::nullopt;
}

class Teller {
public:
    Teller(const EntryNames &names, const QLocale &locale) : m_names(names), m_locale(locale) {}

    HistoryWords told(const EntryTold &told) const
    {
        HistoryWords words;
        const HistoryEntry &entry = told.entry;
        const QString when = m_locale.toString(entry.at.toLocalTime(), QLocale::ShortFormat);
        words.head = entry.who.isEmpty() ? Entry::tr("%1: %2", "moment, what was done").arg(when, deed(entry))
                                         : Entry::tr("%1, %2: %3", "moment, who, what was done")
                                               .arg(when, u'\u2068' + entry.who + u'\u2069', deed(entry));
        words.why = entry.why;
        for (const RecordChange &change : told.changes)
            words.changes += changesOf(change);
        return words;
    }

    QStringList changesOf(const RecordChange &change) const
    {
        const bool isFigure = change.table == "figures"_L1;
        if (isFigure && change.kind == ChangedRow::Kind::Added)
            return {u"%1: %2"_s.arg(measureOf(change.id), countOf(change, &FieldChange::to))};
        if (isFigure && change.kind == ChangedRow::Kind::Removed)
            return {Entry::tr("%1: %2, removed", "measure, number")
                        .arg(measureOf(change.id), countOf(change, &FieldChange::from))};
        if (change.table == "claims"_L1 && change.kind == ChangedRow::Kind::Removed)
            return {Entry::tr("A claim, removed")};
        const RegisterTable *table = registerTable(change.table);
        QStringList lines;
        for (const FieldChange &field : change.fields) {
            if (field.field == "id"_L1 || field.field == "incident"_L1 || field.field == "claim"_L1)
                continue;
            const RegisterColumn *column = table ? table->column(field.field) : nullptr;
            const QString name = isFigure ? Entry::tr("%1, %2", "a measure, a field of it")
                                                .arg(measureOf(change.id), midSentence(fieldName(field.field)))
                                          : fieldName(field.field);
            if (change.kind == ChangedRow::Kind::Added) {
                const bool isUsual = field.to.isEmpty() || (field.field == "in_bin"_L1 && field.to == "no"_L1);
                if (!isUsual)
                    lines << u"%1: %2"_s.arg(name, cell(column, field.to));
            } else {
                lines << u"%1: %2 %3 %4"_s.arg(name, cell(column, field.from), arrow(), cell(column, field.to));
            }
        }
        return lines;
    }

private:
    /// The way one reads: no font turns it round.
    QString arrow() const { return m_locale.textDirection() == Qt::RightToLeft ? u"←"_s : u"→"_s; }

    static QString deed(const HistoryEntry &entry)
    {
        const QString &kind = entry.kind;
        return kind == "new"_L1         ? Entry::tr("entered")
               : kind == "delete"_L1    ? Entry::tr("put into the bin")
               : kind == "restore"_L1   ? Entry::tr("taken out of the bin")
               : kind == "merge"_L1     ? Entry::tr("merged with another")
               : kind == "split"_L1     ? Entry::tr("split into two")
               : kind == "decide"_L1    ? Entry::tr("compared with another")
               : kind == "undo"_L1      ? Entry::tr("undone")
               : kind == "redo"_L1      ? Entry::tr("done again")
               : kind == "edition"_L1   ? Entry::tr("taken from an edition")
               : kind == "elsewhere"_L1 ? Entry::tr("changed elsewhere")
                                        : Entry::tr("changed");
    }

    QString nameOf(const char *table, const QString &id) const
    {
        const std::optional<Nameable> nameable = nameableOf(table);
        const std::vector<quint32> found = nameable ? m_names.find(*nameable, id) : std::vector<quint32>();
        return found.size() == 1 && m_names.id(*nameable, found.front()) == id ? m_names.name(*nameable, found.front())
                                                                               : id;
    }

    QString cell(const RegisterColumn *column, const QString &text) const
    {
        if (text.isEmpty())
            return Entry::tr("not stated");
        if (text == "yes"_L1)
            return Entry::tr("yes");
        if (text == "no"_L1)
            return Entry::tr("no");
        if (!column || !column->refersTo)
            return u'\u2068' + text + u'\u2069';
        QStringList names;
        for (const QString &id : column->isList ? idsIn(text) : QStringList{text})
            names << u'\u2068' + nameOf(column->refersTo, id) + u'\u2069';
        return names.join(u"; "_s);
    }

    /// "Killed: children" of a figure's id.
    QString measureOf(const QString &id) const
    {
        for (const auto &[word, name] :
             {std::pair(u"/killed"_s, Entry::tr("Killed")), {u"/wounded"_s, Entry::tr("Wounded")}}) {
            const qsizetype at = id.indexOf(word);
            if (at < 0)
                continue;
            const QString group = id.sliced(at + word.size() + (id.size() > at + word.size() ? 1 : 0));
            return group.isEmpty() ? name : name + u", "_s + nameOf("groups", group);
        }
        return id;
    }

    QString countOf(const RecordChange &change, QString FieldChange::*side) const
    {
        Count count;
        QString words;
        for (const FieldChange &field : change.fields) {
            bool isNumber = false;
            const int number = (field.*side).toInt(&isNumber);
            const qint32 value = isNumber ? number : Count::absent;
            if (field.field == "low"_L1)
                count.low = value;
            else if (field.field == "best"_L1)
                count.best = value;
            else if (field.field == "high"_L1)
                count.high = value;
            else if (field.field == "words"_L1)
                words = field.*side;
        }
        return inWords(count, words, m_locale);
    }

    const EntryNames &m_names;
    QLocale m_locale;
};

} // namespace

std::vector<HistoryWords> historyWords(const std::vector<EntryTold> &history, const EntryNames &names,
                                       const QLocale &locale)
{
    const Teller teller(names, locale);
    std::vector<HistoryWords> words;
    for (const EntryTold &entry : history)
        words.push_back(teller.told(entry));
    std::ranges::reverse(words);
    return words;
}

QStringList changeWords(const RecordChange &change, const EntryNames &names, const QLocale &locale)
{
    return Teller(names, locale).changesOf(change);
}

} // namespace sijill
