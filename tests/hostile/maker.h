#pragma once

#include "hostilefiles.h"

#include <QByteArray>

namespace sijill::hostile {

/// Makes files, each in a folder of its own, and keeps the list of them.
class Maker {
public:
    explicit Maker(QString folder) : m_folder(std::move(folder)) {}

    /// A file of these bytes. Files that belong to it are put beside it with beside().
    HostileFile &add(const QString &name, Kind kind, const QString &fileName, const QByteArray &content);
    /// One that is already there, or is none: `fileName` is only its name in a folder of its own.
    HostileFile &reserve(const QString &name, Kind kind, const QString &fileName);
    void beside(const QString &fileName, const QByteArray &content);
    const QString &lastPath() const { return m_files.back().path; }

    /// Of the files that follow.
    void setBrief(bool brief) { m_isBrief = brief; }
    std::vector<HostileFile> take() { return std::move(m_files); }

private:
    QString m_folder;
    bool m_isBrief = false;
    std::vector<HostileFile> m_files;
};

/// The program ends where it cannot.
void write(const QString &path, const QByteArray &content);
QByteArray readAll(const QString &path);

/// A table of so many incidents, one killed each, with points in Syria: "id,date,place,killed,lon,lat".
QByteArray plainTable(int rows);
/// The same as a file of that GDAL driver. The program ends where it cannot be made.
void makeVector(const QString &path, const QByteArray &driver, int rows);

void addTables(Maker &maker);
void addLayers(Maker &maker);
void addRasters(Maker &maker);
void addAtlases(Maker &maker);
void addJsonTables(Maker &maker);
void addKmlTables(Maker &maker);
void addBooks(Maker &maker);
/// `scratch`: a folder for what the program writes.
void addForeignForms(Maker &maker, const QString &scratch);
void addVectorTiles(Maker &maker);

} // namespace sijill::hostile
