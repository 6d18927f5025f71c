#include "mapdata/tables/readahead.h"

namespace sijill {

namespace {

/// So many that the rows and what is made of them stay in the cache.
constexpr std::size_t rowsPerBatch = 8192;
/// Some 16 MB at most. Enough to read on while half a million rows are copied to be shown.
constexpr std::size_t mostAhead = 8;

} // namespace

ReadAhead::ReadAhead(RowSource &rows, std::vector<int> columns)
    : m_rows(rows), m_columns(std::move(columns)), m_thread([this] { run(); })
{
}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

RowBatch ReadAhead::next(RowBatch used)
{
    std::unique_lock lock(m_mutex);
    m_used.push_back(std::move(used));
    m_changed.wait(lock, [this] { return !m_ready.empty(); });
    if (m_ready.front().isEmpty()) { // stays there, so that whoever asks again is told again
        if (m_error)
            std::rethrow_exception(m_error);
        return {};
    }
    RowBatch batch = std::move(m_ready.front());
    m_ready.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

void ReadAhead::run()
{
    try {
        while (std::optional<RowBatch> batch = nextToFill()) {
            m_rows.read(*batch, m_columns, rowsPerBatch);
            const bool isLast = batch->isEmpty();
            hand(std::move(*batch));
            if (isLast)
                return;
        }
    } catch (...) {
        m_error = std::current_exception();
        hand({});
    }
}

/// As soon as there is room for one more; nothing once nobody wants any.
std::optional<RowBatch> ReadAhead::nextToFill()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_ready.size() < mostAhead; });
    if (m_stopped)
        return std::nullopt;
    if (m_used.empty())
        return RowBatch();
    RowBatch batch = std::move(m_used.back());
    m_used.pop_back();
    return batch;
}

void ReadAhead::hand(RowBatch batch)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ready.push_back(std::move(batch));
    }
    m_changed.notify_all();
}

} // namespace sijill
