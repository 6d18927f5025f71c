#include "widgets/models/searchmodel.h"

#include "mapdata/gazetteer/typedname.h"
#include "mapdata/query/textmatch.h"
#include "mapdata/words/words.h"
#include "widgets/models/incidenttexts.h"
#include "widgets/models/placekinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr std::size_t mostPlaces = 7;
constexpr std::size_t mostIncidents = 7;

/// The first few in which all the words occur.
std::vector<IncidentIndex> findIncidents(const Atlas &atlas, const QString &text, const std::function<bool()> &isWanted)
{
    constexpr std::size_t rowsBetween = 4096; // some 2 ms
    std::vector<IncidentIndex> found;
    TextMatch words(text);
    words.prepare(atlas);
    for (IncidentIndex i = 0; i < atlas.incidents.size() && found.size() < mostIncidents && !words.isEmpty(); ++i) {
        if (i % rowsBetween == 0 && !isWanted())
            break;
        if (words.matches(atlas, atlas.incidents[i]))
            found.push_back(i);
    }
    return found;
}

} // namespace

SearchModel::SearchModel(ViewModel &model, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_model(model), m_locale(locale)
{
    connect(&m_model, &ViewModel::atlasChanged, this, [this] { search({}); });
}

void SearchModel::search(const QString &text)
{
    const std::shared_ptr<const Atlas> atlas = m_model.atlas();
    const QString wanted = text.simplified();
    m_work.forget();
    beginResetModel();
    m_hits.clear();
    if (Result<TypedPosition> position = parsePosition(wanted))
        m_hits.push_back({.position = std::move(position).value()});
    if (wanted.size() >= 2)
        for (const PlaceMatch &match : findTyped(m_model.gazetteer(), *atlas, wanted, mostPlaces))
            m_hits.push_back({.place = match.place});
    endResetModel();
    if (wanted.size() < 2)
        return;
    if (atlas->incidents.size() <= fewIncidents) {
        add(findIncidents(*atlas, wanted, [] { return true; }));
        return;
    }
    m_work.run([atlas, wanted](const Newest::Wanted &isWanted) { return findIncidents(*atlas, wanted, isWanted); },
               [this](const std::vector<IncidentIndex> &incidents) {
                   add(incidents);
                   emit found();
               });
}

void SearchModel::add(const std::vector<IncidentIndex> &incidents)
{
    if (incidents.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(incidents.size()) - 1);
    for (const IncidentIndex incident : incidents)
        m_hits.push_back({.incident = incident});
    endInsertRows();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QString SearchModel::nameOf(const Hit &hit) const
{
    if (hit.position)
        return tr("Go to %1 (%2)")
            .arg(formatPosition(hit.position->degrees, hit.position->style, m_locale),
                 notationName(hit.position->style));
    const Atlas &atlas = *m_model.atlas();
    return hit.place != none ? atlas.places[hit.place].name.in(languageOf(m_locale))
                             : incidentTitle(atlas, atlas.incidents[hit.incident], m_locale);
}

QString SearchModel::detailOf(const Hit &hit) const
{
    const Atlas &atlas = *m_model.atlas();
    QStringList parts;
    if (hit.position) {
        // In degrees for what is typed as a code, and how it was taken.
        if (hit.position->style.notation != Notation::Decimal)
            parts +=
                formatPosition(hit.position->degrees, {Notation::Decimal, {}, hit.position->style.metres}, m_locale);
        parts += hit.position->note;
    } else if (hit.place != none) {
        const Place &place = atlas.places[hit.place];
        parts += placeKindName(place.kind);
        const PlaceIndex governorate = atlas.areaOf(hit.place, PlaceLevel::Governorate);
        if (governorate != none && governorate != hit.place)
            parts += atlas.places[governorate].name.in(languageOf(m_locale));
    } else {
        const Filter &filter = m_model.filter();
        parts += incidentDate(atlas.incidents[hit.incident], m_locale);
        parts += measureName(atlas, filter.measure, m_locale) % u": "_s %
                 incidentCount(atlas, hit.incident, filter.measure, filter.reading, m_locale);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit &hit = m_hits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return nameOf(hit);
    case DetailRole:
    case Qt::AccessibleDescriptionRole:
        return detailOf(hit);
    case PlaceRole:
        return hit.place;
    case IncidentRole:
        return hit.incident;
    case PositionRole:
        return hit.position ? QVariant(hit.position->degrees) : QVariant();
    default:
        return {};
    }
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(
        {{DetailRole, "detail"}, {PlaceRole, "place"}, {IncidentRole, "incident"}, {PositionRole, "position"}});
    return names;
}

} // namespace sijill
