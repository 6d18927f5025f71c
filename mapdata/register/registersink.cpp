#include "mapdata/register/registersink.h"

#include "mapdata/ledger/ledger.h"
#include "mapdata/register/pointblob.h"

namespace sijill {

using namespace Qt::StringLiterals;

MadeCells madeCellsOf(const Atlas &atlas, IncidentIndex incident)
{
    MadeCells made{{}, readCount(atlas, incident, killed, {}), readCount(atlas, incident, wounded, {})};
    const Location &location = atlas.locationOf(atlas.incidents[incident]);
    if (isPoint(location.precision) && location.hasPoint())
        made.point = QPointF(location.longitude, location.latitude);
    return made;
}

bool RegisterSink::begin(const QString &name, const QStringList &columns)
{
    m_table = registerTable(name);
    if (!m_table)
        return true; // nothing of it is kept
    m_keys = KeyMaker::ofNewFile(m_database, name);
    m_targets.clear();
    m_hasExtent = false;
    QStringList names{u"fid"_s};
    m_pointPlace = 0;
    if (m_table->hasPoint) {
        names << u"geom"_s;
        m_pointPlace = static_cast<int>(names.size());
    }
    for (const QString &column : columns)
        if (const RegisterColumn *known = m_table->column(column)) {
            names << quotedName(column);
            const RegisterColumn *clock = clockOf(*m_table, *known);
            m_targets.push_back({known, static_cast<int>(names.size()), clock != nullptr});
            if (clock)
                names << quotedName(QString::fromLatin1(clock->name));
        } else {
            m_targets.push_back({nullptr, 0, false});
        }
    m_lonCell = columns.indexOf(u"lon"_s);
    m_latCell = columns.indexOf(u"lat"_s);
    m_countPlace = 0;
    if (name == "incidents"_L1) {
        m_countPlace = static_cast<int>(names.size()) + 1;
        names << u"killed_low"_s << u"killed_best"_s << u"killed_high"_s << u"wounded_low"_s << u"wounded_best"_s
              << u"wounded_high"_s << u"in_bin"_s;
    }
    QStringList marks;
    marks.fill(u"?"_s, names.size());
    m_insert.emplace(m_database.prepare(
        u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(quotedName(name), names.join(u", "_s), marks.join(u", "_s))));
    return static_cast<bool>(*m_insert);
}

void RegisterSink::bind(const Target &target, const QString &text)
{
    Statement &insert = *m_insert;
    if (target.hasClock)
        insert.bind(target.place + 1, Cell());
    if (text.isEmpty()) {
        insert.bind(target.place, Cell());
        return;
    }
    switch (target.column->type) {
    case ColumnType::Whole:
        insert.bind(target.place, qint64(text.toInt()));
        break;
    case ColumnType::Number:
        insert.bind(target.place, text.toDouble());
        break;
    case ColumnType::YesNo:
        insert.bind(target.place, qint64(text == "yes"_L1 ? 1 : 0));
        break;
    case ColumnType::Date: {
        const qsizetype cut = text.indexOf(u'T');
        insert.bind(target.place, text.left(cut < 0 ? text.size() : cut));
        if (cut >= 0 && target.hasClock)
            insert.bind(target.place + 1, text.mid(cut + 1));
        break;
    }
    case ColumnType::Text:
    case ColumnType::Clock:
        insert.bindText(target.place, text.toUtf8());
        break;
    }
}

std::optional<QPointF> RegisterSink::pointOfRow(const QStringList &cells) const
{
    if (m_lonCell < 0 || m_latCell < 0 || cells[m_lonCell].isEmpty() || cells[m_latCell].isEmpty())
        return std::nullopt;
    return QPointF(cells[m_lonCell].toDouble(), cells[m_latCell].toDouble());
}

void RegisterSink::bindCount(int place, const Count &count)
{
    for (const qint32 number : {count.low, count.best, count.high})
        m_insert->bind(place++, number == Count::absent ? Cell() : Cell(qint64(number)));
}

bool RegisterSink::row(const QStringList &cells)
{
    if (!m_table)
        return true;
    m_insert->bind(1, m_keys->nextOfMany());
    for (std::size_t i = 0; i < m_targets.size(); ++i)
        if (m_targets[i].column)
            bind(m_targets[i], cells[static_cast<qsizetype>(i)]);
    std::optional<QPointF> point;
    if (m_countPlace > 0) {
        constexpr int countColumns = 3;
        const MadeCells made = madeCellsOf(m_atlas, m_incident++);
        bindCount(m_countPlace, made.killed);
        bindCount(m_countPlace + countColumns, made.wounded);
        m_insert->bind(m_countPlace + 2 * countColumns, qint64(0));
        point = made.point;
    } else if (m_pointPlace > 0) {
        point = pointOfRow(cells);
    }
    if (m_pointPlace > 0)
        m_insert->bind(m_pointPlace, point ? Cell(pointBlob(point->x(), point->y())) : Cell());
    if (point) {
        const QRectF at(*point, QSizeF(0, 0));
        m_extent = m_hasExtent
                       ? QRectF(QPointF(std::min(m_extent.left(), at.left()), std::min(m_extent.top(), at.top())),
                                QPointF(std::max(m_extent.right(), at.left()), std::max(m_extent.bottom(), at.top())))
                       : at;
        m_hasExtent = true;
    }
    return m_insert->run();
}

bool RegisterSink::end()
{
    m_insert.reset();
    if (!m_table || !m_hasExtent)
        return true;
    Statement update = m_database.prepare(
        u"UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?"_s);
    update.bind(1, m_extent.left());
    update.bind(2, m_extent.top());
    update.bind(3, m_extent.right());
    update.bind(4, m_extent.bottom());
    update.bind(5, QString::fromLatin1(m_table->name));
    return update.run();
}

} // namespace sijill
