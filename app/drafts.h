#pragma once

#include "mapdata/entry/incidentfields.h"
#include "mapdata/result.h"

#include <QObject>
#include <QThreadPool>

#include <vector>

namespace sijill {

/// What is being typed into registers, kept on the disk until it is saved in the register: so that whatever ends the
/// program costs the last letters at most. A file for each register and incident.
class Drafts : public QObject {
    Q_OBJECT

public:
    explicit Drafts(QString folder, QObject *parent = nullptr);
    ~Drafts() override;

    /// In the background; one after the other.
    void write(const QString &file, const IncidentFields &fields);
    void remove(const QString &file, const QString &incident);
    /// Of an incident, of a new one where `incident` is empty; nothing where there is none.
    std::optional<IncidentFields> read(const QString &file, const QString &incident);
    std::vector<IncidentFields> all(const QString &file);

signals:
    void failed(const sijill::Problem &problem); ///< nothing is kept; told once

private:
    QString pathOf(const QString &file, const QString &incident) const;

    QString m_folder;
    QThreadPool m_pool;
    bool m_hasFailed = false;
};

/// Where they are kept for this user.
QString draftFolder();

} // namespace sijill
