#pragma once

#include "mapdata/register/database.h"
#include "mapdata/register/edit.h"

#include <vector>

namespace sijill {

/// What a person has decided of two incidents that look like one. Kept in the register (table "decided_pairs").
struct DecidedPair {
    enum class Decision : quint8 {
        Distinct, ///< two events, whatever they have in common
        Same,     ///< `b` is a row of a table that lies beside the register; its claims stand in `a`
    };
    /// One of them. Codebook: whose id that is, as IncidentKey has it; empty: of the register itself.
    struct Side {
        QString codebook, id;
        auto operator<=>(const Side &) const = default;
    };
    Side a, b;
    Decision decision = Decision::Distinct;

    bool operator==(const DecidedPair &) const = default;
};

/// In order: one of the register first.
DecidedPair decidedPair(DecidedPair::Side one, DecidedPair::Side other, DecidedPair::Decision decision);

/// All of them; none where the register is of an earlier version.
std::vector<DecidedPair> readDecidedPairs(Database &database);
/// Of a file; none where it is no register or cannot be read.
std::vector<DecidedPair> decidedPairsOf(const QString &path);

/// The id of its record, and a new record of it.
QString recordId(const DecidedPair &pair);
RecordEdit newRecord(const DecidedPair &pair);
/// The edit that keeps the decision; without records where it is kept already.
Edit decideEdit(Database &database, const DecidedPair &pair, const QString &why = {});

/// In a folder of tables they stand in a file of this name.
inline constexpr char16_t decidedPairsFile[] = u"decided_pairs.csv";
std::vector<DecidedPair> readDecidedPairsFile(const QString &path, Problems &problems);
std::optional<Problem> writeDecidedPairsFile(const QString &path, const std::vector<DecidedPair> &pairs);

} // namespace sijill
