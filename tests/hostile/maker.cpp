#include "maker.h"

#include <gdal_priv.h>
#include <gdal_utils.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cpl_string.h>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

HostileFile &Maker::reserve(const QString &name, Kind kind, const QString &fileName)
{
    const QString folder = m_folder + u"/%1"_s.arg(m_files.size(), 3, 10, QChar(u'0'));
    if (!QDir().mkpath(folder))
        qFatal("%s cannot be made", qPrintable(folder));
    m_files.push_back({name, kind, folder + u'/' + fileName, folder, m_isBrief});
    return m_files.back();
}

HostileFile &Maker::add(const QString &name, Kind kind, const QString &fileName, const QByteArray &content)
{
    HostileFile &file = reserve(name, kind, fileName);
    write(file.path, content);
    return file;
}

void Maker::beside(const QString &fileName, const QByteArray &content)
{
    write(m_files.back().folder + u'/' + fileName, content);
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size() || !file.flush())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

QByteArray plainTable(int rows)
{
    QByteArray table = "id,date,place,killed,lon,lat\n";
    for (int i = 0; i < rows; ++i)
        table += "i" + QByteArray::number(i) + ",2013-01-" + QByteArray::number(10 + i % 20) + ",Place " +
                 QByteArray::number(i) + ",1," + QByteArray::number(36 + 0.01 * (i % 500), 'f', 2) + ',' +
                 QByteArray::number(33 + 0.01 * (i % 300), 'f', 2) + '\n';
    return table;
}

void makeVector(const QString &path, const QByteArray &driver, int rows)
{
    const QTemporaryDir folder;
    const QString source = folder.filePath(u"rows.csv"_s);
    write(source, plainTable(rows));
    static constexpr const char *points[] = {"X_POSSIBLE_NAMES=lon", "Y_POSSIBLE_NAMES=lat", "KEEP_GEOM_COLUMNS=YES",
                                             nullptr};
    const GDALDatasetUniquePtr table(
        GDALDataset::Open(source.toUtf8().constData(), GDAL_OF_VECTOR, nullptr, points, nullptr));
    CPLStringList words;
    for (const char *word : {"-f", driver.constData(), "-a_srs", "EPSG:4326", "-nln", "rows"})
        words.AddString(word);
    GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(words.List(), nullptr);
    GDALDatasetH from = GDALDataset::ToHandle(table.get());
    int failed = 0;
    GDALDatasetH made =
        from ? GDALVectorTranslate(path.toUtf8().constData(), nullptr, 1, &from, options, &failed) : nullptr;
    GDALVectorTranslateOptionsFree(options);
    if (!made || failed)
        qFatal("%s: %s", qPrintable(path), CPLGetLastErrorMsg());
    GDALClose(made);
}

std::vector<HostileFile> makeHostileFiles(const QString &folder)
{
    GDALAllRegister();
    CPLSetErrorHandler(CPLQuietErrorHandler);
    Maker maker(folder);
    addTables(maker);
    addLayers(maker);
    addRasters(maker);
    addAtlases(maker);
    addJsonTables(maker);
    addKmlTables(maker);
    addBooks(maker);
    addForeignForms(maker, folder + u"-made"_s);
    addVectorTiles(maker);
    return maker.take();
}

} // namespace sijill::hostile
