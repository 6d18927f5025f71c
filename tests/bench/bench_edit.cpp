// What one command in a large register costs: in the file, in the atlas that is open, in what follows from it, and in
// the window until the map shows it; beside reading the register again.
//   bench_edit [--synthetic N | --points N] [--steps N] [--size WxH]
// With SIJILL_EDITS=N how much that many commands make the file grow, and how long it opens before and after; else
// 2,000. Before anything is measured the changed atlas is checked against the register read again.

#include "app/look.h"
#include "app/mainwindow.h"
#include "mapdata/register/changedatlas.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/session/session.h"
#include "mapdata/store/atlaswriter.h"
#include "tests/bench/harness.h"
#include "tests/bench/synthetic.h"
#include "widgets/map/mapsurface.h"
#include "widgets/map/mapwidget.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace sijill;
using namespace sijill::bench;
using namespace Qt::StringLiterals;

namespace {

using Kind = RecordEdit::Kind;

/// Figures and incidents all over the register, in no order.
class Commands {
public:
    explicit Commands(Database &database, int serial = 0) : m_serial(serial)
    {
        constexpr int many = 400;
        const auto idsOf = [&](const QString &id, const QString &table) {
            QStringList ids;
            const qint64 rows = database.value(u"SELECT count(*) FROM "_s + table).value_or(QString()).toLongLong();
            Statement row = database.prepare(u"SELECT %1 FROM %2 ORDER BY fid"_s.arg(id, table));
            for (qint64 i = 0; row.next(); ++i)
                if (i % std::max<qint64>(1, rows / many) == 0)
                    ids << row.text(0);
            return ids;
        };
        m_figures = idsOf(u"claim || '/' || outcome"_s, u"figures WHERE outcome = 'killed'"_s);
        m_incidents = idsOf(u"id"_s, u"incidents"_s);
    }

