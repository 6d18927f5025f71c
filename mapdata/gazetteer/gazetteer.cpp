#include "mapdata/gazetteer/gazetteer.h"

#include "mapdata/gazetteer/phonetic.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Nothing below this is an answer.
constexpr double leastScore = 0.6;
/// Nor is what lies so far below the best one.
constexpr double widestSpread = 0.25;

/// One spelling of one place.
struct Entry {
    PlaceIndex place;
    QString form;
    Phonetic sound;
    bool arabic; ///< written in Arabic letters
};

struct Query {
    QString form;
    Phonetic sound;
    bool arabic;
};

bool isArabic(const QString &form)
{
    return std::ranges::any_of(form, [](QChar c) { return c.script() == QChar::Script_Arabic; });
}

/// Words that stand in hundreds of names and mean none of them alone: "tall", "kafr", "deir", ...
bool isCommonWord(QStringView word)
{
    static const QStringList words{
        u"tal"_s,   u"tall"_s, u"tell"_s,    u"tel"_s,     u"kafr"_s,   u"kafar"_s,  u"kafer"_s, u"deir"_s,
        u"dayr"_s,  u"dair"_s, u"der"_s,     u"khan"_s,    u"ayn"_s,    u"ain"_s,    u"ein"_s,   u"jabal"_s,
        u"jebel"_s, u"jisr"_s, u"umm"_s,     u"um"_s,      u"oum"_s,    u"abu"_s,    u"abou"_s,  u"burj"_s,
        u"bourj"_s, u"bayt"_s, u"beit"_s,    u"bait"_s,    u"qalat"_s,  u"wadi"_s,   u"ras"_s,   u"bir"_s,
        u"beer"_s,  u"nahr"_s, u"khirbet"_s, u"kherbet"_s, u"sheikh"_s, u"shaykh"_s, u"hayy"_s,  u"rif"_s,
        u"rural"_s, u"new"_s,  u"old"_s,     u"north"_s,   u"south"_s,  u"east"_s,   u"west"_s,  u"تل"_s,
        u"كفر"_s,   u"دير"_s,  u"خان"_s,     u"عين"_s,     u"جبل"_s,    u"جسر"_s,    u"ام"_s,    u"ابو"_s,
        u"برج"_s,   u"بيت"_s,  u"وادي"_s,    u"راس"_s,     u"حي"_s,     u"ريف"_s,    u"خربه"_s,  u"شيخ"_s};
    return words.contains(word);
}

bool isCommon(const QString &form)
{
    const auto words = QStringView(form).split(u' ');
    return std::ranges::all_of(words, isCommonWord);
}

/// Words that say what a place is: they choose among places of one name and are no part of it.
std::optional<bool> meansArea(QStringView word)
{
    static const QStringList areas{u"governorate"_s, u"province"_s, u"muhafazat"_s, u"محافظه"_s};
    static const QStringList points{u"city"_s,    u"town"_s,  u"village"_s, u"neighborhood"_s, u"neighbourhood"_s,
                                    u"quarter"_s, u"مدينه"_s, u"بلده"_s,    u"قريه"_s};
    if (areas.contains(word))
        return true;
    if (points.contains(word))
        return false;
    return std::nullopt;
}

/// "raqqa" of "alraqqa". Only a try: many names begin with these letters.
QString withoutJoinedArticle(const QString &word)
{
    const bool joined = word.size() >= 5 && (word.startsWith("al"_L1) || word.startsWith("el"_L1)) &&
                        !QStringView(u"aeiouyl").contains(word[2]);
    return joined ? word.sliced(2) : word;
}

Query queryFor(const QString &form)
{
    return {form, phoneticOf(form), isArabic(form)};
}

double ratio(qsizetype part, qsizetype whole)
{
    return static_cast<double>(part) / static_cast<double>(std::max<qsizetype>(whole, 1));
}

