#pragma once

#include "mapdata/register/editor.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/register/schema.h"
#include "mapdata/store/atlaswriter.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QTest>

namespace sijill::test {

using namespace Qt::StringLiterals;

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

/// Every file of a folder, by its name in it.
inline QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        files.insert(QDir(folder).relativeFilePath(path), contentOf(path));
    }
    return files;
}

/// Says where two folders differ; empty where they do not.
inline QString difference(const QString &one, const QString &other)
{
    const QMap<QString, QByteArray> a = filesIn(one), b = filesIn(other);
    if (a.keys() != b.keys())
        return a.keys().join(u' ') + u" | "_s + b.keys().join(u' ');
    for (auto file = a.begin(); file != a.end(); ++file) {
        const QList<QByteArray> x = file->split('\n'), y = b[file.key()].split('\n');
        for (qsizetype i = 0; i < std::max(x.size(), y.size()); ++i)
            if (x.value(i) != y.value(i))
                return u"%1 line %2:\n%3\n%4"_s.arg(file.key())
                    .arg(i + 1)
                    .arg(QString::fromUtf8(x.value(i)), QString::fromUtf8(y.value(i)));
    }
    return {};
}

template <class T>
T taken(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(oneLine(result.problem())));
    return std::move(result).value();
}

inline void done(const std::optional<Problem> &problem)
{
    if (problem)
        qFatal("%s", qPrintable(oneLine(*problem)));
}

inline QString shippedAtlas()
{
    return QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria"_s;
}

/// Every cell of every table whose changes are remembered, to the byte.
inline QMap<QString, QByteArray> contentOf(Database &database)
{
    QMap<QString, QByteArray> tables;
    for (const RegisterTable &table : registerTables()) {
        const QString name = QString::fromLatin1(table.name);
        QByteArray &bytes = tables[name];
        if (table.isOptional && !database.value(u"SELECT 1 FROM sqlite_master WHERE name = "_s + quotedText(name)))
            continue; // of an earlier format; nothing stands in it
        Statement rows = database.prepare(u"SELECT * FROM %1 ORDER BY fid"_s.arg(quotedName(name)));
        while (rows && rows.next()) {
            for (int column = 0; column < rows.columnCount(); ++column) {
                const Cell cell = rows.cell(column);
                bytes += QByteArray::number(static_cast<int>(cell.index())) + ':';
                if (const auto *whole = std::get_if<qint64>(&cell))
                    bytes += QByteArray::number(*whole);
                else if (const auto *number = std::get_if<double>(&cell))
                    bytes += QByteArray::number(*number, 'g', 17);
                else if (const auto *text = std::get_if<QString>(&cell))
                    bytes += text->toUtf8();
                else if (const auto *blob = std::get_if<QByteArray>(&cell))
                    bytes += blob->toHex();
                bytes += '|';
            }
            bytes += '\n';
        }
        if (!rows || rows.hasFailed())
            qFatal("%s", qPrintable(name));
    }
    return tables;
}

inline QMap<QString, QByteArray> contentOfRegister(const QString &path)
{
    const auto database = taken(Database::open(path, Database::Access::Read));
    return contentOf(*database);
}

/// Commands of every kind, by lot, that the register takes.
class RandomEdits {
public:
    RandomEdits(RegisterEditor &editor, quint32 seed) : m_editor(editor), m_random(seed)
    {
        m_incidents = idsOf(u"SELECT id FROM incidents WHERE in_bin = 0"_s);
        m_places = idsOf(u"SELECT id FROM places"_s);
        m_kinds = idsOf(u"SELECT id FROM kinds"_s);
        m_actors = idsOf(u"SELECT id FROM actors"_s);
        m_sources = idsOf(u"SELECT id FROM sources"_s);
        m_claims = idsOf(u"SELECT id FROM claims"_s);
    }

    Edit next()
    {
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
            return newIncident();
        case 2:
            return deleted();
        case 3:
            return claimGone();
        case 4:
            return placeMoved();
        case 5:
        case 6:
            return figureSet();
        case 7:
            return severalAtOnce();
        default:
            return {{fieldSet()}, u"because"_s};
        }
    }

    /// Until one of them is taken and changes something.
    HistoryEntry doNext()
    {
        for (int tries = 0; tries < 100; ++tries) {
            const Edit edit = next();
            const auto result = m_editor.apply(edit);
            if (!result)
                qFatal("%s", qPrintable(oneLine(result.problem())));
            if (result->entry)
                return *result->entry;
        }
        qFatal("no command changes anything");
    }

