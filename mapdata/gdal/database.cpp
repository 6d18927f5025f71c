#include "mapdata/gdal/database.h"

#include "mapdata/gdal/tr.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <cpl_vsi.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr vsi_l_offset largestUnpacked = 256 << 20;

constexpr std::array modules{"rtree", "rtree_i32",           "geopoly",           "fts3",       "fts4",
                             "fts5",  "virtualspatialindex", "virtualelementary", "virtualknn", "virtualknn2"};

struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;

Database opened(const QByteArray &name, int flags)
{
    sqlite3 *database = nullptr;
    const int result = sqlite3_open_v2(name.constData(), &database, flags, nullptr);
    Database owned(database);
    return result == SQLITE_OK ? std::move(owned) : nullptr;
}

/// The module of "CREATE VIRTUAL TABLE name USING module(...)", in lower case; SQLite keeps the text after these words
/// as it was written.
QString moduleOf(const QString &sql)
{
    static const QRegularExpression words(u"\\bUSING\\s+(?:\"([^\"]*)\"|\\[([^\\]]*)\\]|`([^`]*)`|'([^']*)'|(\\w+))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = words.match(sql);
    return match.hasMatch() ? match.captured(match.lastCapturedIndex()).toLower() : QString();
}

/// From the page of the table of contents, which needs no module.
QString whyRefused(sqlite3 *database)
{
    sqlite3_stmt *prepared = nullptr;
    sqlite3_prepare_v2(database, "SELECT name, sql FROM sqlite_master WHERE sql LIKE 'create virtual%'", -1, &prepared,
                       nullptr);
    const std::unique_ptr<sqlite3_stmt, Close> rows(prepared);
    while (rows && sqlite3_step(rows.get()) == SQLITE_ROW) {
        const auto text = [&](int column) {
            const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(rows.get(), column));
            return QString::fromUtf8(bytes ? bytes : "");
        };
        const QString module = moduleOf(text(1));
        if (std::ranges::find(modules, module, [](const char *name) { return QLatin1StringView(name); }) ==
            modules.end())
            return Guard::tr(
                       "its table “%1” is a virtual table of the module “%2”, which is not run; copy what is wanted "
                       "into a plain table")
                .arg(text(0).left(100), module.left(100));
    }
    return {};
}

} // namespace

bool isDatabase(QByteArrayView head)
{
    return head.startsWith("SQLite format 3");
}

bool hasLog(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

QString whyDatabaseRefused(const QString &path)
{
    if (hasLog(path) && !QFileInfo::exists(path + u"-shm"_s))
        return Guard::tr("its last changes are in the file %1 only; open it in the program that wrote it and close it "
                         "there, then they are in it")
            .arg(QFileInfo(path).fileName() + u"-wal"_s);
    // Immutable: no log and no locks are made beside it.
    const QByteArray how = hasLog(path) ? "?mode=ro" : "?mode=ro&immutable=1";
    const QByteArray address = QUrl::fromLocalFile(path).toEncoded() + how;
    const Database database = opened(address, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    return database ? whyRefused(database.get()) : QString();
}

QString whyPackedDatabaseRefused(const QString &path)
{
    GByte *bytes = nullptr;
    vsi_l_offset size = 0;
    if (!VSIIngestFile(nullptr, path.toUtf8().constData(), &bytes, &size, largestUnpacked))
        return Guard::tr("the database in the archive is too large; unpack it first");
    const std::unique_ptr<GByte, decltype(&VSIFree)> owned(bytes, VSIFree);
    const Database database = opened(":memory:", SQLITE_OPEN_READWRITE);
    if (!database || sqlite3_deserialize(database.get(), "main", bytes, static_cast<sqlite3_int64>(size),
                                         static_cast<sqlite3_int64>(size), SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        return Guard::tr("the database in the archive cannot be checked; unpack it first");
    return whyRefused(database.get());
}

} // namespace sijill
