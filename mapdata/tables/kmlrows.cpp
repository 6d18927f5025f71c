#include "mapdata/tables/kmlrows.h"

#include "mapdata/gdal/packedfile.h"
#include "mapdata/gdal/session.h"
#include "mapdata/numberinfile.h"
#include "mapdata/openable.h"
#include "mapdata/tables/columnnames.h"
#include "mapdata/tables/kmlreader.h"
#include "mapdata/tables/tablechoice.h"
#include "mapdata/tables/words.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// As in a text (CsvLimits): what is more is told and left out.
constexpr qsizetype mostColumns = 2000;
constexpr std::size_t longestCell = 16U << 20;
/// By which it is told what a folder holds.
constexpr std::size_t rowsSampled = 20;

/// A folder, and what its own placemarks hold.
struct FolderFacts {
    QString path; ///< "2013/North"
    qint64 rows = 0;
    bool hasTimes = false;
    QStringList data; ///< names
    QSet<QString> known;
    QSet<QString> beyond; ///< names for which there is no column
    std::vector<QStringList> sample;
};

/// The time of the folder, else of the one that it is in.
KmlTime timeOf(const std::vector<KmlFolder> &folders, std::size_t folder)
{
    for (;; folder = folders[folder].parent)
        if (!folders[folder].time.isEmpty() || folder == 0)
            return folders[folder].time;
}

QString columnOf(const QString &element)
{
    return element == "name"_L1          ? QString::fromLatin1(kmlName)
           : element == "description"_L1 ? QString::fromLatin1(kmlDescription)
           : element == "address"_L1     ? QString::fromLatin1(kmlAddress)
                                         : u'(' + element.toLower() + u')';
}

class KmlRows : public RowSource {
public:
    explicit KmlRows(QString path) : m_path(std::move(path)) {}

    std::optional<Problem> open(const QString &folder, bool isPacked);

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &) override {}
    bool next() override;
    std::string_view cell(int column) const override
    {
        return column < 0 ? std::string_view() : m_cells[static_cast<std::size_t>(column)];
    }
    void rewind() override;
    Problems problems() const override;
    QStringList tables() const override;
    SourceNotes notes() const override
    {
        SourceNotes notes = m_notes;
        notes.assumptions << m_pointless.told();
        return notes;
    }
    qint64 rowCount() const override { return m_rowCount; }
    EncodingChoice encoding() const override { return {}; }
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    Problem error(const QString &text) const { return {Problem::Severity::Error, m_path, {}, text}; }
    bool openDevice();
    void lookThrough();
    void look(const KmlPlacemark &placemark);
    std::optional<Problem> choose(const QString &wanted);
    void chooseIn(const std::vector<std::size_t> &candidates, const QString &wanted);
    void nameColumns();
    void tellOfOthers(const KmlReader &reader);
    QStringList columnsOf(const FolderFacts &folder) const;
    bool isWithin(std::size_t folder, const QString &wanted) const;
    void fill(const KmlPlacemark &placemark);
    void put(const QString &column, const QString &value);

    QString m_path;
    QByteArray m_packed; ///< the file in the archive, for GDAL
    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<KmlReader> m_reader;
    Problems m_problems;
    SourceNotes m_notes;
    QString m_damage;
    QString m_gone; ///< why it could not be opened again
    std::vector<KmlFolder> m_folders;
    std::vector<FolderFacts> m_facts; ///< of each of them
    std::vector<bool> m_isRead;       ///< likewise
    QStringList m_elements, m_data;   ///< columns, in the order in which they first occur
    bool m_hasTimes = false, m_hasSpans = false;
    QStringList m_columns;
    QHash<QString, std::size_t> m_columnAt;
    std::vector<std::string> m_cells;
    qint64 m_rowCount = 0;
    qint64 m_placemark = 0;           ///< of the file
    std::vector<qint64> m_placemarks; ///< of each row
    PointlessShapes m_pointless;
};