    Edit figure()
    {
        const QString number = QString::number(++m_serial);
        return {{{Kind::Set,
                  u"figures"_s,
                  next(m_figures),
                  {{u"low"_s, number}, {u"best"_s, number}, {u"high"_s, number}}}},
                {}};
    }
    Edit day()
    {
        const QString day = u"2015-%1-11"_s.arg(1 + ++m_serial % 12, 2, 10, QChar(u'0'));
        return {{{Kind::Set, u"incidents"_s, next(m_incidents), {{u"begin"_s, day}, {u"end"_s, day}}}}, {}};
    }
    Edit point()
    {
        const QString lon = QString::number(36 + ++m_serial * 0.001);
        return {{{Kind::Set, u"incidents"_s, next(m_incidents), {{u"lon"_s, lon}, {u"lat"_s, u"35.5"_s}}}}, {}};
    }
    Edit newIncident()
    {
        const QString id = u"new-%1"_s.arg(++m_serial);
        return {{{Kind::New,
                  u"incidents"_s,
                  id,
                  {{u"begin"_s, u"2015-03-04"_s}, {u"lon"_s, u"36.5"_s}, {u"lat"_s, u"35"_s}}},
                 {Kind::New, u"claims"_s, id + u"-c"_s, {{u"incident"_s, id}}},
                 {Kind::New,
                  u"figures"_s,
                  {},
                  {{u"claim"_s, id + u"-c"_s}, {u"outcome"_s, u"killed"_s}, {u"low"_s, u"7"_s}, {u"best"_s, u"7"_s}}}},
                {}};
    }
    Edit intoBin() { return {{{Kind::Delete, u"incidents"_s, next(m_incidents)}}, {}}; }

private:
    QString next(const QStringList &ids)
    {
        m_at = (m_at + 7'919) % ids.size();
        return ids[m_at];
    }

    QStringList m_figures, m_incidents;
    qsizetype m_at = 0;
    int m_serial;
};

struct Told {
    const char *what;
    Edit (Commands::*make)();
};
constexpr Told tolds[] = {{"figure", &Commands::figure},
                          {"day", &Commands::day},
                          {"point", &Commands::point},
                          {"new", &Commands::newIncident},
                          {"delete", &Commands::intoBin}};

QByteArray name(const char *what, const char *part)
{
    return QByteArray(what) + '_' + part;
}

/// Without a window: what each step costs by itself.
bool measureParts(const QString &path, qint64 rows, int steps)
{
    auto editor = RegisterEditor::open(path);
    if (!holds(bool(editor), "the register opens"))
        return false;
    Database &database = (*editor)->database();
    Commands commands(database);
    Session session;
    Samples reading, making;
    for (int i = 0; i < 3; ++i) {
        std::optional<OpenedAtlas> opened;
        reading.add(millisecondsOf([&] { opened = readRegister(path).value(); }));
        making.add(millisecondsOf([&] {
            session.refresh(*opened);
            session.take(session.work()({}));
        }));
    }
    print("edit", "read_again", rows, reading);
    print("edit", "derive_again", rows, making);
    bool good = true;
    for (const Told &told : tolds) {
        Samples command, atlas, derived;
        for (int i = 0; i < steps; ++i) {
            const Edit edit = (commands.*told.make)();
            std::optional<HistoryEntry> entry;
            command.add(millisecondsOf([&] { entry = (*editor)->apply(edit)->entry; }));
            if (!entry)
                continue;
            std::optional<ChangedAtlas> changed;
            atlas.add(millisecondsOf([&] {
                const auto changes = changesOf(database, *entry);
                const OpenedAtlas &open = *session.wanted();
                changed = changedAtlas(*open.atlas, open.layers, database, changedRecords(database, *changes));
            }));
            good &= holds(changed.has_value(), told.what);
            if (!changed)
                continue;
            derived.add(millisecondsOf([&] {
                OpenedAtlas opened = *session.wanted();
                opened.atlas = changed->atlas;
                session.change(std::move(opened), changed->change);
                session.take(session.work()({}));
            }));
        }
        print("edit", name(told.what, "command"), rows, command);
        print("edit", name(told.what, "atlas"), rows, atlas);
        print("edit", name(told.what, "derived"), rows, derived);
    }
    const Numbers again = numbersOf(*readRegister(path)->atlas, Query());
    return holds(again.total == session.shown().total, "the total is that of the register read again") && good;
}

/// How a file grows with commands of one field each, beside one with the same content and history that is written
/// afresh.
bool measureGrowth(const QString &path, qint64 rows)
{
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("SIJILL_EDITS", &isNumber);
    const int edits = isNumber ? given : 2'000;
    const auto opening = [&](const char *what, const QString &file) {
        Samples samples;
        for (int i = 0; i < 3; ++i)
            samples.add(millisecondsOf([&] { holds(bool(readRegister(file)), what); }));
        print("edit", what, rows, samples);
    };
    const auto bytes = [&](const char *what, const QString &file) {
        const auto size = static_cast<double>(QFileInfo(file).size());
        print("edit", what, rows, size);
        return size;
    };
    const double before = bytes("bytes_before", path);
    opening("open_before", path);
    Samples command;
    {
        auto editor = RegisterEditor::open(path);
        if (!editor)
            return holds(false, "the register opens");
        Commands commands((*editor)->database(), 1'000'000);
        for (int i = 0; i < edits; ++i) {
            command.add(millisecondsOf([&] { (*editor)->apply(i % 2 ? commands.day() : commands.figure()); }));
            if (i % 10'000 == 9'999)
                std::fprintf(stderr, "%d commands\n", i + 1);
        }
        print("edit", "growth_command", rows, command);
        const auto history = (*editor)->database().value(u"SELECT sum(length(changes)) FROM history"_s);
        print("edit", "bytes_history", rows, history.value_or(QString()).toDouble());
    }
    const double after = bytes("bytes_after", path);
    print("edit", "bytes_per_command", rows, (after - before) / edits);
    opening("open_after", path);
    const auto database = Database::open(path, Database::Access::Write);
    (*database)->run(u"VACUUM"_s);
    const double afresh = bytes("bytes_afresh", path);
    print("edit", "growth_beyond_content", rows, after / afresh - 1);
    return holds(after <= 1.2 * afresh, "it is at most a fifth larger than its content");
}

/// The time and the bytes of a register beside those of a folder of tables.
bool measureOpening(const std::shared_ptr<const Atlas> &atlas, const QString &path, const QString &folder, qint64 rows)
{
    if (!holds(!writeAtlas(*atlas, {}, folder, {}), "the folder is written"))
        return false;
    Samples one, tables;
    for (int i = 0; i < 3; ++i) {
        one.add(millisecondsOf([&] { holds(bool(readRegister(path)), "the register opens"); }));
        tables.add(millisecondsOf([&] { holds(bool(readAtlas(folder)), "the folder opens"); }));
    }
    double bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        bytes += static_cast<double>(file.size());
    print("edit", "open_register", rows, one);
    print("edit", "open_folder", rows, tables);
    print("edit", "open_ratio", rows, one.median() / tables.median());
    print("edit", "bytes_ratio", rows, static_cast<double>(QFileInfo(path).size()) / bytes);
    return true;
}

/// In the window: from the command to the total, and to the picture of the map that shows it.
class Window {
public:
    Window(const Settings &settings, QSize size) : m_window(m_workspace, settings)
    {
        m_window.resize(size);
        m_window.show();
    }

