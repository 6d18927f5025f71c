// Folders with an atlas whose tables, list of files and story are absurd.
#include "maker.h"

#include <QDir>
#include <QFile>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

constexpr char incidents[] =
    "id,begin,end,time_precision,place_precision,places,kind,perpetrators,targets,weapons,part_of,counted,"
    "title,title_ar,note,note_ar\n";
constexpr char claims[] = "id,incident,source,report,preferred,wording,note,note_ar\n";
constexpr char figures[] = "claim,outcome,group,low,best,high,words\n";

/// One that has nothing wrong with it; then one of its files is written over.
void add(Maker &maker, const char *name, const QString &fileName, const QByteArray &content)
{
    const HostileFile &atlas = maker.reserve(QString::fromLatin1(name), Kind::Atlas, u"atlas"_s);
    const auto put = [&](const char *file, const QByteArray &bytes) {
        write(atlas.path + u'/' + QString::fromLatin1(file), bytes);
    };
    put("atlas.json", R"({"title": "T", "title_ar": "ع", "layers": [], "tables": {}})");
    put("kinds.csv", "id,name,name_ar\nk,Kind,نوع\n");
    put("sources.csv", "id,name,name_ar,kind,url,note\ns,Source,مصدر,monitor,,\n");
    put("places.csv", "id,name,name_ar,kind,governorate,lon,lat,placing,spellings,geonames,note,note_ar\n"
                      "homs,Homs,حمص,city,,36.7,34.7,town,,,,\n");
    put("incidents.csv", QByteArray(incidents) + "i,2013-01-14,2013-01-14,day,town,homs,k,,,,,yes,Title,عنوان,,\n");
    put("claims.csv", QByteArray(claims) + "c,i,s,,yes,,,\n");
    put("figures.csv", QByteArray(figures) + "c,killed,,5,5,5,\n");
    put("story.json", R"({"scenes": [{"id": "a", "title": "A"}]})");
    if (!fileName.isEmpty())
        write(atlas.path + u'/' + fileName, content);
}

QByteArray chain(int length, bool closed)
{
    QByteArray rows = incidents;
    for (int i = 0; i < length; ++i) {
        const int whole = closed ? (i + 1) % length : i + 1;
        rows += "i" + QByteArray::number(i) + ",2013-01-14,,day,unplaced,,k,,,,i" + QByteArray::number(whole) +
                ",yes,,,,\n";
    }
    return rows;
}

void addLists(Maker &maker)
{
    for (const char *json :
         {"", "{", "[]", "null", "3", "{}", R"({"title": 3, "home": "here", "layers": {}, "tables": []})",
          R"({"home": [1e400, null, "a", []], "layers": [1, null, {}, {"file": 3}], "tables": {"incidents": 7}})",
          R"({"layers": [{"file": "../../../layers.shp", "role": "areas", "level": -1}]})",
          R"({"layers": [{"file": "/dev/null", "role": "kings", "level": 1e9}]})",
          R"({"tables": {"incidents": "../incidents.csv", "claims": "/etc/hostname", "kinds": "."}})",
          R"({"title": "\u0000\u001b[31m<b>", "attribution": [1, {}, null]})"})
        add(maker, "a list of files that is odd", u"atlas.json"_s, json);
}

void addBrokenTables(Maker &maker)
{
    add(maker, "an atlas that is whole", {}, {});
    add(maker, "a long chain of wholes", u"incidents.csv"_s, chain(20'000, false));
    add(maker, "a long circle of wholes", u"incidents.csv"_s, chain(20'000, true));
    add(maker, "no incidents", u"incidents.csv"_s, incidents);
    add(maker, "incidents that are a picture", u"incidents.csv"_s, QByteArray::fromHex("89504e470d0a1a0a00000000"));
    add(maker, "incidents of zero bytes", u"incidents.csv"_s, QByteArray(10'000, '\0'));
    add(maker, "incidents of one id", u"incidents.csv"_s,
        incidents + QByteArray("i,2013-01-14,,day,town,homs,k,,,,i,yes,,,,\n").repeated(500));
    add(maker, "incidents that refer to nothing", u"incidents.csv"_s,
        QByteArray(incidents) + "i,never,always,eon,moon,mars;venus,x,y;z,w,v,u,perhaps,,,,\n");
    add(maker, "claims of nothing", u"claims.csv"_s,
        QByteArray(claims) + "c,x,y,z,perhaps,,,\n,,,,,,,\nc,i,s,,yes,,,\nc,i,s,,yes,,,\n");
    add(maker, "20,000 claims of one incident", u"claims.csv"_s, [] {
        QByteArray rows = claims;
        for (int i = 0; i < 20'000; ++i)
            rows += "c" + QByteArray::number(i) + ",i,s,,yes,,,\n";
        return rows;
    }());
    add(maker, "figures beyond all", u"figures.csv"_s,
        QByteArray(figures) + "c,killed,,-1,1e400,99999999999999999999,\nc,killed,,2147483647,2147483647,2147483647,"
                              "\nc,lost,x,a,b,c,d\n");
    add(maker, "places in a ring", u"places.csv"_s,
        "id,name,name_ar,kind,governorate,level,lon,lat,placing,spellings,geonames,note,note_ar\n"
        "homs,Homs,,city,a,governorate,nan,1e400,town,;;;,,,\na,A,,,b,governorate,,,,,,,\nb,B,,,a,governorate,,,,,,,"
        "\nc,C,,,c,,,,,,,,\n");
    for (const QString &folder : {u"incidents.csv"_s, u"atlas.json"_s, u"story.json"_s, u"claims.csv"_s}) {
        add(maker, "a folder in place of a file", {}, {});
        const QString path = maker.lastPath() + u'/' + folder;
        QFile::remove(path);
        QDir().mkpath(path);
    }
}

void addStories(Maker &maker)
{
    QByteArray many = R"({"scenes": [)";
    for (int i = 0; i < 2000; ++i)
        many += (i > 0 ? ", " : "") + QByteArray(R"({"id": "a", "key)") + QByteArray::number(i) +
                R"(": 1, "theme": "mud"})";
    for (
        const QByteArray &json :
        {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray(R"({"scenes": {}})"),
         QByteArray(R"({"scenes": [null, 1, [], "a"]})"),
         QByteArray(
             R"({"transition": -1, "format": 1e9, "scenes": [{"id": "a", "view": [9, 9, 9, 9], "time": {"from": "x", "to": 3}}]})"),
         QByteArray(
             R"({"scenes": [{"id": "a", "view": ["w", null], "play": {"mode": "still life", "seconds": 1e308, "step": "0d"}}]})"),
         QByteArray(
             R"({"scenes": [{"id": "\u001b[31m", "title": "<b>\u0000", "measure": "x", "reading": "y", "area": "z"}]})"),
         QByteArray(many + "]}")})
        add(maker, "a story that is odd", u"story.json"_s, json);
}

} // namespace

void addAtlases(Maker &maker)
{
    addLists(maker);
    addBrokenTables(maker);
    addStories(maker);
    const QString empty = maker.reserve(u"an empty folder"_s, Kind::Atlas, u"atlas"_s).path;
    QDir().mkpath(empty);
}

} // namespace sijill::hostile
