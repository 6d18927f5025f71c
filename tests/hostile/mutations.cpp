#include "mutations.h"

#include "limitedrun.h"
#include "maker.h"

#include <gdal_priv.h>
#include <gdal_utils.h>
#include <ogr_spatialref.h>

#include <QDir>
#include <QFile>

#include <cpl_string.h>

#include <algorithm>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

/// Any format that GDAL writes from a vector file. The program ends where it does not.
void translate(const QString &from, const QString &to, const char *driver)
{
    const GDALDatasetUniquePtr source(GDALDataset::Open(from.toUtf8().constData(), GDAL_OF_VECTOR));
    CPLStringList words;
    for (const char *word : {"-f", driver, "-nln", "rows"})
        words.AddString(word);
    if (QByteArrayView(driver) == "FlatGeobuf") // an index has no place for rows without a point
        for (const char *word : {"-lco", "SPATIAL_INDEX=NO"})
            words.AddString(word);
    GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(words.List(), nullptr);
    GDALDatasetH handle = GDALDataset::ToHandle(source.get());
    int failed = 0;
    GDALDatasetH made =
        handle ? GDALVectorTranslate(to.toUtf8().constData(), nullptr, 1, &handle, options, &failed) : nullptr;
    GDALVectorTranslateOptionsFree(options);
    if (!made)
        qFatal("%s: %s", qPrintable(to), CPLGetLastErrorMsg());
    GDALClose(made);
}

void makePicture(const QString &path, const char *driver)
{
    GDALDriverManager *drivers = GetGDALDriverManager();
    const GDALDatasetUniquePtr made(drivers->GetDriverByName("MEM")->Create("", 512, 512, 3, GDT_Byte, nullptr));
    double place[] = {4'000'000, 1000, 0, 4'500'000, 0, -1000};
    made->SetGeoTransform(place);
    OGRSpatialReference mercator;
    mercator.importFromEPSG(3857);
    made->SetSpatialRef(&mercator);
    std::vector<GByte> row(512);
    for (int band = 1; band <= 3; ++band)
        for (int y = 0; y < 512; ++y) {
            for (int x = 0; x < 512; ++x)
                row[static_cast<std::size_t>(x)] = static_cast<GByte>((x * band) ^ y);
            if (made->GetRasterBand(band)->RasterIO(GF_Write, 0, y, 512, 1, row.data(), 512, 1, GDT_Byte, 0, 0,
                                                    nullptr) != CE_None)
                qFatal("no pixels");
        }
    const GDALDatasetUniquePtr copy(drivers->GetDriverByName(driver)->CreateCopy(path.toUtf8().constData(), made.get(),
                                                                                 false, nullptr, nullptr, nullptr));
    if (!copy)
        qFatal("%s: %s", qPrintable(path), CPLGetLastErrorMsg());
}

/// Empty where it is no archive.
Parts partsOf(const QString &path)
{
    Parts parts;
    if (!readAll(path).startsWith("PK\3\4"))
        return parts;
    const QByteArray archive = "/vsizip/{" + path.toUtf8() + '}';
    const CPLStringList names(VSIReadDirRecursive(archive.constData()));
    for (const char *name : names) {
        GByte *bytes = nullptr;
        vsi_l_offset size = 0;
        const QByteArray part = archive + '/' + name;
        if (part.endsWith('/') || !VSIIngestFile(nullptr, part.constData(), &bytes, &size, -1))
            continue;
        parts.emplace_back(name, QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)));
        CPLFree(bytes);
    }
    return parts;
}

/// One object a row, by themselves or in a list.
QByteArray plainJson(int rows, bool isList)
{
    QByteArray text;
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += (isList && i > 0 ? ",\n" : "") + QByteArray(R"({"id": "i)") + number +
                R"(", "date": "2013-01-14", "place": {"name": "Place )" + number +
                R"(", "at": [33.5, 36.2]}, "killed": 1})" + (isList ? "" : "\n");
    }
    return isList ? R"({"count": )" + QByteArray::number(rows) + R"(, "results": [)" + text + "]}" : text;
}

QByteArray plainBook(int rows)
{
    QList<QList<QByteArray>> cells{{"id", "date", "place", "killed"}};
    for (int i = 0; i < rows; ++i)
        cells << QList<QByteArray>{"i" + QByteArray::number(i), "2013-01-14", "Homs", "1"};
    return compoundFile(xlsStream(cells));
}

} // namespace

