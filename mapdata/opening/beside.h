#pragma once

#include "mapdata/store/atlasfile.h"

namespace sijill {

struct Filter;
struct RepeatedIncidents;

/// What becomes of files and rows that are there already.
enum class Repeats : quint8 { CountOnce, CountAgain };

/// Both atlases as one, each a data set of its own (Atlas::dataSets): the tables of `a` stay in their places, the
/// incidents of `b` come after them. What has the same id, or the same name, is one term, source, place or measure.
///
/// An incident of `b` that is one of `a` (opening/repeats.h) is left out, and what refers to it refers to the one in
/// `a`; with Repeats::CountAgain it is added all the same. Nothing else is taken for the same incident: the two may
/// tell of the same people, and whoever adds them up must say so.
///
/// Fails where the short lists (sources, actors, ...) or the texts of both are more than one atlas can hold.
Result<std::shared_ptr<const Atlas>> beside(const Atlas &a, const Atlas &b, Repeats repeats = Repeats::CountOnce);
/// With the layers of both, each file once, the problems of both, and the scenes of `b` after those of `a`; a scene
/// that both have stands once. Incidents that stand in both are told as a problem.
Result<OpenedAtlas> beside(const OpenedAtlas &a, const OpenedAtlas &b, Repeats repeats = Repeats::CountOnce);
/// The same, by what was found in both.
Result<OpenedAtlas> beside(const OpenedAtlas &a, const OpenedAtlas &b, RepeatedIncidents found);

/// That figures of several data sets stand in one sum, in a sentence, translated; empty below two.
QString besideNote(int dataSets);
/// How many data sets the filter lets through.
int shownDataSets(const Atlas &atlas, const Filter &filter);

} // namespace sijill
