#pragma once

#include "mapdata/query/filter.h"
#include "mapdata/query/query.h"

#include <QLocale>

#include <vector>

namespace sijill {

struct AtlasFacts;

/// One thing that decides what is counted, in words that stand beside every number which it decides.
struct Condition {
    enum class Kind : quint8 {
        Window,
        Measure,
        Kinds,
        Actors,
        Area,
        Precisions,
        Sources,
        Text,
        DataSets,
        Reading,
        Spans,   ///< the rule for what reaches beyond the window
        KnownOn, ///< an earlier state of a register: of the atlas, and so in no query
    };
    static constexpr int kinds = static_cast<int>(Kind::KnownOn) + 1;
    Kind kind = Kind::Window;
    QString phrase; ///< "without airstrike", "only in Aleppo", "without siege, capture and 5 more"
    QString whole;  ///< the same with every name

    bool operator==(const Condition &) const = default;
};
using Conditions = std::vector<Condition>;

/// What the filter asks for beyond the usual, each once, and the day that a register is shown as of: nothing for an
/// empty filter. A list says "only" where fewer remain than are hidden, else "without". What no incident has hides
/// nothing and is not told, nor are words that ask for nothing. `facts`: of this atlas, for whoever has them; else all
/// incidents are looked at for each list.
Conditions conditionsOf(const Atlas &atlas, const Filter &filter, const QLocale &locale,
                        const AtlasFacts *facts = nullptr);

/// It leaves incidents out, whatever they count.
bool leavesOut(Condition::Kind kind);
/// Only those that do: what pictures and tables do not tell elsewhere.
Conditions leavingOut(Conditions conditions);
/// Without the one of that kind, for where it is told in another way, or does not hold.
Conditions without(Conditions conditions, Condition::Kind kind);

/// "without airstrike; only in Aleppo"; empty for none.
QString inWords(const Conditions &conditions);
/// The same with every name.
QString inFull(const Conditions &conditions);

/// The query without that condition, and without names of its list that the atlas does not know.
Query without(Query query, Condition::Kind kind);
/// Nothing hidden, the first measure, the usual reading and rule. The window stays.
Query withoutAll(const Query &query);

} // namespace sijill
