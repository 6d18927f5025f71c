#include "mapdata/register/keys.h"

#include "mapdata/register/schema.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int randomBits = 21;
constexpr qint64 from2020 = 1'577'836'800'000; // milliseconds since 1970
constexpr quint32 smallStep = 1 << 12;
/// Eight million rows stay within 32 bits.
constexpr quint32 stepOfNewFile = 1 << 9;

qint64 timeKey()
{
    const qint64 since = std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - from2020);
    return (since << randomBits) | QRandomGenerator::system()->bounded(1 << randomBits);
}

} // namespace

KeyMaker KeyMaker::of(Database &database, const QString &table)
{
    return {database.value(u"SELECT max(fid) FROM %1"_s.arg(quotedName(table))).value_or(QString()).toLongLong(),
            false};
}

qint64 KeyMaker::next()
{
    m_last = std::max(timeKey(), m_last + 1 + qint64(QRandomGenerator::system()->bounded(1 << randomBits)));
    return m_last;
}

qint64 KeyMaker::nextOfMany()
{
    const auto step = [](quint32 most) { return 1 + qint64(QRandomGenerator::global()->bounded(most)); };
    constexpr qint64 leastOfTime = qint64(1) << 40; // all that were given by the time are greater
    if (m_isOfNewFile)
        m_last += step(stepOfNewFile);
    else
        m_last = m_last < leastOfTime ? timeKey() : m_last + step(smallStep);
    return m_last;
}

QString randomId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace sijill