std::vector<Seed> makeSeeds(const QString &folder)
{
    GDALAllRegister();
    CPLSetErrorHandler(CPLQuietErrorHandler); // narrow columns of a shapefile and the like
    QDir().mkpath(folder);
    std::vector<Seed> seeds;
    const QStringList import{u"import"_s, u"--dry-run"_s};
    const auto add = [&](const QString &format, const QStringList &command) {
        const QString path = folder + u"/seed."_s + format;
        Seed seed{format, u"seed."_s + format, readAll(path), command, 0, partsOf(path)};
        if (command == import) {
            const Ran ran = run(command + QStringList{path}, folder + u"/scratch"_s);
            seed.rows = rowsRead(ran.out);
            if (ran.code != 0 || seed.rows <= 0)
                qFatal("the whole %s cannot be read: %s", qPrintable(format), ran.err.constData());
        }
        seeds.push_back(std::move(seed));
    };
    for (const QString &format : {u"csv"_s, u"hxl.csv"_s, u"geojson"_s, u"gpkg"_s, u"kml"_s}) {
        const Ran ran = run({u"export"_s, u"--output"_s, folder + u"/seed."_s + format}, folder + u"/scratch"_s);
        if (ran.code != 0)
            qFatal("the atlas cannot be exported as %s: %s", qPrintable(format), ran.err.constData());
        add(format, import);
    }
    translate(folder + u"/seed.gpkg"_s, folder + u"/seed.shz"_s, "ESRI Shapefile"); // with all its parts
    if (!QFile::rename(folder + u"/seed.shz"_s, folder + u"/seed.zip"_s))
        qFatal("no shapefile");
    add(u"zip"_s, import);
    for (const auto &[format, driver] :
         {std::pair(u"fgb"_s, "FlatGeobuf"), std::pair(u"gml"_s, "GML"), std::pair(u"xlsx"_s, "XLSX"),
          std::pair(u"ods"_s, "ODS"), std::pair(u"sqlite"_s, "SQLite")}) {
        translate(folder + u"/seed.gpkg"_s, folder + u"/seed."_s + format, driver);
        add(format, import);
    }
    constexpr int rows = 60;
    write(folder + u"/seed.json"_s, plainJson(rows, true));
    write(folder + u"/seed.jsonl"_s, plainJson(rows, false));
    write(folder + u"/seed.kmz"_s, storedZip({{"doc.kml", readAll(folder + u"/seed.kml"_s)}}));
    write(folder + u"/seed.xls"_s, plainBook(rows));
    makeVector(folder + u"/seed.mvt.mbtiles"_s, "MBTiles", rows);
    for (const QString &format : {u"json"_s, u"jsonl"_s, u"kmz"_s, u"xls"_s, u"mvt.mbtiles"_s})
        add(format, import);
    for (const auto &[format, driver] : {std::pair(u"tif"_s, "GTiff"), std::pair(u"mbtiles"_s, "MBTiles")}) {
        makePicture(folder + u"/seed."_s + format, driver);
        add(format, {u"info"_s});
    }
    return seeds;
}

qint64 rowsRead(const QByteArray &report)
{
    for (const QByteArray &line : report.split('\n'))
        if (line.endsWith("rows read"))
            return line.trimmed().split(' ').first().replace(",", "").toLongLong();
    return -1;
}

QByteArray mutated(QByteArray content, QRandomGenerator &random)
{
    const auto below = [&](qsizetype n) {
        return static_cast<qsizetype>(random.bounded(std::max<quint64>(1, quint64(n))));
    };
    for (qsizetype times = below(2) == 0 ? 1 : 1 + below(8); times > 0 && !content.isEmpty(); --times) {
        const qsizetype at = below(content.size()),
                        length = std::min(1 + below(below(4) == 0 ? 4096 : 16), content.size() - at);
        QByteArray bytes(length, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        switch (below(7)) {
        case 0:
            content[at] = static_cast<char>(content[at] ^ (1 << below(8)));
            break;
        case 1:
            content.replace(at, length, bytes);
            break;
        case 2:
            content.remove(at, length);
            break;
        case 3:
            content.insert(at, bytes);
            break;
        case 4:
            content.insert(at, content.mid(at, length));
            break;
        case 5:
            content.replace(at, length, QByteArray(length, below(2) == 0 ? '\0' : '\xff'));
            break;
        default:
            if (below(4) == 0)
                content.truncate(at);
            else
                std::swap(content[at], content[below(content.size())]);
            break;
        }
    }
    return content;
}

QByteArray mutated(const Seed &seed, QRandomGenerator &random)
{
    if (seed.parts.isEmpty() || random.bounded(2) == 0)
        return mutated(seed.content, random);
    Parts parts = seed.parts;
    QByteArray &part = parts[static_cast<qsizetype>(random.bounded(static_cast<quint32>(parts.size())))].second;
    part = mutated(part, random);
    return storedZip(parts);
}

} // namespace sijill::hostile
