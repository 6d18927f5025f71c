#include "mapdata/import/presetopening.h"

#include "mapdata/presets/presets.h"

namespace sijill {

Result<std::shared_ptr<RowSource>> openRowsFor(std::span<const Mapping> own, const QString &path, const QString &table)
{
    Result<std::shared_ptr<RowSource>> found = openRows(path, table);
    if (found && (presetFor((*found)->columns()) || ownPresetFor(own, (*found)->columns())))
        return found;
    for (const Mapping &mapping : own) {
        if (mapping.shape.isFoundOut())
            continue;
        if (Result<std::shared_ptr<RowSource>> rows = openRows(path, table, mapping.shape);
            rows && ownPresetFor({&mapping, 1}, (*rows)->columns()))
            return rows;
    }
    return found;
}

} // namespace sijill