/// The whole name, from its first word on: the same, another spelling, its beginning, or its first words.
double scoreFromStart(const Query &query, const Entry &entry)
{
    if (query.form == entry.form)
        return 1;
    const qsizetype own = query.sound.symbols.size(), other = entry.sound.symbols.size();
    const Alignment cost = align(query.sound, entry.sound, 0);
    const double relative = static_cast<double>(cost.whole) / static_cast<double>(std::max(own, other));
    double score = 0;
    if (relative <= 0.155) // a consonant in eight letters
        score = 0.98 - 1.9 * relative;
    const double portion = ratio(own, other);
    if (own >= 4 && static_cast<double>(cost.wordPrefix) <= 0.1 * static_cast<double>(own))
        score = std::max(score, 0.72 + 0.2 * std::min(portion, 1.0) -
                                    static_cast<double>(cost.wordPrefix) / static_cast<double>(own));
    const bool begins = entry.form.startsWith(query.form);
    if (begins || (own >= 5 && static_cast<double>(cost.prefix) <= 0.07 * static_cast<double>(own)))
        score = std::max(score, 0.65 + 0.25 * std::min(portion, 1.0) -
                                    (begins ? 0 : static_cast<double>(cost.prefix) / static_cast<double>(own)));
    const bool startsCommon = isCommonWord(QStringView(query.form).split(u' ').front());
    const bool moreWords = !startsCommon && other >= 4 && 2 * other >= own &&
                           static_cast<double>(cost.queryPrefix) <= 0.08 * static_cast<double>(other);
    if (moreWords)
        score = std::max(score, 0.6 + 0.2 * ratio(other, own) -
                                    static_cast<double>(cost.queryPrefix) / static_cast<double>(other));
    return score;
}

/// Later words of the name alone ("Sham" of "Moadamiyat al-Sham"): only when they are nearly the same.
double scoreFromLaterWord(const Query &query, const Entry &entry)
{
    const auto own = static_cast<double>(query.sound.symbols.size());
    if (own < 3 || isCommon(query.form))
        return 0;
    double score = 0;
    const std::vector<qsizetype> &ends = entry.sound.wordEnds;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const Alignment cost = align(query.sound, entry.sound, ends[i]);
        const auto least = static_cast<double>(std::min(cost.whole, cost.wordPrefix));
        if (least <= 0.06 * own)
            score = std::max(score, 0.6 + 0.15 * std::min(own / static_cast<double>(entry.sound.symbols.size()), 1.0) -
                                        least / own / 2);
    }
    return score;
}

double scoreOf(const Query &query, const Entry &entry)
{
    return std::max(scoreFromStart(query, entry), scoreFromLaterWord(query, entry));
}

/// A cheap look at which consonants occur at all, before the costly comparison.
bool mayMatch(const Query &query, const Entry &entry)
{
    const int allowed = query.sound.symbols.size() < 8 ? 1 : 2;
    if (std::popcount(query.sound.sounds & ~entry.sound.sounds) <= allowed)
        return true;
    return query.sound.wordEnds.size() > 1 && std::popcount(entry.sound.sounds & ~query.sound.sounds) <= allowed;
}

/// Among equals a governorate comes first: a bare "Aleppo" may be the governorate or the city, and the larger is never
/// wrong. Then points, which is what a bare name of a town means; then sub-districts and districts of the same name.
int orderOf(PlaceLevel level, std::optional<bool> wantsArea)
{
    const bool area = level != PlaceLevel::Point;
    if (wantsArea && *wantsArea != area)
        return 5;
    switch (level) {
    case PlaceLevel::Country:
    case PlaceLevel::Governorate:
        return 0;
    case PlaceLevel::Point:
        return 1;
    case PlaceLevel::Subdistrict:
        return 2;
    case PlaceLevel::District:
        break;
    }
    return 3;
}

} // namespace

struct Gazetteer::Data {
    struct PlaceFacts {
        PlaceIndex parent;
        PlaceLevel level;
        quint8 rank;
        bool hasArabic = false;
        bool hasLatin = false;
    };
    std::vector<PlaceFacts> places;
    std::vector<Entry> entries;

    void add(PlaceIndex place, const QString &name, QStringList &known);
    bool isWithin(PlaceIndex place, PlaceIndex area) const;
    void match(const Query &query, PlaceIndex within, double weight, QHash<PlaceIndex, double> &scores) const;
    std::vector<PlaceMatch> ordered(const QHash<PlaceIndex, double> &scores, std::optional<bool> wantsArea,
                                    std::size_t limit) const;
};

