#include "mapdata/entry/entrynames.h"

#include "mapdata/gazetteer/typedname.h"
#include "mapdata/model/ids.h"
#include "mapdata/words/incidentwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostSuggestions = 12;

const std::vector<Term> &termsOf(const Atlas &atlas, Nameable kind)
{
    switch (kind) {
    case Nameable::Actor:
        return atlas.actors;
    case Nameable::Weapon:
        return atlas.weapons;
    case Nameable::Group:
        return atlas.groups;
    default:
        return atlas.kinds;
    }
}

QString withId(const QString &name, const QString &id)
{
    return u"%1 [%2]"_s.arg(name, id);
}

/// "… [d620-qadam]": what stands in the brackets at the end; empty where there are none.
QString idBehind(const QString &text)
{
    const qsizetype begin = text.lastIndexOf(u'[');
    return begin >= 0 && text.endsWith(u']') ? text.sliced(begin + 1).chopped(1).trimmed() : QString();
}

} // namespace

EntryNames::EntryNames(std::shared_ptr<const Atlas> atlas, Language language)
    : m_atlas(std::move(atlas)), m_language(language)
{
    for (std::size_t kind = 0; kind < nameableCount; ++kind)
        m_tables[kind] = tableOf(static_cast<Nameable>(kind));
}

std::size_t EntryNames::countOf(Nameable kind) const
{
    switch (kind) {
    case Nameable::Place:
        return m_atlas->places.size();
    case Nameable::Source:
        return m_atlas->sources.size();
    case Nameable::Report:
        return m_atlas->reports.size();
    case Nameable::Incident:
        return m_atlas->incidents.size();
    default:
        return termsOf(*m_atlas, kind).size();
    }
}

QString EntryNames::id(Nameable kind, quint32 index) const
{
    switch (kind) {
    case Nameable::Place:
        return plainId(m_atlas->places[index].id);
    case Nameable::Source:
        return plainId(m_atlas->sources[index].id);
    case Nameable::Report:
        return plainId(m_atlas->reports[index].id);
    case Nameable::Incident:
        return plainId(m_atlas->texts.text(m_atlas->incidents[index].id).english);
    default:
        return plainId(termsOf(*m_atlas, kind)[index].id);
    }
}

/// Without an id behind it.
QString EntryNames::plainName(Nameable kind, quint32 index) const
{
    const auto clean = [](QString name) { return name.simplified().replace(u';', u',').replace(u'؛', u'،'); };
    switch (kind) {
    case Nameable::Place: {
        const Place &place = m_atlas->places[index];
        const QString name = clean(place.name.in(m_language));
        const PlaceIndex area = place.parent;
        if (area == none || place.level == PlaceLevel::Governorate || area >= m_atlas->places.size())
            return name;
        const QString comma = m_language == Language::Arabic ? u"، "_s : u", "_s;
        return name + comma + clean(m_atlas->places[area].name.in(m_language));
    }
    case Nameable::Source:
        return clean(m_atlas->sources[index].name.in(m_language));
    case Nameable::Report:
        return clean(m_atlas->reports[index].title.in(m_language));
    case Nameable::Incident:
        return clean(incidentTitle(*m_atlas, m_atlas->incidents[index],
                                   QLocale(m_language == Language::Arabic ? QLocale::Arabic : QLocale::English)));
    default:
        return clean(termsOf(*m_atlas, kind)[index].name.in(m_language));
    }
}

EntryNames::Table EntryNames::tableOf(Nameable kind) const
{
    Table table;
    if (kind == Nameable::Incident)
        return table;
    QHash<QString, int> uses;
    const auto count = static_cast<quint32>(countOf(kind));
    for (quint32 i = 0; i < count; ++i) {
        table.names << plainName(kind, i);
        ++uses[table.names.last()];
    }
    for (quint32 i = 0; i < count; ++i) {
        const QString own = id(kind, i);
        QString &name = table.names[i];
        if (name.isEmpty() || uses.value(name) > 1)
            name = withId(name.isEmpty() ? own : name, own);
        table.byId.insert(own, i);
        table.byName.insert(name, i);
        QStringList spelled{name};
        if (kind == Nameable::Place) {
            const Place &place = m_atlas->places[i];
            spelled << place.name.english << place.name.arabic << place.spellings;
        } else if (kind == Nameable::Source) {
            spelled << m_atlas->sources[i].name.english << m_atlas->sources[i].name.arabic;
        } else if (kind == Nameable::Report) {
            spelled << m_atlas->reports[i].title.english << m_atlas->reports[i].title.arabic;
        } else {
            spelled << termsOf(*m_atlas, kind)[i].name.english << termsOf(*m_atlas, kind)[i].name.arabic;
        }
        QStringList forms;
        for (const QString &one : spelled)
            if (const QString form = searchForm(one); !form.isEmpty() && !forms.contains(form))
                forms << form;
        for (const QString &form : forms)
            table.byForm.insert(form, i);
    }
    return table;
}

QString EntryNames::name(Nameable kind, quint32 index) const
{
    return kind == Nameable::Incident ? withId(plainName(kind, index), id(kind, index)) : names(kind).value(index);
}

const QStringList &EntryNames::names(Nameable kind) const
{
    return m_tables[static_cast<std::size_t>(kind)].names;
}

std::vector<quint32> EntryNames::findIncident(const QString &text) const
{
    const QString behind = idBehind(text), wanted = behind.isEmpty() ? plainId(text) : behind;
    const QByteArray bytes = wanted.toUtf8();
    for (quint32 i = 0; i < m_atlas->incidents.size(); ++i)
        if (m_atlas->texts.bytes(m_atlas->incidents[i].id) == bytes)
            return {i};
    return {};
}

std::vector<quint32> EntryNames::find(Nameable kind, const QString &text) const
{
    const QString plain = text.simplified();
    if (plain.isEmpty())
        return {};
    if (kind == Nameable::Incident)
        return findIncident(plain);
    const Table &table = m_tables[static_cast<std::size_t>(kind)];
    for (const QString &id : {idBehind(plain), plain})
        if (const auto found = table.byId.constFind(id); found != table.byId.cend())
            return {*found};
    if (const auto found = table.byName.constFind(plain); found != table.byName.cend())
        return {*found};
    const QList<quint32> found = table.byForm.values(searchForm(plain));
    std::vector<quint32> all(found.begin(), found.end());
    std::ranges::sort(all);
    return all;
}

QStringList EntryNames::suggestedPlaces(const Gazetteer &gazetteer, const QString &text) const
{
    QStringList found;
    // "Marea, Aleppo" is a name with its area.
    for (const QString &part : {text, text.section(u',', 0, 0).section(u'،', 0, 0)})
        for (const PlaceMatch &match : findTyped(gazetteer, *m_atlas, part, mostSuggestions))
            if (const QString one = name(Nameable::Place, match.place); !found.contains(one))
                found << one;
    return found.first(std::min<qsizetype>(found.size(), mostSuggestions));
}

QStringList namesIn(const QString &field)
{
    static const QRegularExpression separators(u"[;؛]"_s);
    QStringList names;
    for (const QString &part : field.split(separators))
        if (const QString name = part.simplified(); !name.isEmpty())
            names << name;
    return names;
}

} // namespace sijill
