#include "mapdata/opening/foldertables.h"

#include "mapdata/opening/identify.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/tables/joinedtables.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>

namespace sijill {

Result<std::shared_ptr<RowSource>> openFolderTables(const QString &folder, const QString &table,
                                                    const TableShape &shape, std::span<const Mapping> own)
{
    constexpr qsizetype mostFiles = 200; // each stays open while they are read
    QStringList files = layerFilesIn(folder, Content::Incidents);
    Problems problems;
    if (files.size() > mostFiles) {
        problems.push_back({Problem::Severity::Error,
                            folder,
                            {},
                            Exchange::tr("The folder holds %Ln tables; the first %1 of them are read.", nullptr,
                                         static_cast<int>(files.size()))
                                .arg(mostFiles)});
        files.resize(mostFiles);
    }
    std::vector<TablePart> parts;
    for (const QString &file : std::as_const(files)) {
        const QString name = QFileInfo(file).fileName();
        if (!table.isEmpty() && name != table && QFileInfo(file).completeBaseName() != table)
            continue;
        auto rows = shape == TableShape() ? openRowsFor(own, file, {}) : openRows(file, {}, shape);
        if (rows)
            parts.push_back({name, *rows, false});
        else
            problems.push_back(rows.problem());
    }
    if (parts.empty() && !problems.empty())
        return problems.front();
    const QString wanted = table.isEmpty() || parts.empty() ? table : parts.front().name;
    return JoinedTables::open(folder, std::move(parts), wanted, std::move(problems));
}

} // namespace sijill
