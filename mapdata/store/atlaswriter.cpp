#include "mapdata/store/atlaswriter.h"

#include "mapdata/files/csv.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/files/writefault.h"
#include "mapdata/model/ids.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/store/layerplaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// No id may be empty or another's.
class IdMaker {
public:
    QString operator()(const QString &wanted)
    {
        QString id = plainId(wanted);
        if (id.isEmpty())
            id = u"#"_s;
        QString unique = id;
        for (int n = 2; m_taken.contains(unique); ++n)
            unique = u"%1~%2"_s.arg(id).arg(n);
        m_taken.insert(unique);
        return unique;
    }

private:
    QSet<QString> m_taken;
};

QStringList idsOf(const auto &table)
{
    IdMaker make;
    QStringList ids;
    for (const auto &entry : table)
        ids << make(entry.id);
    return ids;
}

/// Entries of one id are one: whatever is added up by them is added up by their ids.
QStringList sharedIdsOf(const auto &table)
{
    QStringList ids;
    for (const auto &entry : table)
        ids << (entry.id.isEmpty() ? u"#"_s : plainId(entry.id));
    return ids;
}

QString roleWord(LayerRole role)
{
    return role == LayerRole::Countries ? u"countries"_s
           : role == LayerRole::Areas   ? u"areas"_s
           : role == LayerRole::Towns   ? u"towns"_s
                                        : QString();
}

QString at(const QStringList &ids, std::size_t index)
{
    return ids.value(static_cast<qsizetype>(index));
}

class Writer {
public:
    Writer(const Atlas &atlas, QString folder) : m_atlas(atlas), m_folder(std::move(folder))
    {
        m_sources = sharedIdsOf(atlas.sources);
        m_reports = idsOf(atlas.reports);
        m_kinds = sharedIdsOf(atlas.kinds);
        m_actors = sharedIdsOf(atlas.actors);
        m_weapons = sharedIdsOf(atlas.weapons);
        m_groups = sharedIdsOf(atlas.groups);
        m_roles = sharedIdsOf(atlas.roles);
        m_factKinds = sharedIdsOf(atlas.factKinds);
        m_places = idsOf(atlas.places);
        IdMaker incident, claim;
        for (const Incident &entry : atlas.incidents)
            m_incidents << incident(text(entry.id).english);
        for (const Claim &entry : atlas.claims)
            m_claims << claim(text(entry.id).english);
    }

    bool copyLayers(const std::vector<std::shared_ptr<const VectorLayer>> &layers);
    bool writeTables();
    bool writeManifest();
    /// Of the write that failed.
    const std::optional<Problem> &problem() const { return m_problem; }

private:
    Text text(TextId id) const { return m_atlas.texts.text(id); }
    bool save(const QString &name, const QByteArray &bytes);
    bool saveTable(const QString &name, const QStringList &head, const std::vector<QStringList> &rows);
    bool writeTerms(const QString &name, const std::vector<Term> &terms, const QStringList &ids);
    bool writePlaces();
    bool writeIncidents();
    bool writeClaims();
    bool writeFacts();
    QString join(const std::vector<quint16> &set, const QStringList &ids) const;

    const Atlas &m_atlas;
    QString m_folder;
    std::optional<Problem> m_problem;
    QStringList m_sources, m_reports, m_kinds, m_actors, m_weapons, m_groups, m_roles, m_factKinds, m_places,
        m_incidents, m_claims;
    QJsonArray m_layers;
    std::optional<LayerPlaces> m_layerPlaces;
};

bool Writer::save(const QString &name, const QByteArray &bytes)
{
    m_problem = replaceFile(m_folder + u'/' + name, bytes);
    return !m_problem;
}

bool Writer::saveTable(const QString &name, const QStringList &head, const std::vector<QStringList> &rows)
{
    QByteArray bytes = csvLine(head).toUtf8();
    for (const QStringList &row : rows)
        bytes += csvLine(row).toUtf8();
    return save(name + u".csv"_s, bytes);
}