void Gazetteer::Data::add(PlaceIndex place, const QString &name, QStringList &known)
{
    const QString form = searchForm(name);
    if (form.isEmpty() || known.contains(form))
        return;
    known << form;
    const bool arabic = isArabic(form);
    (arabic ? places[place].hasArabic : places[place].hasLatin) = true;
    entries.push_back({place, form, phoneticOf(form), arabic});
}

bool Gazetteer::Data::isWithin(PlaceIndex place, PlaceIndex area) const
{
    constexpr int deepest = 8; // parents that go round in a circle end here
    for (int i = 0; place < places.size() && i < deepest; ++i, place = places[place].parent)
        if (place == area)
            return true;
    return false;
}

void Gazetteer::Data::match(const Query &query, PlaceIndex within, double weight,
                            QHash<PlaceIndex, double> &scores) const
{
    if (query.sound.symbols.isEmpty())
        return;
    for (const Entry &entry : entries) {
        double score = 0;
        if (entry.arabic == query.arabic) {
            if (mayMatch(query, entry) && (within == none || isWithin(entry.place, within)))
                score = scoreOf(query, entry);
        } else if (const PlaceFacts &facts = places[entry.place]; query.arabic ? !facts.hasArabic : !facts.hasLatin) {
            // Across scripts only consonants can be compared.
            if (query.sound.skeleton.size() >= 3 && query.sound.skeleton == entry.sound.skeleton &&
                (within == none || isWithin(entry.place, within)))
                score = 0.75;
        }
        if (score * weight >= leastScore)
            scores[entry.place] = std::max(scores.value(entry.place), score * weight);
    }
}

std::vector<PlaceMatch> Gazetteer::Data::ordered(const QHash<PlaceIndex, double> &scores, std::optional<bool> wantsArea,
                                                 std::size_t limit) const
{
    std::vector<PlaceMatch> matches;
    double best = 0;
    for (const auto [place, score] : scores.asKeyValueRange())
        best = std::max(best, score);
    for (const auto [place, score] : scores.asKeyValueRange())
        if (score >= best - widestSpread)
            matches.push_back({place, score});
    const auto before = [&](const PlaceMatch &a, const PlaceMatch &b) {
        const PlaceFacts &first = places[a.place], &second = places[b.place];
        return std::tuple(-a.score, orderOf(first.level, wantsArea), first.rank, a.place) <
               std::tuple(-b.score, orderOf(second.level, wantsArea), second.rank, b.place);
    };
    std::ranges::sort(matches, before);
    if (matches.size() > limit)
        matches.resize(limit);
    return matches;
}

Gazetteer::Gazetteer() : m_data(std::make_shared<const Data>()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(const Gazetteer &) = default;
Gazetteer &Gazetteer::operator=(const Gazetteer &) = default;
Gazetteer::Gazetteer(Gazetteer &&) noexcept = default;
Gazetteer &Gazetteer::operator=(Gazetteer &&) noexcept = default;

Gazetteer::Gazetteer(const Atlas &atlas)
{
    auto data = std::make_shared<Data>();
    for (const Place &place : atlas.places)
        data->places.push_back({place.parent, place.level, place.rank});
    for (PlaceIndex i = 0; i < atlas.places.size(); ++i) {
        const Place &place = atlas.places[i];
        QStringList known;
        data->add(i, place.name.english, known);
        data->add(i, place.name.arabic, known);
        for (const QString &spelling : place.spellings)
            data->add(i, spelling, known);
    }
    m_data = std::move(data);
}

std::vector<PlaceMatch> Gazetteer::find(const QString &name, PlaceIndex within, std::size_t limit) const
{
    const QString form = searchForm(name);
    QHash<PlaceIndex, double> scores;
    m_data->match(queryFor(form), within, 1, scores);
    std::optional<bool> wantsArea;
    QStringList bare, apart;
    for (const QString &word : form.split(u' ')) {
        if (const auto means = meansArea(word))
            wantsArea = means;
        else
            bare << word;
        apart << withoutJoinedArticle(word);
    }
    if (wantsArea && !bare.isEmpty())
        m_data->match(queryFor(bare.join(u' ')), within, 0.99, scores);
    if (const QString parted = apart.join(u' '); parted != form)
        m_data->match(queryFor(parted), within, 0.97, scores); // "Alraqqa"
    return m_data->ordered(scores, wantsArea, limit);
}

} // namespace sijill
