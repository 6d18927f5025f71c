#pragma once

#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/incidentfile.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

// What tests of importing ask of a table that they make.
namespace sijill::test {

/// A file that lives as long as this does.
struct TableFile {
    QTemporaryDir folder;
    QString path;

    explicit TableFile(const QByteArray &content, const QString &name = QStringLiteral("table.csv"))
        : path(folder.filePath(name))
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
};

inline Imported importOf(const QByteArray &content, const ImportOptions &options = {})
{
    const TableFile file(content);
    auto imported = importIncidents(file.path, options);
    return imported ? std::move(*imported) : Imported{{std::make_shared<Atlas>(), {}, {}, {}, {}}, {}, {}};
}

inline const Location &locationOf(const Imported &imported, std::size_t i = 0)
{
    return imported.opened.atlas->locationOf(imported.opened.atlas->incidents.at(i));
}

inline Count countOf(const Imported &imported, IncidentIndex i = 0, MeasureIndex measure = killed)
{
    return readCount(*imported.opened.atlas, i, measure, {});
}

/// Of a group, by its id.
inline Count countOf(const Imported &imported, IncidentIndex i, Outcome outcome, const QString &group)
{
    const Atlas &atlas = *imported.opened.atlas;
    const auto found = std::ranges::find(atlas.groups, group, &Term::id);
    if (found == atlas.groups.end())
        return {};
    return countOf(imported, i, atlas.measureOf({outcome, static_cast<GroupIndex>(found - atlas.groups.begin())}));
}

inline Span days(const char *first, const char *last)
{
    return Span::days(*parseDay(QString::fromLatin1(first)), *parseDay(QString::fromLatin1(last)));
}

inline const ColumnNote *noteOf(const ImportReport &report, const QString &column)
{
    const auto found = std::ranges::find(report.columns, column, &ColumnNote::column);
    return found == report.columns.end() ? nullptr : &*found;
}

inline bool isNear(const Location &location, double longitude, double latitude)
{
    return std::abs(location.longitude - longitude) < 1e-4 && std::abs(location.latitude - latitude) < 1e-4;
}

/// Governorates of Syria by their codes, for whoever looks places up.
inline ImportOptions withGovernorates()
{
    ImportOptions options;
    options.places = [] {
        auto atlas = std::make_shared<Atlas>();
        for (const auto &[id, name] : {std::pair("SY02", "Aleppo"), {"SY04", "Homs"}, {"SY07", "Idleb"}}) {
            Place place;
            place.id = QString::fromLatin1(id);
            place.name = {QString::fromLatin1(name), {}};
            place.level = PlaceLevel::Governorate;
            atlas->places.push_back(place);
        }
        return std::shared_ptr<const Atlas>(atlas);
    };
    return options;
}

} // namespace sijill::test
