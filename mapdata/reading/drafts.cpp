#include "mapdata/reading/drafts.h"

#include "mapdata/reading/draftdays.h"
#include "mapdata/reading/draftplaces.h"

namespace sijill::reading {

namespace {

/// four more in each of A and B; killed in each of
bool isEachOf(const Findings &found, const Figure &figure)
{
    const Sentence &sentence = found.text.words().sentences[static_cast<std::size_t>(figure.sentence)];
    constexpr int reach = 8;
    for (int k = figure.end; k < std::min(sentence.end, figure.end + reach); ++k) {
        const bool both =
            found.text.isForm(k, u"both") || found.text.isForm(k + 1, u"both"); // nine in both raids: nine
        if (found.text.is(k, Class::Each) && !(both && found.text.is(k, Class::Here)))
            return true;
        if (found.text.token(k).isDigits || found.text.is(k, Class::Number))
            return false;
    }
    return false;
}

/// "61 have died in A, and 85 have been wounded": the place of the figure before in its sentence is the second's too.
bool goesOn(const Findings &found, const std::vector<Draft> &drafts, const Figure &figure)
{
    if (drafts.empty())
        return false;
    const Figure &last = found.figures[static_cast<std::size_t>(drafts.back().figure)];
    return last.sentence == figure.sentence && last.measure != figure.measure && !last.member &&
           drafts.back().statedPlace && drafts.back().timeKind == TimePhrase::Kind::Running;
}

/// The country of a draft, else the one that the text names most.
QString countryOf(const Findings &found, const Draft &draft)
{
    QHash<QString, int> votes;
    const auto vote = [&](const PlaceMention &mention, int weight) {
        for (const NamedPlace &place : mention.candidates)
            if (!place.country.isEmpty())
                votes[place.country] += weight;
    };
    for (const PlaceMention &mention : found.mentions)
        vote(mention, 1);
    for (const int k : draft.mentions)
        vote(found.mentions[static_cast<std::size_t>(k)], static_cast<int>(found.mentions.size()) + 1);
    QString most = found.book.home();
    for (auto it = votes.cbegin(); it != votes.cend(); ++it)
        if (it.value() > votes.value(most) || (it.value() == votes.value(most) && it.key() < most))
            most = it.key();
    return most;
}

/// "since the war began": the text does not tell when, the list of wars does.
void takeBeginOfWar(const Findings &found, Draft &draft)
{
    if (draft.timeKind != TimePhrase::Kind::Running || draft.days.isValid())
        return;
    if (const auto begin = found.book.warBegan(countryOf(found, draft), found.report))
        draft.days = Span{*begin, found.report + 1};
}

} // namespace

std::vector<Draft> draftsOf(const Findings &found)
{
    std::vector<Draft> drafts;
    const DraftBench bench(found);
    DraftPlaces places(bench, drafts);
    DraftDays days(bench, drafts);
    for (std::size_t i = 0; i < found.figures.size(); ++i) {
        const Figure &figure = found.figures[i];
        if (!DraftBench::isProposed(figure))
            continue;
        Draft draft;
        draft.figure = static_cast<int>(i);
        places.placeOf(i, draft);
        days.timeOf(i, draft);
        takeBeginOfWar(found, draft);
        const Draft *whole = figure.whole >= 0 ? draftOf(drafts, figure.whole) : nullptr;
        // "so far this year": no total of the event told before; "in the same period" is, where it had an end
        const bool running = draft.timeKind == TimePhrase::Kind::Running && draft.days.end > found.report;
        const bool ofYear = draft.timeKind == TimePhrase::Kind::Year && draft.statedTime;
        if ((running || ofYear) && !draft.statedPlace && !whole && !goesOn(found, drafts, figure)) {
            draft.mentions.clear();
            draft.areas.clear();
            draft.country = true;
        }
        const bool each = figure.number.each || isEachOf(found, figure);
        if (!each || draft.mentions.size() < 2) {
            drafts.push_back(draft);
            continue;
        }
        for (const int k : draft.mentions) {
            Draft own = draft;
            places.setPlaces(own, {k}, {}, true);
            own.eachOf = true;
            drafts.push_back(own);
        }
    }
    return drafts;
}

} // namespace sijill::reading
