#include "mapdata/mapping/namedroles.h"

#include "mapdata/mapping/columnwords.h"
#include "mapdata/mapping/formcolumns.h"
#include "mapdata/mapping/usualnames.h"
#include "mapdata/tables/words.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Words = QSet<QString>;

constexpr double nameIsUsual = 0.95;
constexpr double nameIsUnderstood = 0.905;
constexpr double stepOfRank = 0.00002; // over a thousand names lower than nameIsUsual by 0.02

Words wordSet(const QString &list)
{
    Words words;
    for (const QString &word : list.split(u' ', Qt::SkipEmptyParts))
        words.insert(plainWord(word));
    return words;
}

// Words of English, French, Spanish, Portuguese and Arabic, by what they say.
const Words &joining()
{
    static const Words words = wordSet(u"of the a an in at on for and de du des d la le les l el los las del do da "
                                       "dos das no na o os as en au aux من في عن ال"_s);
    return words;
}
const Words &naming()
{
    static const Words words =
        wordSet(u"name names named nom noms nombre nome nomes label suspected alleged presumed presunto presunta "
                "presuntos presume presumes suposto اسم المشتبه"_s);
    return words;
}
const Words &incidentWords()
{
    static const Words words =
        wordSet(u"incident incidents event events attack attacks occurrence occurrences occurred accident strike death "
                u"deaths killing violence "
                "happened happening episode incidente incidentes evento eventos suceso sucesos hecho hechos ataque "
                "acontecimiento ocurrencia ocurrido evenement evenements attaque faits fait deces muerte morte "
                "ocorrencia ocorrencias "
                "ocorrido fato fatos acontecimento حادث حادثه حوادث حدث احداث هجوم واقعه وفاه استشهاد قصف انتهاك"_s);
    return words;
}
const Words &killedWords()
{
    static const Words words =
        wordSet(u"killed kill kills killings dead death deaths died deceased fatality fatalities fatal fatales fatais "
                u"nkill nkilled "
                "mort morts morte mortes mortel mortels mortelle mortelles tue tues tuee tuees deces decede decedes "
                "decedee decedees muerto muertos muerta muertas muerte "
                "muertes mortales fallecido fallecidos fallecidas asesinado asesinados asesinadas morto mortos obito "
                "obitos falecido falecidos martyr martyrs قتلى قتيل قتل شهداء شهيد وفيات وفاة وفاه متوفين"_s);
    return words;
}
const Words &woundedWords()
{
    static const Words words = wordSet(
        u"wounded wound wounds injured injury injuries hurt nwound nwounded ninjured blesse blesses blessee blessees "
        "herido heridos heridas lesionado lesionados ferido feridos feridas جرحى جريح مصاب مصابين مصابون اصابات"_s);
    return words;
}
const Words &peopleWords()
{
    static const Words words = wordSet(
        u"victim victims victime victimes victima victimas vitima vitimas opfer casualty casualties toll baja bajas "
        "baixas pertes affected persons people personnes personas pessoas ضحايا ضحيه ضحية اشخاص متضررين متضررون"_s);
    return words;
}
const Words &countNoise()
{
    static const Words words =
        joining() + incidentWords() - killedWords() +
        wordSet(u"number numbers no num nb nbr nr n count total totals sum people persons person individuals "
                "reported confirmed estimated estimate est best all human victims victimes "
                "victimas vitimas casualties figure figures toll nombre numero cantidad "
                "quantidade personnes personas pessoas totales totaux عدد اجمالي مجموع اشخاص ضحايا كلي"_s);
    return words;
}
const Words &lowWords()
{
    static const Words words = wordSet(u"low lower lowest min minimum minimal least minimo minima moins ادنى"_s);
    return words;
}
const Words &highWords()
{
    static const Words words = wordSet(u"high higher highest upper max maximum maximal most maximo maxima plus اقصى"_s);
    return words;
}
/// In the order of countGroups.
const std::array<Words, std::size(countGroups)> &groupWords()
{
    static const std::array<Words, std::size(countGroups)> words{
        Words(),
        wordSet(u"children child kids minors enfants enfant niños niño menores crianças criança أطفال طفل"_s),
        wordSet(u"women woman femmes femme mujeres mujer mulheres mulher نساء امرأة سيدات"_s),
        wordSet(u"men man hommes homme hombres hombre homens homem رجال رجل"_s),
        wordSet(u"civilians civilian civils civil civiles civis مدنيين مدنيون مدني"_s),
        wordSet(u"fighters fighter combatants combatant militants military soldiers soldier militaires militares "
                u"combattants combatientes combatentes مقاتلين "
                "مقاتلون"_s),
        wordSet(u"boys boy garçons garçon meninos menino أولاد صبيان صبية فتيان"_s),
        wordSet(u"girls girl filles fille fillettes fillette niñas niña meninas menina بنات فتيات طفلات"_s),
        wordSet(u"adults adult adultes adulte adultos adulto بالغون بالغين راشدون راشدين"_s),
        wordSet(u"males male masculins masculin masculinos masculino varones varón ذكور ذكر"_s),
        wordSet(u"females female féminins féminin femeninos femenino femininos feminino إناث أنثى"_s)};
    return words;
}
/// Groups by their places in countGroups.
enum Group : std::size_t { Children = 1, Women, Men, Civilians, Fighters, Boys, Girls, Adults, Males, Females };

