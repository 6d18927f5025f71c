#include "mapdata/tables/remoterows.h"

#include "mapdata/reader/openapart.h"
#include "mapdata/tables/rowwire.h"

#include <algorithm>
#include <numeric>

namespace sijill {

namespace {

/// What is asked of an open table.
enum class Ask : quint8 { ReadOnly, Read, Rewind, Problems, Tables, Notes, RowCount, Encoding, Places };

/// So many at once where they are asked for one by one: a look at the first rows should not read the whole file.
constexpr qint64 fewRows = 64;

/// Rows that have come and are not given out yet.
struct Waiting {
    RowBatch batch;
    std::vector<int> columns; ///< of each of its rows
    std::size_t next = 0;     ///< row
    std::size_t rows() const { return columns.empty() ? 0 : batch.ends.size() / columns.size(); }
    bool isEmpty() const { return next >= rows(); }

    std::string_view cell(std::size_t row, int column) const
    {
        const auto at = std::ranges::find(columns, column);
        if (at == columns.end())
            return {};
        const std::size_t i = row * columns.size() + static_cast<std::size_t>(at - columns.begin());
        const std::size_t begin = i == 0 ? 0 : batch.ends[i - 1];
        return std::string_view(batch.bytes).substr(begin, batch.ends[i] - begin);
    }
};

class RemoteRows : public RowSource {
public:
    RemoteRows(ReaderSession session, QStringList columns)
        : m_session(std::move(session)), m_columns(std::move(columns)), m_wanted(allColumns())
    {
    }

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &columns) override;
    bool next() override;
    std::string_view cell(int column) const override
    {
        return column < 0 ? std::string_view() : m_waiting.cell(m_waiting.next - 1, column);
    }
    void read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows) override;
    void rewind() override;
    Problems problems() const override;
    QStringList tables() const override { return value<QStringList>(Ask::Tables).value_or(QStringList()); }
    SourceNotes notes() const override { return value<SourceNotes>(Ask::Notes).value_or(SourceNotes()); }
    qint64 rowCount() const override { return value<qint64>(Ask::RowCount).value_or(0); }
    EncodingChoice encoding() const override { return value<EncodingChoice>(Ask::Encoding).value_or(EncodingChoice{}); }
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    std::vector<int> allColumns() const;
    void request(const std::vector<int> &columns, qint64 rows);
    /// What was asked for ahead, if anything was. False where no more will come.
    bool takeRequested() const;
    template <class T>
    std::optional<T> value(Ask what, const WireWriter &arguments = {}) const;
    /// Nothing where the process has ended.
    std::optional<QByteArray> answer() const;

    // Questions go through the same socket as rows, and may come between them.
    mutable ReaderSession m_session;
    QStringList m_columns;
    std::vector<int> m_wanted; ///< for next()
    mutable Waiting m_waiting;
    mutable std::optional<std::vector<int>> m_requested; ///< columns of the rows asked for ahead
    mutable std::optional<Problem> m_end;                ///< why no more will come, before its time
};

std::vector<int> RemoteRows::allColumns() const
{
    std::vector<int> all(static_cast<std::size_t>(m_columns.size()));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

std::optional<QByteArray> RemoteRows::answer() const
{
    if (m_end)
        return std::nullopt;
    Result<QByteArray> bytes = m_session.receive();
    if (bytes)
        return std::move(bytes).value();
    m_end = bytes.problem();
    return std::nullopt;
}

template <class T>
std::optional<T> RemoteRows::value(Ask what, const WireWriter &arguments) const
{
    if (!takeRequested())
        return std::nullopt;
    WireWriter ask;
    ask << what;
    m_session.send(ask.bytes() + arguments.bytes());
    const auto bytes = answer();
    if (!bytes)
        return std::nullopt;
    WireReader wire(*bytes);
    T value{};
    wire >> value;
    if (wire.isDone())
        return value;
    m_end = m_session.makesNoSense();
    return std::nullopt;
}

bool RemoteRows::takeRequested() const
{
    if (!m_requested)
        return !m_end;
    Waiting more;
    more.columns = *m_requested;
    m_requested.reset();
    const auto bytes = answer();
    if (!bytes)
        return false;
    WireReader wire(*bytes);
    wire >> more.batch;
    if (!wire.isDone() || more.columns.empty() || more.batch.ends.size() % more.columns.size() != 0) {
        m_end = m_session.makesNoSense();
        return false;
    }
    m_waiting = std::move(more); // @pre what waited before has been given out: nothing is asked for ahead before that
    return true;
}

void RemoteRows::request(const std::vector<int> &columns, qint64 rows)
{
    if (m_end)
        return;
    WireWriter ask;
    ask << Ask::Read << columns << rows;
    m_session.send(ask.bytes());
    m_requested = columns;
}

void RemoteRows::readOnly(const std::vector<int> &columns)
{
    takeRequested();
    WireWriter ask;
    ask << Ask::ReadOnly << columns;
    m_session.send(ask.bytes());
    m_wanted = columns;
}

bool RemoteRows::next()
{
    if (!m_requested && m_waiting.isEmpty())
        request(m_wanted, fewRows);
    if (m_waiting.isEmpty() && !takeRequested())
        return false;
    if (m_waiting.isEmpty())
        return false;
    ++m_waiting.next;
    return true;
}

/// The rows after these are asked for at once, so that they are read while something is made of these.
void RemoteRows::read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows)
{
    batch.bytes.clear();
    batch.ends.clear();
    if (!m_requested && m_waiting.isEmpty())
        request(columns, static_cast<qint64>(rows));
    if (m_waiting.isEmpty() && !takeRequested())
        return;
    if (m_waiting.next == 0 && m_waiting.columns == columns && m_waiting.rows() <= rows) {
        std::swap(batch, m_waiting.batch);
        m_waiting = {};
    } else {
        for (std::size_t row = 0; row < rows && !m_waiting.isEmpty(); ++row, ++m_waiting.next)
            for (const int column : columns)
                batch.add(m_waiting.cell(m_waiting.next, column));
    }
    if (m_waiting.isEmpty() && !batch.isEmpty())
        request(columns, static_cast<qint64>(rows));
}

