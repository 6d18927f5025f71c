#include "app/commands/infoblock.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/problems.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace sijill {

using namespace Qt::StringLiterals;

QString infoWord(const char *source)
{
    return QCoreApplication::translate("Info", source);
}

DegreeBox degreesOf(const QRectF &world)
{
    const LonLat northWest = toLonLat(world.topLeft()), southEast = toLonLat(world.bottomRight());
    return {northWest.x(), southEast.y(), southEast.x(), northWest.y()};
}

QJsonArray degreesAsJson(const DegreeBox &box)
{
    return {box.west, box.south, box.east, box.north};
}

QJsonArray problemsAsJson(const Problems &problems)
{
    const QStringList severities{u"note"_s, u"warning"_s, u"error"_s};
    QJsonArray list;
    for (const Problem &problem : problems)
        list << QJsonObject{{u"severity"_s, severities.value(static_cast<qsizetype>(problem.severity))},
                            {u"where"_s, problem.where},
                            {u"text"_s, problem.text}};
    return list;
}

void InfoBlock::line(const QString &label, const QString &value)
{
    m_text += u"  "_s + label.leftJustified(12) + u' ' + visible(value) + u'\n';
}

void InfoBlock::extent(const DegreeBox &box)
{
    line(infoWord(QT_TRANSLATE_NOOP("Info", "Extent")),
         infoWord(QT_TRANSLATE_NOOP("Info", "west %1, south %2, east %3, north %4 (degrees)"))
             .arg(QString::number(box.west, 'f', 4), QString::number(box.south, 'f', 4),
                  QString::number(box.east, 'f', 4), QString::number(box.north, 'f', 4)));
}

void InfoBlock::problem(const Problem &problem)
{
    line(problem.severity == Problem::Severity::Note ? infoWord(QT_TRANSLATE_NOOP("Info", "Note"))
                                                     : infoWord(QT_TRANSLATE_NOOP("Info", "Problem")),
         oneLine({problem.severity, {}, problem.where, problem.text}));
}

void InfoBlock::origin(const QString &attribution, const Problems &problems)
{
    if (!attribution.isEmpty())
        line(infoWord(QT_TRANSLATE_NOOP("Info", "Attribution")), attribution);
    for (const Problem &each : problems)
        problem(each);
}

} // namespace sijill
