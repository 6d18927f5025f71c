#pragma once

#include "mapdata/reading/draftbench.h"

namespace sijill::reading {

/// Where the people of a figure were: by its own words, by what it belongs to, by the sentences around.
class DraftPlaces {
public:
    DraftPlaces(const DraftBench &bench, const std::vector<Draft> &drafts)
        : m_bench(bench), m(bench.m), m_drafts(drafts)
    {
    }

    void setPlaces(Draft &draft, const std::vector<int> &mentions, const QStringList &near, bool stated);
    void placeOf(std::size_t i, Draft &draft);

private:
    using Role = PlaceMention::Role;

    /// The figure of its sentence that a token belongs to is the nearest one before it.
    int nextFigureStart(std::size_t i) const;
    int lastFigureEnd(std::size_t i) const;
    std::vector<int> listFrom(int mention) const;
    /// Behind the figure, before the next one.
    std::vector<int> placesBehind(std::size_t i, bool clause) const;
    /// In front of it: "In A three people died", "A had six dead".
    std::vector<int> placesBefore(std::size_t i, bool past) const;
    /// "there", "in the town": the place told last. A whole country: nothing.
    enum class Pointer { None, Here, Areas, Country };
    std::vector<int> lastAreasBefore(int token) const;
    int respectivePlace(std::size_t i) const;
    Pointer pointerOf(std::size_t i) const;
    bool isCountryBehind(std::size_t i) const;
    bool startsMention(int token) const;
    int lastMentionBefore(int token) const;
    /// For a name that nobody knows: the one area that the text spoke of last, in this paragraph or the one before.
    QStringList areasAround(int mention) const;
    /// "in northern Afghanistan", where the title says which town.
    bool isPartOfCountry(int mention) const;
    int firstParagraph() const;
    int titlePlace() const;
    /// The title tells how many died there, and the text so far speaks of nowhere else.
    bool isAllAbout(int title) const;
    int firstOfList(int mention) const;
    /// Of several drafts of one figure ("in each of") the one whose place the sentence names.
    const Draft *wholeOf(const Figure &f) const;
    void copyPlace(Draft &draft, const Draft &from);
    /// "killed at least 17 people and wounded 97 in A": the place behind the next figure holds for both.
    std::vector<int> anyBehind(std::size_t i) const;
    /// What the paragraph, or the text before, is about.
    void inheritPlace(std::size_t i, Draft &draft);
    /// A heading that is a place and stands behind the last figure begins a part of the text; -1 for none.
    int sectionPlace(std::size_t i) const;
    /// Members of the figure have places of their own.
    bool hasPlacedMembers(std::size_t i) const;
    static qint32 anchorOf(const Figure &f);
    bool allOfOnePlace(bool several) const;

    const DraftBench &m_bench;
    const Findings &m;
    const std::vector<Draft> &m_drafts; ///< those made so far
};

} // namespace sijill::reading
