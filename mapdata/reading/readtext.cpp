#include "mapdata/reading/readtext.h"

#include "mapdata/reading/drafts.h"
#include "mapdata/reading/sources.h"

#include <QDir>

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

QString precisionOf(const Draft &draft, const std::vector<PlaceMention> &mentions)
{
    if (draft.mentions.size() > 1)
        return u"multiple"_s;
    if (draft.mentions.empty())
        return draft.areas.isEmpty() ? u"country"_s : u"governorate"_s;
    const PlaceMention &mention = mentions[static_cast<std::size_t>(draft.mentions.front())];
    if (mention.isCountry)
        return u"country"_s;
    if (mention.isArea || mention.areas.size() > 1)
        return u"governorate"_s;
    return mention.isSmall && !mention.surroundings ? u"exact"_s : u"town"_s;
}

Role roleOf(const Draft &draft, const Figure &figure)
{
    if (figure.zero)
        return Role::Zero;
    if (draft.rivalOf >= 0)
        return Role::Rival;
    if (draft.repeatOf >= 0)
        return Role::Repeat;
    if (draft.background)
        return Role::Background;
    return draft.partOf >= 0 ? Role::Part : Role::Total;
}

Evidence evidenceOf(const Marked &text, int first, int end)
{
    return {text.token(first).begin, text.token(std::max(end, first + 1) - 1).end};
}

Proposal proposalOf(const Findings &found, const Draft &draft)
{
    const Figure &figure = found.figures[static_cast<std::size_t>(draft.figure)];
    const Sentence &sentence = found.text.words().sentences[static_cast<std::size_t>(figure.sentence)];
    Proposal proposal;
    proposal.words = evidenceOf(found.text, figure.first, figure.end);
    proposal.sentence = {sentence.begin, sentence.last};
    proposal.measure = *figure.measure;
    proposal.count = figure.number.count;
    proposal.qualifier = found.text.wordsBetween(figure.number.first, figure.number.core);
    proposal.group = figure.noun.group;
    proposal.kind = figure.noun.kind;
    for (const int k : draft.mentions) {
        const PlaceMention &mention = found.mentions[static_cast<std::size_t>(k)];
        proposal.places << mention.name;
        if (mention.isAmbiguous)
            for (const NamedPlace &place : mention.candidates)
                if (place.place != none)
                    proposal.candidates << found.book.atlas().places[place.place].id;
    }
    proposal.governorates = draft.areas;
    proposal.precision = precisionOf(draft, found.mentions);
    proposal.days = draft.days;
    proposal.source = draft.source;
    proposal.partOf = draft.partOf;
    proposal.rivalOf = draft.rivalOf;
    proposal.repeatOf = draft.repeatOf;
    proposal.role = roleOf(draft, figure);
    proposal.counted = proposal.role == Role::Total || proposal.role == Role::Part || proposal.role == Role::Zero;
    if (proposal.role != Role::Part && proposal.role != Role::Background)
        proposal.partOf = noProposal;
    // the grounds
    const auto ground = [&](Ground::What what, Evidence words, Confidence confidence) {
        proposal.grounds.push_back({what, words, confidence});
        proposal.confidence = std::max(proposal.confidence, confidence);
    };
    ground(Ground::What::Count, evidenceOf(found.text, figure.number.first, figure.number.end), Confidence::Stated);
    const bool own = figure.from == Figure::From::OwnWords || figure.from == Figure::From::Toll;
    if (figure.cueFirst >= 0)
        ground(Ground::What::Measure, evidenceOf(found.text, figure.cueFirst, figure.cueEnd),
               own ? Confidence::Stated : Confidence::Followed);
    else if (figure.whole >= 0)
        ground(Ground::What::Measure,
               evidenceOf(found.text, found.figures[static_cast<std::size_t>(figure.whole)].first,
                          found.figures[static_cast<std::size_t>(figure.whole)].end),
               figure.from == Figure::From::Bare ? Confidence::Guessed : Confidence::Followed);
    for (const int k : draft.mentions) {
        const PlaceMention &mention = found.mentions[static_cast<std::size_t>(k)];
        ground(Ground::What::Place, evidenceOf(found.text, mention.phraseFirst, mention.phraseEnd),
               mention.isAmbiguous || mention.isGuessed ? Confidence::Guessed
               : draft.statedPlace                      ? Confidence::Stated
                                                        : Confidence::Followed);
    }
    if (draft.timeIndex >= 0) {
        const TimePhrase &time = found.times[static_cast<std::size_t>(draft.timeIndex)];
        ground(Ground::What::Time, evidenceOf(found.text, time.first, time.end),
               draft.statedTime ? Confidence::Stated : Confidence::Followed);
    }
    return proposal;
}

} // namespace

QString Reader::defaultFolder()
{
    return u":/reading"_s;
}

Reader::Reader(std::shared_ptr<const Atlas> atlas, const QString &folder)
    : m_book(std::move(atlas), folder + u"/world"_s)
{
    for (const QString &language : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        Lexicon lexicon = Lexicon::load(folder + u'/' + language);
        if (!lexicon.isEmpty())
            m_lexicons.insert(language, std::move(lexicon));
    }
}

Reading Reader::read(const Request &request) const
{
    Reading reading;
    const qsizetype body = beginOfBody(request.text);
    reading.language =
        request.language.isEmpty() ? languageOfText(QStringView(request.text).sliced(body)) : request.language;
    const auto lexicon = m_lexicons.constFind(reading.language);
    if (lexicon == m_lexicons.constEnd())
        return reading;
    Marked text(wordsOf(request.text, body, reading.language), *lexicon, reading.language);
    const std::vector<TimePhrase> times = timesOf(text, request.day);
    std::vector<PlaceMention> mentions = placesOf(text, m_book);
    const std::vector<Figure> figures = figuresOf(text);
    const Findings found{text, figures, mentions, times, m_book, request.day};
    std::vector<Draft> drafts = draftsOf(found);
    findSources(found, drafts, request.source);
    relate(found, drafts);
    for (const Draft &draft : drafts)
        reading.proposals.push_back(proposalOf(found, draft));
    for (const Sentence &sentence : text.words().sentences)
        if (std::ranges::none_of(reading.proposals,
                                 [&](const Proposal &p) { return p.sentence.begin == sentence.begin; }))
            reading.silent.push_back({sentence.begin, sentence.last});
    return reading;
}

} // namespace sijill::reading
