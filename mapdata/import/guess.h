#pragma once

#include "mapdata/mapping/mapping.h"

#include <span>

namespace sijill {

/// That a column may say something, and why.
struct RoleCandidate {
    Role role;
    double confidence = 0; ///< 0 ... 1
    QString reason;        ///< translated: "“03/04/2016” and 17 more are dates, the day first"
};

struct ColumnGuess {
    QString column;
    std::vector<RoleCandidate> candidates; ///< best first; empty: nothing known
    QString whyNot;                        ///< translated: why it is not read, where that is known
    bool looksRead = false;                ///< its cells are those of dates, counts or coordinates
};

struct MappingGuess {
    Mapping mapping;                  ///< the best for each column, no role twice
    std::vector<ColumnGuess> columns; ///< in the order of the file
    bool datesAreAmbiguous = false;   ///< day and month could be either way in every sample: a person must say
    QString preset;                   ///< the name of a preset that knows the layout; empty for none
};

/// What else is known of a table.
struct GuessHints {
    QStringList tags;             ///< of HXL, by column; empty where there are none
    std::span<const Mapping> own; ///< presets of the user
};

/// From names and some rows: a codebook where one matches, then a preset of the user's, then the tags of HXL, else by
/// names and by what stands in the cells.
MappingGuess guessMapping(const QStringList &columns, const std::vector<QStringList> &rows,
                          const GuessHints &hints = {});

} // namespace sijill