bool Writer::copyLayers(const std::vector<std::shared_ptr<const VectorLayer>> &layers)
{
    QDir().mkpath(m_folder + u"/layers"_s);
    std::vector<std::shared_ptr<const VectorLayer>> written;
    int number = 0;
    for (const auto &layer : layers) {
        const QString role = roleWord(layer->role);
        if (role.isEmpty())
            continue;
        const QFileInfo file(layer->file);
        const QString base = u"%1-%2"_s.arg(++number).arg(file.completeBaseName());
        for (const QFileInfo &part : file.dir().entryInfoList({file.completeBaseName() + u".*"_s}, QDir::Files))
            if ((m_problem = copyFile(part.filePath(), m_folder + u"/layers/"_s + base + u'.' + part.suffix())))
                return false;
        const QString name = u"layers/%1.%2"_s.arg(base, file.suffix());
        m_layers.append(QJsonObject{{u"file"_s, name}, {u"role"_s, role}, {u"level"_s, layer->level}});
        written.push_back(layer);
    }
    m_layerPlaces.emplace(written, m_atlas);
    return true;
}

bool Writer::writeManifest()
{
    QJsonArray attribution, attributionArabic;
    for (const Text &line : m_atlas.attribution) {
        attribution.append(line.english);
        attributionArabic.append(line.arabic);
    }
    QJsonObject manifest{{u"title"_s, m_atlas.title.english},
                         {u"title_ar"_s, m_atlas.title.arabic},
                         {u"description"_s, m_atlas.description.english},
                         {u"description_ar"_s, m_atlas.description.arabic},
                         {u"version"_s, m_atlas.version},
                         {u"attribution"_s, attribution},
                         {u"attribution_ar"_s, attributionArabic},
                         {u"layers"_s, m_layers}};
    if (!m_atlas.codebook.isEmpty())
        manifest.insert(u"codebook"_s, m_atlas.codebook);
    if (std::ranges::any_of(m_atlas.home, [](double side) { return side != 0; }))
        manifest.insert(u"home"_s, QJsonArray{m_atlas.home[0], m_atlas.home[1], m_atlas.home[2], m_atlas.home[3]});
    return save(u"atlas.json"_s, QJsonDocument(manifest).toJson());
}

bool Writer::writeTerms(const QString &name, const std::vector<Term> &terms, const QStringList &ids)
{
    if (terms.empty())
        return true;
    std::vector<QStringList> rows;
    QSet<QString> written;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (written.contains(at(ids, i)))
            continue;
        written.insert(at(ids, i));
        rows.push_back({csvText(at(ids, i)), csvText(terms[i].name.english), csvText(terms[i].name.arabic)});
    }
    return saveTable(name, {u"id"_s, u"name"_s, u"name_ar"_s}, rows);
}

bool Writer::writePlaces()
{
    constexpr const char *levels[] = {"country", "governorate", "district", "sub-district", ""};
    std::vector<std::size_t> order(m_atlas.places.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    // A place must stand behind the areas that hold it.
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return m_atlas.places[i].level; });
    std::vector<QStringList> rows;
    for (const std::size_t i : order) {
        const Place &place = m_atlas.places[i];
        if (m_layerPlaces->give(static_cast<PlaceIndex>(i)))
            continue;
        QStringList spellings;
        for (QString spelling : place.spellings)
            spellings << spelling.replace(u';', u',');
        const auto degrees = [&](double value) {
            return place.hasPoint() ? QString::number(value, 'g', 12) : QString();
        };
        const bool hasPlacing = place.pointPrecision <= PlacePrecision::Governorate;
        rows.push_back({csvText(at(m_places, i)), csvText(place.name.english), csvText(place.name.arabic), place.kind,
                        csvText(place.parent == none ? QString() : at(m_places, place.parent)),
                        QString::fromLatin1(levels[static_cast<std::size_t>(place.level)]), degrees(place.longitude),
                        degrees(place.latitude), hasPlacing ? precisionKey(place.pointPrecision) : QString(),
                        csvText(spellings.join(u';')), m_layerPlaces->townOf(static_cast<PlaceIndex>(i)),
                        QString::number(place.rank), csvText(place.note.english), csvText(place.note.arabic)});
    }
    return saveTable(u"places"_s,
                     {u"id"_s, u"name"_s, u"name_ar"_s, u"kind"_s, u"governorate"_s, u"level"_s, u"lon"_s, u"lat"_s,
                      u"placing"_s, u"spellings"_s, u"geonames"_s, u"rank"_s, u"note"_s, u"note_ar"_s},
                     rows);
}

QString Writer::join(const std::vector<quint16> &set, const QStringList &ids) const
{
    QStringList all;
    for (const quint16 index : set)
        all << at(ids, index);
    return csvText(all.join(u';'));
}