bool KmlRows::openDevice()
{
    m_reader.reset(); // it reads the device that goes
    if (m_packed.isEmpty())
        m_device = std::make_unique<QFile>(m_path);
    else
        m_device = std::make_unique<PackedFile>(m_packed);
    if (!m_device->open(QIODevice::ReadOnly))
        return false;
    m_reader = std::make_unique<KmlReader>(*m_device);
    return true;
}

void KmlRows::look(const KmlPlacemark &placemark)
{
    m_facts.resize(std::max(m_facts.size(), placemark.folder + 1));
    FolderFacts &facts = m_facts[placemark.folder];
    ++facts.rows;
    facts.hasTimes = facts.hasTimes || !placemark.time.isEmpty();
    m_hasSpans = m_hasSpans || placemark.time.isSpan;
    for (const auto &[element, value] : placemark.elements)
        if (const QString column = columnOf(element); !value.isEmpty() && !m_elements.contains(column))
            m_elements << column;
    for (const auto &[name, value] : placemark.data) {
        if (facts.known.contains(name))
            continue;
        if (facts.data.size() < mostColumns) {
            facts.known.insert(name);
            facts.data << name;
        } else {
            facts.beyond.insert(name);
        }
    }
    if (facts.sample.size() >= rowsSampled)
        return;
    QHash<QString, QString> first;
    for (const auto &[name, value] : placemark.data)
        if (!first.contains(name))
            first.insert(name, value);
    QStringList cells;
    for (const QString &name : std::as_const(facts.data))
        cells << first.value(name);
    facts.sample.push_back(std::move(cells));
}

void KmlRows::lookThrough()
{
    while (m_reader->next())
        look(m_reader->placemark());
    m_folders = m_reader->folders();
    m_damage = m_reader->error();
    m_facts.resize(m_folders.size());
    // The one document around all folders tells none of them apart.
    const bool isOneDocument = std::ranges::count(m_folders, std::size_t(0), &KmlFolder::parent) == 2;
    for (std::size_t i = 0; i < m_folders.size(); ++i) {
        const std::size_t parent = m_folders[i].parent;
        const QString above = isOneDocument && parent <= 1 ? QString() : m_facts[parent].path;
        m_facts[i].path = above.isEmpty() || i == 0 ? m_folders[i].name : above + u'/' + m_folders[i].name;
        m_facts[i].hasTimes = m_facts[i].hasTimes || (m_facts[i].rows > 0 && !timeOf(m_folders, i).isEmpty());
    }
    tellOfOthers(*m_reader);
}

void KmlRows::tellOfOthers(const KmlReader &reader)
{
    for (const auto &[name, count] : reader.others())
        m_notes.assumptions
            << (name == "NetworkLink"_L1
                    ? Exchange::tr("%Ln links to other files are not followed.", nullptr, count)
                    : Exchange::tr("%Ln elements <%1> are no placemarks and are not read.", nullptr, count).arg(name));
}

/// What is there in every folder tells them not apart.
QStringList KmlRows::columnsOf(const FolderFacts &folder) const
{
    QStringList columns = folder.data;
    if (folder.hasTimes)
        columns << QString::fromLatin1(kmlBegin);
    return columns;
}

bool KmlRows::isWithin(std::size_t folder, const QString &wanted) const
{
    for (;; folder = m_folders[folder].parent)
        if (m_facts[folder].path == wanted || m_folders[folder].name == wanted)
            return true;
        else if (folder == 0)
            return false;
}

/// The folders among which it is chosen are those with placemarks of their own.
std::optional<Problem> KmlRows::choose(const QString &wanted)
{
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < m_folders.size(); ++i)
        if (m_facts[i].rows > 0)
            candidates.push_back(i);
    m_isRead.assign(m_folders.size(), false);
    if (candidates.empty()) {
        if (!m_damage.isEmpty())
            return error(Exchange::tr("The KML is damaged: %1.").arg(m_damage));
        return error(Exchange::tr("It holds no placemark."));
    }
    chooseIn(candidates, wanted);
    if (std::ranges::none_of(m_isRead, [](bool isRead) { return isRead; }))
        return error(Exchange::tr("It holds no table “%1”; those in it are: %2.")
                         .arg(wanted, tables().join(Exchange::tr(", "))));
    return std::nullopt;
}