    bool open(const QString &path)
    {
        bool isEditable = false;
        const auto opened = QObject::connect(&m_workspace.registerKeeper(), &RegisterKeeper::opened, &m_window,
                                             [&] { isEditable = true; });
        m_workspace.open(path);
        const bool isOpen = QTest::qWaitFor([&] { return isEditable; }, 300'000);
        QObject::disconnect(opened);
        return holds(isOpen, "the window opens it") && settle();
    }

    bool measure(Commands &commands, qint64 rows, int steps)
    {
        for (const Told &told : tolds) {
            Samples total, frame;
            for (int i = 0; i < steps; ++i)
                if (!timeOne((commands.*told.make)(), total, frame))
                    return false;
            print("edit", name(told.what, "shown"), rows, total);
            print("edit", name(told.what, "frame"), rows, frame);
        }
        return true;
    }

    /// The register with it; what is shown stays.
    void close() { m_workspace.registerKeeper().open({}); }

private:
    bool settle()
    {
        QTest::qWait(600); // what waits for a pause
        return holds(QTest::qWaitFor(
                         [this] {
                             return !m_workspace.isOpening() && !m_workspace.model().isBusy() &&
                                    m_window.map().isSettled();
                         },
                         120'000),
                     "the window comes to rest");
    }

    bool timeOne(const Edit &edit, Samples &total, Samples &frame)
    {
        const auto before = m_workspace.model().atlas();
        QElapsedTimer clock;
        bool isShown = false;
        const auto shown = QObject::connect(&m_workspace.model(), &ViewModel::sumsChanged, &m_window, [&] {
            if (m_workspace.model().atlas() != before && !std::exchange(isShown, true))
                total.add(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        });
        clock.start();
        m_workspace.edit(edit, {}, {});
        const auto isOnMap = [&] {
            return isShown && m_window.map().surface().scene().total == m_workspace.model().total();
        };
        while (!isOnMap() && clock.elapsed() < 120'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        m_window.map().grabFramebuffer();
        frame.add(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QObject::disconnect(shown);
        return holds(isOnMap(), "the map shows the command") && settle();
    }

    Workspace m_workspace;
    MainWindow m_window;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Settings settings;
    settings.language = u"en"_s;
    dressApplication();
    dressWindows(settings);
    const auto options = parseOptions(QApplication::arguments());
    if (!options)
        return 2;
    const int steps = options->steps > 0 ? options->steps : 20;
    bool good = true;
    for (const qint64 rows : options->sizes) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"one.sijill"_s);
        const auto atlas = makeSyntheticAtlas(rows, options->distinctPoints);
        good = good && holds(!saveRegister({atlas, {}, {}, {}, {}}, path), "the register is written");
        const bool onlyWindow = qEnvironmentVariable("SIJILL_ONLY") == u"window"_s;
        good = good && (onlyWindow || measureOpening(atlas, path, folder.filePath(u"tables"_s), rows));
        good = good && (onlyWindow || measureParts(path, rows, steps));
        Window window(settings, options->size);
        good = good && window.open(path);
        if (!good)
            break;
        const auto database = Database::open(path, Database::Access::Read);
        Commands commands(**database, 100'000);
        good = window.measure(commands, rows, steps);
        window.close();
        good = good && (onlyWindow || measureGrowth(path, rows));
    }
    return good ? 0 : 1;
}