bool Writer::writeIncidents()
{
    const auto moment = [](Day day, int minute) {
        return minute < 0
                   ? isoDay(day)
                   : u"%1T%2:%3"_s.arg(isoDay(day)).arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
    };
    std::vector<QStringList> rows;
    rows.reserve(m_atlas.incidents.size());
    for (std::size_t i = 0; i < m_atlas.incidents.size(); ++i) {
        const Incident &incident = m_atlas.incidents[i];
        const Location &location = m_atlas.locationOf(incident);
        const bool isDated = incident.span.isValid(), ownPoint = location.hasPoint();
        QStringList places;
        for (const PlaceIndex place : m_atlas.placesOf(location))
            places << at(m_places, place);
        const Text title = text(incident.title), note = text(incident.note);
        rows.push_back({csvText(m_incidents[static_cast<qsizetype>(i)]),
                        isDated ? moment(incident.span.begin, incident.beginMinute) : QString(),
                        isDated ? moment(incident.span.last(), incident.endMinute) : QString(),
                        isDated ? precisionKey(incident.timePrecision) : QString(), precisionKey(location.precision),
                        csvText(places.join(u';')), ownPoint ? QString::number(location.longitude, 'g', 12) : QString(),
                        ownPoint ? QString::number(location.latitude, 'g', 12) : QString(),
                        incident.kind == none16 ? QString() : csvText(at(m_kinds, incident.kind)),
                        join(m_atlas.actorSets[incident.perpetrators], m_actors),
                        join(m_atlas.actorSets[incident.targets], m_actors),
                        join(m_atlas.weaponSets[incident.weapons], m_weapons),
                        incident.partOf == none ? QString() : csvText(at(m_incidents, incident.partOf)),
                        incident.counted ? u"yes"_s : u"no"_s, csvText(title.english), csvText(title.arabic),
                        csvText(note.english), csvText(note.arabic)});
    }
    return saveTable(u"incidents"_s,
                     {u"id"_s, u"begin"_s, u"end"_s, u"time_precision"_s, u"place_precision"_s, u"places"_s, u"lon"_s,
                      u"lat"_s, u"kind"_s, u"perpetrators"_s, u"targets"_s, u"weapons"_s, u"part_of"_s, u"counted"_s,
                      u"title"_s, u"title_ar"_s, u"note"_s, u"note_ar"_s},
                     rows);
}

QString number(qint32 n)
{
    return n == Count::absent ? QString() : QString::number(n);
}

bool Writer::writeClaims()
{
    std::vector<QStringList> claims, figures;
    for (std::size_t i = 0; i < m_atlas.claims.size(); ++i) {
        const Claim &claim = m_atlas.claims[i];
        const QString id = csvText(at(m_claims, i));
        const Text wording = text(claim.wording), note = text(claim.note);
        claims.push_back({id, csvText(at(m_incidents, claim.incident)),
                          claim.source == none16 ? QString() : csvText(at(m_sources, claim.source)),
                          claim.report == none16 ? QString() : csvText(at(m_reports, claim.report)),
                          claim.preferred ? u"yes"_s : QString(), csvText(wording.in(Language::English)),
                          csvText(note.english), csvText(note.arabic)});
        for (const Figure &figure : m_atlas.figuresOf(claim)) {
            const Measure measure = m_atlas.measures[figure.measure];
            figures.push_back({id, measure.outcome == Outcome::Wounded ? u"wounded"_s : u"killed"_s,
                               measure.group == none16 ? QString() : csvText(at(m_groups, measure.group)),
                               number(figure.count.low), number(figure.count.best), number(figure.count.high),
                               csvText(text(figure.words).in(Language::English))});
        }
    }
    return saveTable(u"claims"_s,
                     {u"id"_s, u"incident"_s, u"source"_s, u"report"_s, u"preferred"_s, u"wording"_s, u"note"_s,
                      u"note_ar"_s},
                     claims) &&
           saveTable(u"figures"_s, {u"claim"_s, u"outcome"_s, u"group"_s, u"low"_s, u"best"_s, u"high"_s, u"words"_s},
                     figures);
}

