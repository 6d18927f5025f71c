#pragma once

#include "mapdata/reading/draftbench.h"

namespace sijill::reading {

/// When it was: by the words of its sentence, by what it belongs to, by the paragraph, by the day of the text.
class DraftDays {
public:
    DraftDays(const DraftBench &bench, const std::vector<Draft> &drafts) : m_bench(bench), m(bench.m), m_drafts(drafts)
    {
        findMainDays();
    }

    void timeOf(std::size_t i, Draft &draft);

private:
    /// Arabic: "the ministry said on Sunday that": between the verb of saying and "that".
    bool standsInSaying(const TimePhrase &time) const;
    bool standsInDateline(const TimePhrase &time) const;
    bool isOfOldWounds(const TimePhrase &time) const;
    bool isSayTime(const TimePhrase &time) const;
    void findMainDays();
    /// "The strike hit a building on March 17": a sentence without figures, near the top, that says what happened when.
    void takeDayOfEvent();
    /// "what he told us about the last week": said before the first figure, it holds for the text.
    void takeDaysBeforeFigures();
    /// The figure that a time of its sentence belongs to.
    int ownerOf(const TimePhrase &time) const;
    Span daysOf(const TimePhrase &time) const;
    Span untilSaid(const TimePhrase &time) const;
    bool setTime(Draft &draft, std::size_t k);
    bool timeInSentence(std::size_t i, Draft &draft);
    bool sharesTime(std::size_t i, int owner) const;
    static void copyTime(Draft &draft, const Draft &from);

    const DraftBench &m_bench;
    const Findings &m;
    const std::vector<Draft> &m_drafts; ///< those made so far
    Span m_main;                        ///< the days that the text is about
    TimePhrase::Kind m_mainKind = TimePhrase::Kind::Day;
    bool m_mainIsHeading = false, m_mainIsStated = false;
};

} // namespace sijill::reading