void KmlRows::chooseIn(const std::vector<std::size_t> &candidates, const QString &wanted)
{
    std::vector<TableFacts> tables;
    for (const std::size_t i : candidates) {
        const FolderFacts &facts = m_facts[i];
        tables.push_back({!wanted.isEmpty() && isWithin(i, wanted) ? wanted : facts.path, columnsOf(facts), facts.rows,
                          incidentLikeness(columnsOf(facts), facts.sample) + 2 * facts.hasTimes, false});
    }
    TableChoice choice = chooseTables(tables, wanted);
    for (const std::size_t at : choice.read) {
        m_isRead[candidates[at]] = true;
        m_rowCount += tables[at].rows;
    }
    QStringList left;
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        choice.notes[at].name = m_facts[candidates[at]].path;
        if (!choice.notes[at].isRead)
            left << choice.notes[at].name;
    }
    m_notes.assumptions << choice.assumptions;
    if (candidates.size() > 1)
        m_notes.tables = std::move(choice.notes);
    if (!left.isEmpty() && wanted.isEmpty())
        m_problems.push_back(error(Exchange::tr("Not every folder is read: %1 have other columns. One of them is read "
                                                "with --table, or chosen in the window when it is imported.")
                                       .arg(inSentence(left))));
}

void KmlRows::nameColumns()
{
    QSet<QString> taken, beyond;
    for (std::size_t i = 0; i < m_folders.size(); ++i) {
        if (!m_isRead[i])
            continue;
        m_hasTimes = m_hasTimes || m_facts[i].hasTimes;
        beyond.unite(m_facts[i].beyond);
        for (const QString &name : std::as_const(m_facts[i].data)) {
            if (taken.contains(name))
                continue;
            if (m_data.size() < mostColumns) {
                taken.insert(name);
                m_data << name;
            } else {
                beyond.insert(name);
            }
        }
    }
    if (const qsizetype left = beyond.subtract(taken).size(); left > 0)
        m_problems.push_back(columnsBeyond(m_path, m_data.size() + left, m_data.size()));
    m_columns = m_elements;
    if (std::ranges::count_if(m_facts, [](const FolderFacts &facts) { return facts.rows > 0; }) > 1)
        m_columns << QString::fromLatin1(kmlFolder);
    if (m_hasTimes)
        m_columns << QString::fromLatin1(kmlBegin);
    if (m_hasTimes && (m_hasSpans || std::ranges::any_of(m_folders, [](const auto &f) { return f.time.isSpan; })))
        m_columns << QString::fromLatin1(kmlEnd);
    const qsizetype ofFormat = m_columns.size();
    m_columns = uniqueColumns(m_path, m_columns + m_data, m_problems);
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_columnAt.insert(i < ofFormat ? m_columns[i] : m_data[i - ofFormat] + QChar(u'\0'),
                          static_cast<std::size_t>(i));
    m_columns << QString::fromLatin1(geometryLongitude) << QString::fromLatin1(geometryLatitude);
    m_cells.resize(static_cast<std::size_t>(m_columns.size()));
}

std::optional<Problem> KmlRows::open(const QString &folder, bool isPacked)
{
    if (const QString why = whyNotOpened(m_path); !why.isEmpty())
        return error(why);
    if (isPacked) {
        registerAllDrivers();
        int others = 0;
        m_packed = packedFileWith(m_path, u"kml"_s, &others);
        if (m_packed.isEmpty())
            return error(Exchange::tr("The archive holds no KML."));
        if (others > 0)
            m_notes.assumptions << Exchange::tr("Of the archive %1 is read, and not the %Ln other KML files.", nullptr,
                                                others)
                                       .arg(QFileInfo(QString::fromUtf8(m_packed)).fileName());
    }
    if (!openDevice())
        return error(Exchange::tr("The file cannot be opened: %1.").arg(m_device->errorString()));
    lookThrough();
    if (auto problem = choose(folder))
        return problem;
    nameColumns();
    rewind();
    return std::nullopt;
}

