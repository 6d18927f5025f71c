#include "app/commands/output.h"

#include "app/commands/commands.h"
#include "mapdata/files/filereplacement.h"
#include "mapdata/files/kept.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 looked = 4096; // bytes

bool begins(const QByteArray &head, QByteArrayView with, qsizetype at = 0)
{
    return QByteArrayView(head).sliced(std::min(at, head.size())).startsWith(with);
}

/// By the columns of exports, reports and reviews; a spreadsheet may have changed what parts them.
bool isOurTable(const QByteArray &head)
{
    QByteArray line = head.left(head.indexOf('\n'));
    if (line.startsWith("\xef\xbb\xbf"))
        line.remove(0, 3);
    line.replace(';', ',').replace('\t', ',').replace("\"", "");
    constexpr const char *heads[] = {"id,title,date_start,", "where,outcome,kind,", "where,rows,name,",
                                     "key,name,column_key,"};
    return std::ranges::any_of(heads, [&](const char *columns) { return line.startsWith(columns); });
}

struct Kind {
    QLatin1StringView suffix;
    bool isDrawing; ///< nothing that is read as incidents or layers
    bool (*fits)(const QByteArray &head);
};
constexpr Kind kinds[] = {
    {"csv"_L1, false, isOurTable},
    {"geojson"_L1, false, [](const QByteArray &head) { return head.contains("\"FeatureCollection\""); }},
    {"kml"_L1, false, [](const QByteArray &head) { return head.contains("<kml"); }},
    {"gpkg"_L1, false,
     [](const QByteArray &head) {
         constexpr qsizetype applicationId = 68; // of the SQLite header
         return begins(head, "SQLite format 3") && begins(head, "GP", applicationId);
     }},
    {"sijill"_L1, false,
     [](const QByteArray &head) {
         constexpr qsizetype applicationId = 68;
         return begins(head, "SQLite format 3") && begins(head, "GPKG", applicationId);
     }},
    {"png"_L1, true, [](const QByteArray &head) { return begins(head, "\x89PNG"); }},
    {"svg"_L1, true, [](const QByteArray &head) { return head.contains("<svg"); }},
    {"pdf"_L1, true, [](const QByteArray &head) { return begins(head, "%PDF-"); }},
    {"mp4"_L1, true, [](const QByteArray &head) { return begins(head, "ftyp", 4); }},
    {"webm"_L1, true, [](const QByteArray &head) { return begins(head, "\x1a\x45\xdf\xa3"); }},
    {"gif"_L1, true, [](const QByteArray &head) { return begins(head, "GIF8"); }},
};

const Kind *kindOf(const QString &file)
{
    const auto found = std::ranges::find(kinds, QFileInfo(file).suffix().toLower(), &Kind::suffix);
    return found == std::end(kinds) ? nullptr : found;
}

QByteArray headOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.read(looked) : QByteArray();
}

bool isRead(const QString &output, const QString &input)
{
    if (isSameFile(output, input))
        return true;
    // An atlas is named by its folder or by its atlas.json; a folder of layers by the folder.
    QFileInfo info(input);
    if (info.fileName() == "atlas.json"_L1)
        info.setFile(info.absolutePath());
    const QString folder = info.isDir() ? info.canonicalFilePath() + u'/' : QString();
    if (folder.isEmpty() || !withoutLinks(output).startsWith(folder))
        return false;
    const Kind *kind = kindOf(output);
    if (kind && kind->isDrawing)
        return false;
    // An export that was put into the folder of its atlas is no table of the atlas.
    return !(QFileInfo::exists(folder + u"atlas.json"_s) && kind && kind->fits(headOf(output)));
}

} // namespace

void addForceOption(QCommandLineParser &parser)
{
    parser.addOption({u"force"_s, QCoreApplication::translate(
                                      "Command", "Replaces a file of another kind; one of the same kind is replaced "
                                                 "anyway, and one that is read never.")});
}

std::optional<Problem> refusedOutput(const QString &output, const QStringList &inputs, bool force)
{
    if (output.isEmpty() || !QFileInfo(output).isFile())
        return {};
    const auto refused = [&](const QString &text) { return Problem{Problem::Severity::Error, output, {}, text}; };
    if (std::ranges::any_of(inputs, [&](const QString &input) { return isRead(output, input); }))
        return refused(QCoreApplication::translate(
            "Command", "This file is read; nothing may be written over it. Choose another name."));
    const QByteArray head = headOf(output);
    const Kind *kind = kindOf(output);
    if (force || !kind || head.isEmpty() || kind->fits(head))
        return {};
    return refused(QCoreApplication::translate(
                       "Command", "It is there already and is no .%1 file as Sijill writes it; --force replaces it.")
                       .arg(kind->suffix));
}

std::optional<int> refuseOutput(const QString &output, const QStringList &inputs, const QCommandLineParser &parser)
{
    if (const auto problem = refusedOutput(output, inputs, parser.isSet(u"force"_s)))
        return fail(NothingDone, oneLine(*problem));
    return {};
}

} // namespace sijill