bool Writer::writeFacts()
{
    if (m_atlas.facts.empty())
        return true;
    std::vector<QStringList> rows;
    for (const Fact &fact : m_atlas.facts)
        rows.push_back({csvText(at(m_claims, fact.claim)), csvText(at(m_factKinds, fact.kind)), number(fact.count.low),
                        number(fact.count.best), number(fact.count.high),
                        csvText(text(fact.words).in(Language::English))});
    return writeTerms(u"fact_kinds"_s, m_atlas.factKinds, m_factKinds) &&
           saveTable(u"facts"_s, {u"claim"_s, u"kind"_s, u"low"_s, u"best"_s, u"high"_s, u"words"_s}, rows);
}

bool Writer::writeTables()
{
    std::vector<QStringList> sources, reports, mentions;
    QSet<QString> written;
    for (std::size_t i = 0; i < m_atlas.sources.size(); ++i) {
        const Source &source = m_atlas.sources[i];
        if (written.contains(at(m_sources, i)))
            continue;
        written.insert(at(m_sources, i));
        sources.push_back({csvText(at(m_sources, i)), csvText(source.name.english), csvText(source.name.arabic),
                           csvText(source.kind), csvText(source.url), csvText(source.note)});
    }
    const auto date = [](QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); };
    for (std::size_t i = 0; i < m_atlas.reports.size(); ++i) {
        const Report &report = m_atlas.reports[i];
        reports.push_back({csvText(at(m_reports, i)),
                           report.publisher == none16 ? QString() : csvText(at(m_sources, report.publisher)),
                           csvText(report.title.english), csvText(report.title.arabic), date(report.published),
                           date(report.headingDate), csvText(report.url), csvText(report.note.english),
                           csvText(report.note.arabic)});
    }
    for (const Mention &mention : m_atlas.mentions)
        mentions.push_back({csvText(at(m_reports, mention.report)), csvText(at(m_places, mention.place)),
                            csvText(mention.spelled),
                            mention.role == none16 ? QString() : csvText(at(m_roles, mention.role)),
                            mention.incident == none ? QString() : csvText(at(m_incidents, mention.incident))});
    return writeTerms(u"kinds"_s, m_atlas.kinds, m_kinds) && writeTerms(u"actors"_s, m_atlas.actors, m_actors) &&
           writeTerms(u"weapons"_s, m_atlas.weapons, m_weapons) && writeTerms(u"groups"_s, m_atlas.groups, m_groups) &&
           writeTerms(u"roles"_s, m_atlas.roles, m_roles) &&
           saveTable(u"sources"_s, {u"id"_s, u"name"_s, u"name_ar"_s, u"kind"_s, u"url"_s, u"note"_s}, sources) &&
           saveTable(u"reports"_s,
                     {u"id"_s, u"publisher"_s, u"title"_s, u"title_ar"_s, u"published"_s, u"heading_date"_s, u"url"_s,
                      u"note"_s, u"note_ar"_s},
                     reports) &&
           (mentions.empty() ||
            saveTable(u"mentions"_s, {u"report"_s, u"place"_s, u"spelled"_s, u"role"_s, u"incident"_s}, mentions)) &&
           writePlaces() && writeIncidents() && writeClaims() && writeFacts();
}

} // namespace

std::optional<Problem> writeAtlas(const Atlas &atlas, const std::vector<std::shared_ptr<const VectorLayer>> &layers,
                                  const QString &folder)
{
    const auto failed = [&](const QString &why) { return Problem{Problem::Severity::Error, folder, {}, why}; };
    const QFileInfo info(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    if (info.exists() && (!info.isDir() || !QDir(info.filePath()).isEmpty()))
        return failed(
            QCoreApplication::translate("Store", "it is there already and is not empty; nothing was written"));
    // There is never half an atlas.
    if (const int error = ensureFolder(info.absolutePath()))
        return notWritten(folder, error);
    auto replacement = FileReplacement::ofFolder(folder);
    if (!replacement)
        return replacement.problem();
    if (const int error = ensureFolder((*replacement)->path()))
        return notWritten(folder, error);
    Writer writer(atlas, (*replacement)->path());
    if (!writer.copyLayers(layers) || !writer.writeTables() || !writer.writeManifest()) {
        Problem problem = *writer.problem();
        if (problem.file.startsWith((*replacement)->path()))
            problem.file = folder; // what it was made in is gone
        return problem;
    }
    return (*replacement)->commit();
}

} // namespace sijill