void KmlRows::rewind()
{
    m_gone = openDevice() ? QString() : m_device->errorString();
    m_placemark = 0;
    m_placemarks.clear();
    m_pointless = {};
}

bool KmlRows::next()
{
    while (m_reader && m_reader->next()) {
        ++m_placemark;
        const KmlPlacemark &placemark = m_reader->placemark();
        if (placemark.folder >= m_isRead.size() || !m_isRead[placemark.folder])
            continue;
        m_placemarks.push_back(m_placemark);
        fill(placemark);
        return true;
    }
    return false;
}

void KmlRows::put(const QString &column, const QString &value)
{
    const auto at = m_columnAt.constFind(column);
    if (at == m_columnAt.cend() || value.isEmpty())
        return;
    std::string &cell = m_cells[*at];
    const std::string bytes = value.toStdString();
    // Data of the same name twice is a list.
    if (cell.size() + bytes.size() < longestCell)
        cell += (cell.empty() ? "" : ";") + bytes;
}

void KmlRows::fill(const KmlPlacemark &placemark)
{
    for (std::string &cell : m_cells)
        cell.clear();
    for (const auto &[element, value] : placemark.elements)
        put(columnOf(element), value);
    for (const auto &[name, value] : placemark.data)
        put(name + QChar(u'\0'), value);
    put(QString::fromLatin1(kmlFolder), m_facts[placemark.folder].path);
    const KmlTime time = placemark.time.isEmpty() ? timeOf(m_folders, placemark.folder) : placemark.time;
    const QString open = QString::fromLatin1(openEnd);
    if (!time.isEmpty()) {
        put(QString::fromLatin1(kmlBegin), time.begin.isEmpty() ? open : time.begin);
        if (time.isSpan)
            put(QString::fromLatin1(kmlEnd), time.end.isEmpty() ? open : time.end);
    }
    if (!placemark.hasPoint) {
        m_pointless.add(placemark.shape);
    } else {
        const std::size_t last = m_cells.size() - 1;
        m_cells[last - 1] = QByteArray::number(placemark.longitude, 'g', 12).toStdString();
        m_cells[last] = QByteArray::number(placemark.latitude, 'g', 12).toStdString();
    }
}

Problems KmlRows::problems() const
{
    Problems problems = m_problems;
    if (!m_gone.isEmpty())
        problems.push_back(error(Exchange::tr("The file cannot be opened: %1.").arg(m_gone)));
    if (!m_damage.isEmpty())
        problems.push_back(error(Exchange::tr("The file is damaged; %Ln rows could be read of it: %1.", nullptr,
                                              static_cast<int>(m_rowCount))
                                     .arg(m_damage)));
    return problems;
}

QStringList KmlRows::tables() const
{
    QStringList names;
    QSet<QString> seen;
    for (const FolderFacts &facts : m_facts) {
        if (facts.rows == 0 || seen.contains(facts.path))
            continue;
        seen.insert(facts.path);
        names << facts.path;
    }
    return names;
}

QStringList KmlRows::placesOf(const std::vector<qint64> &rows, qint64) const
{
    QStringList places;
    for (const qint64 row : rows) {
        const auto index = static_cast<std::size_t>(row);
        places << Exchange::tr("placemark %1")
                      .arg(numberInFile(index < m_placemarks.size() ? m_placemarks[index] : row + 1));
    }
    return places;
}

} // namespace

Result<std::shared_ptr<RowSource>> openKmlRows(const QString &path, const QString &folder, bool isPacked)
{
    auto rows = std::make_shared<KmlRows>(path);
    if (auto problem = rows->open(folder, isPacked))
        return *problem;
    return std::shared_ptr<RowSource>(std::move(rows));
}

} // namespace sijill