/// Of a sex and an age in one name, "adult males", "female children"; 0 where they are not both.
std::size_t groupOfBoth(std::size_t a, std::size_t b)
{
    const auto are = [&](std::size_t age, std::size_t sex) { return (a == age && b == sex) || (a == sex && b == age); };
    if (are(Children, Males) || are(Children, Boys) || are(Males, Boys))
        return Boys;
    if (are(Children, Females) || are(Children, Girls) || are(Females, Girls))
        return Girls;
    if (are(Adults, Males) || are(Adults, Men) || are(Males, Men))
        return Men;
    if (are(Adults, Females) || are(Adults, Women) || are(Females, Women))
        return Women;
    return 0;
}
const Words &dateWords()
{
    static const Words words = wordSet(u"date dates datetime day when fecha fechas data datas jour dia تاريخ يوم"_s);
    return words;
}
const Words &startWords()
{
    static const Words words = wordSet(
        u"start starts started begin begins beginning from first debut inicio inicial onset earliest since بداية بدء"_s);
    return words;
}
const Words &endWords()
{
    static const Words words =
        wordSet(u"end ends ended until till to last final fin fim termino latest finished نهاية انتهاء"_s);
    return words;
}
/// A day on which somebody wrote or learnt of it.
const Words &reportWords()
{
    static const Words words = wordSet(
        u"report reports reported reporting submission submitted created creation updated update modified modification "
        "entry entered entrada registro publication published publish publie received recorded upload uploaded saisie "
        "soumission rapport collection collected interview survey today added verified verification documented "
        "documentation reporte reporté publicacion publicación notification timestamp تسجيل نشر إدخال توثيق"_s);
    return words;
}
/// A day of something else.
const Words &otherDayWords()
{
    static const Words words = wordSet(u"birth dob naissance nacimiento nascimento burial ميلاد ولادة دفن"_s);
    return words;
}
const Words &dateNoise()
{
    static const Words words =
        joining() + incidentWords() +
        wordSet(u"time local utc gregorian gmt exact approximate estimated full iso only هجري ميلادي"_s);
    return words;
}
const Words &latitudeWords()
{
    static const Words words = wordSet(u"latitude lat latitud latitudine lats عرض"_s);
    return words;
}
const Words &longitudeWords()
{
    static const Words words = wordSet(u"longitude lon long lng longitud longitudine longs طول"_s);
    return words;
}
const Words &coordinateNoise()
{
    static const Words words =
        joining() + incidentWords() +
        wordSet(u"gps wgs wgs84 84 epsg 4326 decimal degrees degree deg dd ddd coordinate coordinates coord coords "
                u"location point "
                "position geo geolocation site place approx approximate map coordonnee coordonnees coordenada "
                "coordenadas ubicacion localisation localizacao خط دائرة إحداثي إحداثيات موقع"_s);
    return words;
}
const Words &pointWords()
{
    static const Words words =
        wordSet(u"coordinates coordinate coords coord gps geopoint geolocation latlon latlong latlng lonlat "
                "coordonnees coordenadas wkt إحداثيات"_s);
    return words;
}
const Words &centroidWords()
{
    static const Words words = wordSet(u"centroid centroide centroids centre center"_s);
    return words;
}
/// Of a position, and neither of its coordinates.
const Words &besidePositionWords()
{
    static const Words words = wordSet(u"altitude elevation accuracy precision"_s);
    return words;
}

bool hasAny(const QStringList &words, const Words &set)
{
    return std::ranges::any_of(words, [&](const QString &word) { return set.contains(word); });
}

bool hasGroup(const QStringList &words)
{
    return std::ranges::any_of(groupWords(), [&](const Words &group) { return hasAny(words, group); });
}

