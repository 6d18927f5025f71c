#pragma once

#include "mapdata/tables/rowsource.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

namespace sijill {

/// Reads a table in a thread of its own, a few batches ahead of whoever makes something of its rows: a pause there, as
/// for showing what has been read so far, does not hold the reading up.
class ReadAhead {
public:
    /// @pre nobody else asks `rows` for anything while this lives
    ReadAhead(RowSource &rows, std::vector<int> columns);
    /// Waits for the batch being read, no longer.
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// The rows that follow, in the order of the file; empty at the end. `used`, which is done with, is filled again.
    RowBatch next(RowBatch used);

private:
    void run();
    std::optional<RowBatch> nextToFill();
    void hand(RowBatch batch);

    RowSource &m_rows;
    const std::vector<int> m_columns;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<RowBatch> m_ready; ///< the last one of all is empty
    std::vector<RowBatch> m_used;
    std::exception_ptr m_error;
    bool m_stopped = false;
    std::thread m_thread; ///< last, so that all else is there when it begins
};

} // namespace sijill
