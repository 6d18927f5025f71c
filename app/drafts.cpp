#include "app/drafts.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/smallfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDraft = qint64(4) << 20;

QString markOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex().first(16));
}

std::optional<IncidentFields> fieldsIn(const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path, largestDraft);
    const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    return document.isObject() ? std::optional(incidentFieldsFromJson(document.object())) : std::nullopt;
}

} // namespace

QString draftFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/drafts"_s;
}

Drafts::Drafts(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
}

Drafts::~Drafts()
{
    m_pool.waitForDone();
}

QString Drafts::pathOf(const QString &file, const QString &incident) const
{
    return u"%1/%2-%3.json"_s.arg(m_folder, markOf(QFileInfo(file).absoluteFilePath()), markOf(incident));
}

void Drafts::write(const QString &file, const IncidentFields &fields)
{
    m_pool.start([this, folder = m_folder, path = pathOf(file, fields.id), fields] {
        QDir().mkpath(folder);
        const std::optional<Problem> problem =
            replaceFile(path, QJsonDocument(toJson(fields)).toJson(), FileAccess::OwnerOnly);
        if (!problem)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, problem] {
                if (!std::exchange(m_hasFailed, true))
                    emit failed(*problem);
            },
            Qt::QueuedConnection);
    });
}

void Drafts::remove(const QString &file, const QString &incident)
{
    m_pool.start([path = pathOf(file, incident)] { QFile::remove(path); });
}

std::optional<IncidentFields> Drafts::read(const QString &file, const QString &incident)
{
    m_pool.waitForDone();
    return fieldsIn(pathOf(file, incident));
}

std::vector<IncidentFields> Drafts::all(const QString &file)
{
    m_pool.waitForDone();
    std::vector<IncidentFields> found;
    const QString pattern = markOf(QFileInfo(file).absoluteFilePath()) + u"-*.json"_s;
    for (const QFileInfo &draft : QDir(m_folder).entryInfoList({pattern}, QDir::Files, QDir::Time))
        if (const auto fields = fieldsIn(draft.filePath()))
            found.push_back(*fields);
    return found;
}

} // namespace sijill