std::optional<Role> countNamed(const QStringList &words)
{
    int outcomes = 0, bounds = 0, groups = 0;
    Outcome outcome = Outcome::Killed;
    Bound bound = Bound::Best;
    std::size_t group = 0;
    for (const QString &word : words) {
        const auto &all = groupWords();
        const auto named = std::ranges::find_if(all, [&](const Words &set) { return set.contains(word); });
        if (killedWords().contains(word) || woundedWords().contains(word)) {
            const Outcome said = killedWords().contains(word) ? Outcome::Killed : Outcome::Wounded;
            outcomes += outcomes == 0 || said != outcome;
            outcome = said;
        } else if (lowWords().contains(word) || highWords().contains(word)) {
            bound = lowWords().contains(word) ? Bound::Low : Bound::High;
            ++bounds;
        } else if (named != all.end()) {
            const auto other = static_cast<std::size_t>(named - all.begin());
            const std::size_t both = groups == 0 || group == other ? other : groupOfBoth(group, other);
            groups += groups == 0 || both == 0;
            group = both;
        } else if (!countNoise().contains(word)) {
            return std::nullopt;
        }
    }
    if (outcomes != 1 || bounds > 1 || groups > 1)
        return std::nullopt;
    return countRole(outcome, group, bound);
}

NamedRole passed(const QString &reason)
{
    return {{}, 0, reason, true};
}

NamedRole understood(Role role)
{
    return {role, nameIsUnderstood, Exchange::tr("the column is named so"), false};
}

/// Nothing where the words are not those of a day.
std::optional<NamedRole> dayNamed(const QStringList &words)
{
    const bool isDay = hasAny(words, dateWords());
    if (isDay && hasAny(words, otherDayWords()))
        return passed(Exchange::tr("a day of something else than the incident"));
    const bool isReport = hasAny(words, reportWords());
    const bool isEnd = hasAny(words, endWords());
    const bool isBound = hasAny(words, incidentWords()) && (isEnd || hasAny(words, startWords()));
    if (!isDay && !isReport && !isBound)
        return std::nullopt;
    const bool isWhole = std::ranges::all_of(words, [](const QString &word) {
        return dateWords().contains(word) || dateNoise().contains(word) || startWords().contains(word) ||
               endWords().contains(word) || reportWords().contains(word);
    });
    if (!isWhole)
        return std::nullopt;
    if (isReport)
        return NamedRole{Role::DateStart, lastResort, Exchange::tr("a day of the report, for want of a better one"),
                         false};
    return understood(isEnd ? Role::DateEnd : Role::DateStart);
}

std::optional<NamedRole> coordinateNamed(const QStringList &words)
{
    const bool isLatitude = hasAny(words, latitudeWords()), isLongitude = hasAny(words, longitudeWords());
    if ((isLatitude || isLongitude) && hasAny(words, centroidWords()))
        return passed(Exchange::tr("the middle of an area is no point of the incident"));
    const bool isPosition =
        hasAny(words, latitudeWords()) || hasAny(words, longitudeWords()) || hasAny(words, pointWords());
    if (!isPosition)
        return std::nullopt;
    const auto areAll = [&](const Words &set) {
        return std::ranges::all_of(
            words, [&](const QString &word) { return set.contains(word) || coordinateNoise().contains(word); });
    };
    if (isLatitude != isLongitude && areAll(isLatitude ? latitudeWords() : longitudeWords()))
        return understood(isLatitude ? Role::Latitude : Role::Longitude);
    if (isLatitude == isLongitude && areAll(latitudeWords() + longitudeWords() + pointWords()))
        return understood(Role::Point);
    return std::nullopt;
}

/// What is left of "name of the place of the incident" is "place".
QStringList coreOf(const QStringList &words)
{
    QStringList core;
    for (const QString &word : words)
        if (!joining().contains(word) && !naming().contains(word) && !incidentWords().contains(word))
            core << word;
    return core;
}

std::optional<UsualName> usualCore(const QStringList &words)
{
    if (const auto usual = usualName(words))
        return usual;
    const QStringList core = coreOf(words);
    if (core.isEmpty())
        return std::nullopt;
    if (const auto usual = usualName(core))
        return usual;
    static const Words languages = wordSet(u"en fr es pt ar eng ara"_s);
    if (core.size() > 1 && languages.contains(core.last()))
        return usualName(core.first(core.size() - 1));
    return std::nullopt;
}

