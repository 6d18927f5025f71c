#include "widgets/models/placekinds.h"

#include <QCoreApplication>

namespace sijill {

namespace {

struct Row {
    const char *kind;
    const char *name;
};

constexpr Row rows[] = {
    {"country", QT_TRANSLATE_NOOP("PlaceKind", "country")},
    {"governorate", QT_TRANSLATE_NOOP("PlaceKind", "governorate")},
    {"district", QT_TRANSLATE_NOOP("PlaceKind", "district")},
    {"subdistrict", QT_TRANSLATE_NOOP("PlaceKind", "sub-district")},
    {"region", QT_TRANSLATE_NOOP("PlaceKind", "region")},
    {"city", QT_TRANSLATE_NOOP("PlaceKind", "city")},
    {"town", QT_TRANSLATE_NOOP("PlaceKind", "town")},
    {"suburb", QT_TRANSLATE_NOOP("PlaceKind", "suburb")},
    {"village", QT_TRANSLATE_NOOP("PlaceKind", "village")},
    {"quarter", QT_TRANSLATE_NOOP("PlaceKind", "quarter")},
    {"camp", QT_TRANSLATE_NOOP("PlaceKind", "camp")},
    {"base", QT_TRANSLATE_NOOP("PlaceKind", "military base")},
    {"airport", QT_TRANSLATE_NOOP("PlaceKind", "airport")},
    {"hospital", QT_TRANSLATE_NOOP("PlaceKind", "hospital")},
    {"mountain", QT_TRANSLATE_NOOP("PlaceKind", "mountain")},
    {"road", QT_TRANSLATE_NOOP("PlaceKind", "road")},
    {"unclear", QT_TRANSLATE_NOOP("PlaceKind", "kind of place not clear")},
};

} // namespace

QString placeKindName(const QString &kind)
{
    for (const Row &row : rows) {
        if (kind.compare(QLatin1StringView(row.kind), Qt::CaseInsensitive) == 0)
            return QCoreApplication::translate("PlaceKind", row.name);
    }
    return kind;
}

} // namespace sijill
