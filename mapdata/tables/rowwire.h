#pragma once

#include "mapdata/reader/wire.h"
#include "mapdata/tables/rowsource.h"

namespace sijill {

// Rows from the process that reads them. What comes back is whole: cells lie one behind the other within the bytes.

inline WireWriter &operator<<(WireWriter &wire, const RowBatch &batch)
{
    return wire << batch.bytes << batch.ends;
}

inline WireReader &operator>>(WireReader &wire, RowBatch &batch)
{
    wire >> batch.bytes >> batch.ends;
    quint32 last = 0;
    bool ascend = true;
    for (const quint32 end : batch.ends) {
        ascend = ascend && end >= last;
        last = end;
    }
    if (!wire.expect(ascend && last == batch.bytes.size()))
        batch = {};
    return wire;
}

inline WireWriter &operator<<(WireWriter &wire, const EncodingChoice &choice)
{
    return wire << choice.utf8 << choice.legacyName << choice.from << choice.codePageRefused;
}

inline WireReader &operator>>(WireReader &wire, EncodingChoice &choice)
{
    wire >> choice.utf8 >> choice.legacyName;
    wire.readEnum(choice.from, EncodingFrom::Fallback);
    return wire >> choice.codePageRefused;
}

inline WireWriter &operator<<(WireWriter &wire, const TableNote &table)
{
    return wire << table.name << table.rows << table.isRead << table.why;
}

inline WireReader &operator>>(WireReader &wire, TableNote &table)
{
    return wire >> table.name >> table.rows >> table.isRead >> table.why;
}

inline WireWriter &operator<<(WireWriter &wire, const SourceNotes &notes)
{
    writeList(wire, notes.tables);
    return wire << notes.assumptions << notes.leftOut << notes.rowsLeftOut;
}

inline WireReader &operator>>(WireReader &wire, SourceNotes &notes)
{
    readList(wire, notes.tables);
    return wire >> notes.assumptions >> notes.leftOut >> notes.rowsLeftOut;
}

} // namespace sijill