NamedRole roleOfName(const QString &column)
{
    const QStringList words = wordsOfColumn(column), whole = wordsOfColumn(column, Brackets::Kept);
    const auto usual = usualName(words);
    // "Killed (children)" is no name of all the killed.
    if (whole != words)
        if (const auto count = countNamed(whole); count && (!usual || *count != usual->role))
            return understood(*count);
    if (usual)
        return {usual->role, nameIsUsual - stepOfRank * usual->rank, Exchange::tr("the column is named so"), false};
    if (const auto count = countNamed(words))
        return understood(*count);
    if (const auto day = dayNamed(words))
        return *day;
    if (const auto coordinate = coordinateNamed(words))
        return *coordinate;
    if (const auto core = usualCore(words))
        return {core->role, nameIsUnderstood - stepOfRank * core->rank / 100, Exchange::tr("the column is named so"),
                false};
    return {};
}

/// "_Where did it happen_latitude" beside "_Where did it happen_longitude".
void pairCoordinates(const QStringList &columns, std::vector<NamedRole> &roles)
{
    const auto stem = [](const QStringList &words, const Words &ends) {
        return !words.isEmpty() && ends.contains(words.last()) ? words.first(words.size() - 1).join(u' ') : QString();
    };
    std::vector<QStringList> words;
    for (const QString &column : columns)
        words.push_back(wordsOfColumn(column));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QString of = stem(words[i], latitudeWords());
        if (of.isEmpty() || roles[i].role || roles[i].isPassed)
            continue;
        for (std::size_t k = 0; k < words.size(); ++k)
            if (stem(words[k], longitudeWords()) == of && !roles[k].role && !roles[k].isPassed) {
                roles[i] = understood(Role::Latitude);
                roles[k] = understood(Role::Longitude);
                break;
            }
    }
}

/// "Niños" are children, and boys where "niñas" have a column of their own.
void tellBoysApart(const QStringList &columns, std::vector<NamedRole> &roles)
{
    const QString children = plainWord(u"niños"_s);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const QStringList words = wordsOfColumn(columns[static_cast<qsizetype>(i)], Brackets::Kept);
        if (!roles[i].role || !words.contains(children))
            continue;
        for (const Outcome outcome : {Outcome::Killed, Outcome::Wounded})
            for (const Bound bound : {Bound::Low, Bound::Best, Bound::High})
                if (roles[i].role == countRole(outcome, Children, bound) &&
                    std::ranges::find(roles, countRole(outcome, Girls, bound), &NamedRole::role) != roles.end())
                    roles[i].role = countRole(outcome, Boys, bound);
    }
}

/// Of a form the name without its group: "civilians" under "targets/" is a choice that was ticked, no count of people.
NamedRole roleInGroup(const QString &column)
{
    NamedRole named = roleOfName(lastOfGroups(column));
    if (named.role && isCount(*named.role) && !countNamed(wordsOfColumn(lastOfGroups(column))))
        return {};
    return named;
}

/// "Men", "women" and "children" are killed where another column speaks of killed; "victims" may be anything.
void leaveOutPeople(const QStringList &columns, std::vector<NamedRole> &roles)
{
    std::vector<bool> says;
    for (const QString &column : columns) {
        const QStringList words = wordsOfColumn(column, Brackets::Kept);
        says.push_back(hasAny(words, killedWords()) || hasAny(words, woundedWords()));
    }
    const bool isSaid = std::ranges::any_of(says, [](bool is) { return is; });
    for (std::size_t i = 0; i < roles.size(); ++i) {
        NamedRole &named = roles[i];
        const bool isBareCount = named.role && isCount(*named.role) && !says[i] && !isSaid &&
                                 hasGroup(wordsOfColumn(columns[static_cast<qsizetype>(i)], Brackets::Kept));
        const bool isOfPeople = !named.role && !named.isPassed && !says[i] &&
                                hasAny(wordsOfColumn(columns[static_cast<qsizetype>(i)]), peopleWords());
        if (isBareCount)
            named.role = std::nullopt;
        named.isOfPeople = isBareCount || isOfPeople;
    }
}

} // namespace

std::vector<NamedRole> rolesNamed(const QStringList &columns)
{
    const bool form = isForm(columns);
    std::vector<NamedRole> roles;
    for (const QString &column : columns) {
        if (form && isOfForm(column)) {
            roles.push_back(passed(Exchange::tr("of the form, not of the incident")));
            continue;
        }
        roles.push_back(roleOfName(column));
        if (form && !roles.back().role && !roles.back().isPassed)
            roles.back() = roleInGroup(column);
        const QStringList words = wordsOfColumn(column);
        if (form && words.size() > 1 && besidePositionWords().contains(words.last()))
            roles.back() = passed(Exchange::tr("of the receiver that found the position"));
    }
    pairCoordinates(columns, roles);
    tellBoysApart(columns, roles);
    leaveOutPeople(columns, roles);
    return roles;
}

} // namespace sijill
