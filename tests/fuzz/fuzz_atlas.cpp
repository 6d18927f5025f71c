// A folder of any tables: a line "=== NAME" begins a file of the atlas. No crash, every index in range, every sum
// possible.

#include "fuzzing.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/store/atlasfile.h"

#include <QDir>

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

bool isPlainName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() < 40 && !name.startsWith('.') &&
           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '.' || c == '_'; });
}

void check(const OpenedAtlas &opened)
{
    const Atlas &atlas = *opened.atlas;
    for (const Incident &incident : atlas.incidents) {
        require(incident.location < atlas.locations.size());
        require(incident.firstClaim + incident.claimCount <= atlas.claims.size());
        require(incident.kind == none16 || incident.kind < atlas.kinds.size());
        require(incident.partOf == none || incident.partOf < atlas.incidents.size());
    }
    for (const Place &place : atlas.places)
        require(place.parent == none || place.parent < atlas.places.size());
    for (MeasureIndex measure = 0; measure < atlas.measures.size(); ++measure)
        require(makeLedger(atlas, measure, {}).nets.size() == atlas.incidents.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    static const QString path = fuzz::folder().filePath(u"atlas"_s);
    QDir(path).removeRecursively();
    QDir().mkpath(path);
    QByteArray name = "atlas.json", content;
    const auto put = [&] {
        if (isPlainName(name))
            fuzz::fileOf(u"atlas/"_s + QString::fromLatin1(name), content);
        content.clear();
    };
    for (const QByteArray &line : fuzz::bytesOf(data, size).split('\n')) {
        if (line.startsWith("=== ")) {
            put();
            name = line.mid(4);
        } else {
            content += line + '\n';
        }
    }
    put();
    if (const auto opened = readAtlas(path))
        check(*opened);
    return 0;
}
