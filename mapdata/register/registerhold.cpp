#include "mapdata/register/registerhold.h"

#include <QFile>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString besideOf(const QString &path, QLatin1StringView ending)
{
    const QFileInfo file(path);
    return file.absolutePath() + "/."_L1 + file.fileName() + ending;
}

QString lockOf(const QString &path)
{
    return besideOf(path, ".lock"_L1);
}

QString nameOf(const QString &path)
{
    return besideOf(path, ".editor"_L1);
}

} // namespace

RegisterHold::RegisterHold(const QString &path) : m_lock(lockOf(path)), m_name(nameOf(path))
{
    m_lock.setStaleLockTime(0); // who edits for days still does
}

RegisterHold::~RegisterHold()
{
    if (m_lock.isLocked())
        QFile::remove(m_name);
}

void RegisterHold::sayWho(const QString &who) const
{
    QFile file(m_name);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(who.toUtf8());
}

std::unique_ptr<RegisterHold> RegisterHold::take(const QString &path, const QString &who)
{
    std::unique_ptr<RegisterHold> hold(new RegisterHold(path));
    if (hold->m_lock.tryLock(0))
        hold->sayWho(who);
    else if (hold->m_lock.error() == QLockFile::LockFailedError)
        return nullptr;
    return hold;
}

std::unique_ptr<RegisterHold> RegisterHold::takeOver(const QString &path, const QString &who)
{
    if (auto hold = take(path, who))
        return hold;
    QFile::remove(lockOf(path));
    return take(path, who);
}

std::optional<RegisterHolder> holderOf(const QString &path)
{
    QLockFile lock(lockOf(path));
    RegisterHolder holder;
    QString program;
    if (!lock.getLockInfo(&holder.process, &holder.host, &program))
        return std::nullopt;
    constexpr qint64 longestName = 400;
    if (QFile name(nameOf(path)); name.open(QIODevice::ReadOnly))
        holder.who = QString::fromUtf8(name.read(longestName)).simplified();
    return holder;
}

} // namespace sijill
