#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace sijill {

/// One field of a record: what it is set to, as the tables of a folder have it ("2013-01-14T18:00", "SY01;SY03");
/// empty is "not stated".
struct FieldEdit {
    QString field;
    QString to;
    /// What it must be now, where that matters: nothing is changed if it is not.
    std::optional<QString> from = {};
};

/// What becomes of one record.
struct RecordEdit {
    enum class Kind : quint8 {
        New,
        Set,
        Delete,  ///< an incident goes to the bin: kept, shown nowhere and counted nowhere
        Restore, ///< an incident comes back from there
    };
    Kind kind = Kind::Set;
    QString table;
    QString id; ///< of a new record: empty for a random one. Of a figure "CLAIM/killed/GROUP", of a fact "CLAIM/KIND"
    std::vector<FieldEdit> fields = {};
};

/// A command: all of it is done or nothing, as one step that can be undone and one entry of the history.
struct Edit {
    std::vector<RecordEdit> records;
    QString why = {};
    /// What the history calls it (HistoryEntry::kind); empty: as its records are.
    QString kind = {};
};

} // namespace sijill