private:
    QStringList idsOf(const QString &sql)
    {
        QStringList ids;
        Statement rows = m_editor.database().prepare(sql);
        while (rows.next())
            ids << rows.text(0);
        return ids;
    }
    QString oneOf(const QStringList &ids) { return ids.isEmpty() ? QString() : ids[m_random.bounded(ids.size())]; }
    QString number() { return QString::number(m_random.bounded(200)); }
    QString day() { return QDate(2012, 1, 1).addDays(m_random.bounded(900)).toString(Qt::ISODate); }

    RecordEdit fieldSet()
    {
        RecordEdit record{RecordEdit::Kind::Set, u"incidents"_s, oneOf(m_incidents)};
        switch (m_random.bounded(8)) {
        case 0:
            record.fields = {{u"begin"_s, day() + (m_random.bounded(2) ? u"T08:30"_s : QString())}};
            break;
        case 1:
            record.fields = {{u"end"_s, day()}, {u"time_precision"_s, u"days"_s}};
            break;
        case 2:
            record.fields = {{u"places"_s, oneOf(m_places)}, {u"place_precision"_s, {}}};
            break;
        case 3:
            record.fields = {{u"perpetrators"_s, oneOf(m_actors) + u';' + oneOf(m_actors)}};
            break;
        case 4:
            record.fields = {{u"counted"_s, m_random.bounded(2) ? u"yes"_s : u"no"_s}};
            break;
        case 5:
            record.fields = {{u"lon"_s, QString::number(36 + m_random.generateDouble(), 'g', 17)},
                             {u"lat"_s, QString::number(35 + m_random.generateDouble(), 'g', 17)}};
            break;
        case 6:
            record.fields = {{u"part_of"_s, m_random.bounded(3) ? oneOf(m_incidents) : QString()}};
            break;
        default:
            record.fields = {{u"title"_s, u"“%1”, 'quoted', عنوان"_s.arg(number())}, {u"note"_s, {}}};
        }
        return record;
    }
    Edit newIncident()
    {
        const QString id = m_random.bounded(2) ? QString() : u"made-%1"_s.arg(m_random.generate());
        RecordEdit record{RecordEdit::Kind::New,
                          u"incidents"_s,
                          id.isEmpty() ? u"x%1"_s.arg(m_random.generate64()) : id,
                          {{u"begin"_s, day()}, {u"places"_s, oneOf(m_places)}, {u"kind"_s, oneOf(m_kinds)}}};
        const QString claim = u"c%1"_s.arg(m_random.generate64());
        m_incidents << record.id;
        m_claims << claim;
        return {
            {record,
             {RecordEdit::Kind::New, u"claims"_s, claim, {{u"incident"_s, record.id}, {u"source"_s, oneOf(m_sources)}}},
             {RecordEdit::Kind::New,
              u"figures"_s,
              {},
              {{u"claim"_s, claim}, {u"outcome"_s, u"killed"_s}, {u"low"_s, number()}, {u"best"_s, {}}}}},
            {}};
    }
    Edit deleted()
    {
        const auto kind = m_random.bounded(3) ? RecordEdit::Kind::Restore : RecordEdit::Kind::Delete;
        return {{{kind, u"incidents"_s, oneOf(m_incidents)}}, {}};
    }
    Edit claimGone()
    {
        if (m_claims.size() < 20)
            return newIncident();
        return {{{RecordEdit::Kind::Delete, u"claims"_s, m_claims.takeAt(m_random.bounded(m_claims.size()))}}, {}};
    }
    Edit placeMoved()
    {
        return {{{RecordEdit::Kind::Set,
                  u"places"_s,
                  oneOf(m_places),
                  {{u"lon"_s, QString::number(36 + m_random.generateDouble(), 'g', 17)},
                   {u"name_ar"_s, u"مكان %1"_s.arg(number())}}}},
                {}};
    }
    Edit figureSet()
    {
        QStringList figures;
        Statement rows = m_editor.database().prepare(u"SELECT fid FROM figures WHERE claim = ?"_s);
        rows.bind(1, oneOf(m_claims));
        while (rows.next())
            figures << idOfRow(m_editor.database(), u"figures"_s, rows.number(0));
        if (figures.isEmpty())
            return {{fieldSet()}, {}};
        return {{{RecordEdit::Kind::Set, u"figures"_s, oneOf(figures), {{u"low"_s, number()}, {u"high"_s, number()}}}},
                {}};
    }
    Edit severalAtOnce()
    {
        Edit edit{{}, u"سبب"_s};
        for (int i = 0; i < 4; ++i)
            edit.records.push_back(fieldSet());
        return edit;
    }

    RegisterEditor &m_editor;
    QRandomGenerator m_random;
    QStringList m_incidents, m_places, m_kinds, m_actors, m_sources, m_claims;
};

} // namespace sijill::test
