#include "mapdata/store/table.h"

#include "mapdata/files/csvreader.h"
#include "mapdata/openable.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// UTF-8 where it is; else the bytes stand for themselves, so that the rest of the row is not lost.
QString decoded(std::string_view cell, bool &isUtf8)
{
    const QByteArrayView bytes(cell.data(), static_cast<qsizetype>(cell.size()));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    isUtf8 = !decoder.hasError();
    return isUtf8 ? text : QString::fromLatin1(bytes);
}

/// What csvText() put in front so that no spreadsheet runs the cell.
QString withoutGuard(QString text)
{
    if (text.size() > 1 && text[0] == u'\'' && QStringView(u"=+-@").contains(text[1]))
        text.removeFirst();
    return text;
}

} // namespace

QString plainCell(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return text.simplified();
}

Table::Table(QString file, const QStringList &columns, Problems &problems)
    : m_path(std::move(file)), m_problems(&problems)
{
    for (const QString &column : columns)
        m_columns << column.toLower();
}

void Table::addCell(QByteArrayView utf8)
{
    m_bytes.append(utf8);
    m_ends.push_back(static_cast<quint32>(m_bytes.size() - m_begins.back()));
}

void Table::endRow(qint64 line)
{
    const auto columns = static_cast<std::size_t>(m_columns.size());
    m_ends.resize(columns * m_begins.size(), static_cast<quint32>(m_bytes.size() - m_begins.back()));
    m_begins.push_back(m_bytes.size());
    if (line > 0)
        m_lines.push_back(line);
}

QByteArrayView Table::bytes(std::size_t row, std::size_t column) const
{
    const auto columns = static_cast<std::size_t>(m_columns.size());
    const quint32 begin = column == 0 ? 0 : m_ends[row * columns + column - 1];
    return QByteArrayView(m_bytes).sliced(m_begins[row] + begin, m_ends[row * columns + column] - begin);
}

std::optional<Table> Table::read(const QString &path, const QStringList &columns, Problems &problems)
{
    const auto failed = [&](const QString &text) {
        problems.push_back({Problem::Severity::Error, path, {}, text});
        return std::nullopt;
    };
    if (!QFileInfo::exists(path))
        return failed(QCoreApplication::translate("Store", "there is no such file; the table is left out"));
    const auto unreadable = [&](const QString &why) {
        return failed(QCoreApplication::translate("Store", "it cannot be read (%1); the table is left out").arg(why));
    };
    if (const QString why = whyNotOpened(path); !why.isEmpty())
        return unreadable(why);
    CsvReader reader(path);
    if (!reader.isOpen())
        return unreadable(reader.errorString());
    const QStringList names = readHeader(reader);
    if (names.isEmpty())
        return failed(QCoreApplication::translate("Store", "it is empty; the table is left out"));
    Table table(path, names, problems);
    table.tellMissing(columns);
    table.readRows(reader);
    std::ranges::move(sijill::tell(reader.faults(), path, names), std::back_inserter(problems));
    return table;
}

QStringList Table::readHeader(CsvReader &reader)
{
    QStringList names;
    if (!reader.next())
        return names;
    for (std::size_t i = 0; i < reader.cellCount(); ++i) {
        bool isUtf8 = true;
        names << decoded(reader.cell(i), isUtf8).trimmed();
    }
    reader.setColumns(reader.cellCount());
    return names;
}

void Table::readRows(CsvReader &reader)
{
    while (reader.next()) {
        bool rowIsUtf8 = true;
        for (std::size_t i = 0; i < reader.cellCount(); ++i) {
            bool cellIsUtf8 = true;
            addCell(withoutGuard(plainCell(decoded(reader.cell(i), cellIsUtf8))).toUtf8());
            rowIsUtf8 = rowIsUtf8 && cellIsUtf8;
        }
        endRow(reader.line());
        if (!rowIsUtf8)
            tell(size() - 1, QCoreApplication::translate("Store", "it is not UTF-8; letters of it may be wrong"));
    }
}

void Table::tellMissing(const QStringList &columns) const
{
    QStringList arabic;
    for (const QString &column : columns) {
        if (m_columns.contains(column))
            continue;
        if (column.endsWith("_ar"_L1))
            arabic << column;
        else
            m_problems->push_back(
                {Problem::Severity::Warning,
                 m_path,
                 {},
                 QCoreApplication::translate("Store", "there is no column %1; it is taken as empty").arg(column)});
    }
    if (arabic.isEmpty())
        return;
    // An atlas that is written by hand is often of one language, in all of its tables.
    const QString text = QCoreApplication::translate(
        "Store", "there are no such columns for Arabic; they are taken as empty, also in further tables without them");
    if (std::ranges::find(*m_problems, text, &Problem::text) == m_problems->end())
        m_problems->push_back({Problem::Severity::Warning, m_path, arabic.join(u", "_s), text});
}

QString Table::cell(std::size_t row, QLatin1StringView column) const
{
    const qsizetype index = m_columns.indexOf(column);
    return index < 0 ? QString() : QString::fromUtf8(bytes(row, static_cast<std::size_t>(index)));
}

QStringList Table::list(std::size_t row, QLatin1StringView column) const
{
    QStringList entries;
    for (const QStringView entry : cell(row, column).tokenize(u';', Qt::SkipEmptyParts))
        if (const QString trimmed = entry.trimmed().toString(); !trimmed.isEmpty())
            entries << trimmed;
    return entries;
}

QString Table::where(std::size_t row) const
{
    if (row < m_lines.size())
        return QCoreApplication::translate("Store", "line %1").arg(m_lines[row]);
    return QCoreApplication::translate("Store", "the record %1").arg(QString::fromUtf8(bytes(row, 0)));
}

void Table::tell(std::size_t row, const QString &text, Problem::Severity severity) const
{
    m_problems->push_back({severity, m_path, where(row), text});
}

} // namespace sijill
