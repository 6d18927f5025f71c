#pragma once

#include "mapdata/store/table.h"

namespace sijill {

/// Where the tables of an atlas come from: files in a folder, or a register.
class TableSource {
public:
    virtual ~TableSource() = default;
    /// Whether the table is there, or should be: one that should is asked for and missed.
    virtual bool has(const QString &name) const = 0;
    /// As Table::read().
    virtual std::optional<Table> read(const QString &name, const QStringList &columns, Problems &problems) const = 0;
    /// For problems of the table as a whole.
    virtual QString file(const QString &name) const = 0;
};

} // namespace sijill
