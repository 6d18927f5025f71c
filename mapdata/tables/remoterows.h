#pragma once

#include "mapdata/reader/server.h"
#include "mapdata/tables/rowreader.h"

namespace sijill {

/// openForeignRows() in a process of its own. Where that ends before its time, the rows so far are all there are, and
/// problems() says so.
Result<std::shared_ptr<RowSource>> openRowsApart(RowReader reader, const QString &path, const QString &layer,
                                                 const TableShape &shape = {});

/// The other end of it.
inline constexpr char rowsHandler[] = "rows";
void serveRows(ReaderCaller &caller, const QByteArray &request);

} // namespace sijill