void RemoteRows::rewind()
{
    takeRequested();
    m_waiting = {};
    WireWriter ask;
    ask << Ask::Rewind;
    m_session.send(ask.bytes());
}

Problems RemoteRows::problems() const
{
    Problems all = value<Problems>(Ask::Problems).value_or(Problems());
    if (m_end)
        all.push_back(*m_end);
    return all;
}

QStringList RemoteRows::placesOf(const std::vector<qint64> &rows, qint64 total) const
{
    WireWriter arguments;
    arguments << rows << total;
    return value<QStringList>(Ask::Places, arguments).value_or(QStringList());
}

/// Of the request after its first byte; nothing where it makes no sense.
std::optional<QByteArray> answerTo(Ask what, WireReader &wire, RowSource &rows)
{
    WireWriter answer;
    std::vector<int> columns;
    std::vector<qint64> numbers;
    qint64 count = 0;
    switch (what) {
    case Ask::ReadOnly:
        wire >> columns;
        rows.readOnly(columns);
        return QByteArray();
    case Ask::Read: {
        wire >> columns >> count;
        RowBatch batch;
        rows.read(batch, columns, static_cast<std::size_t>(count));
        answer << batch;
        break;
    }
    case Ask::Rewind:
        rows.rewind();
        return QByteArray();
    case Ask::Problems:
        answer << rows.problems();
        break;
    case Ask::Tables:
        answer << rows.tables();
        break;
    case Ask::Notes:
        answer << rows.notes();
        break;
    case Ask::RowCount:
        answer << rows.rowCount();
        break;
    case Ask::Encoding:
        answer << rows.encoding();
        break;
    case Ask::Places:
        wire >> numbers >> count;
        answer << rows.placesOf(numbers, count);
        break;
    }
    return wire.isDone() ? std::optional(answer.take()) : std::nullopt;
}

} // namespace

Result<std::shared_ptr<RowSource>> openRowsApart(RowReader reader, const QString &path, const QString &layer,
                                                 const TableShape &shape)
{
    WireWriter request;
    request << reader << path << layer << shape.headerLine; // the rest is of texts
    Result<OpenedApart<QStringList>> opened = openApart<QStringList>(rowsHandler, request.bytes(), path);
    if (!opened)
        return opened.problem();
    return std::shared_ptr<RowSource>(
        std::make_shared<RemoteRows>(std::move(opened.value().session), std::move(opened.value().told)));
}

void serveRows(ReaderCaller &caller, const QByteArray &request)
{
    WireReader wire(request);
    QString path, layer;
    TableShape shape;
    RowReader reader{};
    wire.readEnum(reader, RowReader::Features);
    wire >> path >> layer >> shape.headerLine;
    if (!wire.isDone() || readsText(reader))
        return;
    const auto rows = openForeignRows(reader, path, layer, shape);
    WireWriter opened;
    opened << bool(rows);
    if (rows)
        opened << (*rows)->columns();
    else
        opened << rows.problem();
    if (!caller.answer(opened.take()) || !rows)
        return;
    while (const auto asked = caller.next()) {
        WireReader ask(*asked);
        Ask what{};
        ask.readEnum(what, Ask::Places);
        const auto answer = ask.isGood() ? answerTo(what, ask, **rows) : std::nullopt;
        if (!answer || (!answer->isEmpty() && !caller.answer(*answer)))
            return;
    }
}

} // namespace sijill
