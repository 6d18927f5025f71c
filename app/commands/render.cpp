#include "app/commands/render.h"

#include "app/commands.h"
#include "app/commands/arguments.h"
#include "app/commands/bounds.h"
#include "widgets/painter/picture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 200;
constexpr int greatestSide = 20'000;

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

/// "1600x1000"
Result<QSize> sizeFrom(const QString &word)
{
    static const QRegularExpression pattern(u"^([0-9]{1,5})[xX×]([0-9]{1,5})$"_s);
    const QRegularExpressionMatch match = pattern.match(word);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || std::min(size.width(), size.height()) < leastSide ||
        std::max(size.width(), size.height()) > greatestSide)
        return off(
            QCoreApplication::translate("Command", "--size takes WIDTHxHEIGHT in pixels, %1 to %2 each, not “%3”")
                .arg(leastSide)
                .arg(greatestSide)
                .arg(word));
    return size;
}

Result<Theme> themeFrom(const QString &word)
{
    if (word == "light"_L1)
        return Theme::light();
    if (word == "dark"_L1)
        return Theme::dark();
    if (word == "print"_L1)
        return Theme::print();
    return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                   .arg(u"theme"_s, u"light, dark, print"_s, word));
}

Result<QString> outputFrom(const QString &word)
{
    if (word.isEmpty())
        return off(
            QCoreApplication::translate("Command", "render needs --output FILE, ending with .png, .svg or .pdf"));
    const QString suffix = QFileInfo(word).suffix().toLower();
    if (suffix != "png"_L1 && suffix != "svg"_L1 && suffix != "pdf"_L1)
        return off(
            QCoreApplication::translate("Command", "--output must end with .png, .svg or .pdf, not “%1”").arg(word));
    return word;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate("Command", "The map as a picture"));
    declareFiles(parser);
    parser.addOptions({
        {{u"o"_s, u"output"_s}, QCoreApplication::translate("Command", "The file: .png, .svg or .pdf."), u"FILE"_s},
        {u"size"_s, QCoreApplication::translate("Command", "Width and height in pixels."), u"WxH"_s, u"1600x1000"_s},
        {u"bounds"_s,
         QCoreApplication::translate("Command",
                                     "West, south, east and north in degrees; else what the atlas shows first."),
         u"W,S,E,N"_s},
        {u"theme"_s, QCoreApplication::translate("Command", "light, dark or print."), u"THEME"_s, u"light"_s},
        {u"base"_s,
         QCoreApplication::translate(
             "Command", "A base map to lie under it: MBTiles, GeoTIFF, any picture that knows its place. May be given "
                        "again, each over the one before."),
         u"FILE"_s},
        {u"legend"_s, QCoreApplication::translate("Command", "Explains every sign, also those that do not occur.")},
    });
}

/// Says what is wrong with each; nothing where one cannot be opened, as a map without it would not be what was asked.
std::optional<std::vector<RasterOnMap>> openBases(const QStringList &files)
{
    std::vector<RasterOnMap> bases;
    for (const QString &file : files) {
        const auto source = openRaster(file);
        if (!source) {
            fail(NothingDone, oneLine(source.problem()));
            return std::nullopt;
        }
        for (const Problem &problem : (*source)->info().problems)
            fail(Done, oneLine(problem));
        bases.push_back({*source});
    }
    return bases;
}

} // namespace

int runRender(const QStringList &words)
{
    Arguments arguments(u"render"_s);
    addOptions(arguments.parser());
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    const Result<QString> output = outputFrom(arguments.value(u"output"_s));
    const Result<QSize> size = sizeFrom(arguments.value(u"size"_s));
    const Result<QRectF> bounds = boundsFrom(arguments.value(u"bounds"_s));
    const Result<Theme> theme = themeFrom(arguments.value(u"theme"_s));
    for (const Problem *problem : {output ? nullptr : &output.problem(), size ? nullptr : &size.problem(),
                                   bounds ? nullptr : &bounds.problem(), theme ? nullptr : &theme.problem()}) {
        if (problem)
            return fail(BadWords, problem->text);
    }
    const std::optional<OpenedAtlas> opened = arguments.openAtlas();
    if (!opened)
        return NothingDone;
    const Result<Filter> filter = arguments.filter(*opened->atlas);
    if (!filter)
        return fail(BadWords, filter.problem().text);

    MapContent content{
        opened->atlas, opened->layers, *filter, makeLedger(*opened->atlas, filter->measure, filter->reading), {}};
    const TimeIndex index(*opened->atlas, content.ledger);
    const Mask mask = makeMask(*opened->atlas, *filter);
    content.incidents = index.incidents(filter->window, &mask);

    PictureOptions options;
    options.size = *size;
    options.bounds = *bounds;
    options.theme = *theme;
    std::optional<std::vector<RasterOnMap>> bases = openBases(arguments.parser().values(u"base"_s));
    if (!bases)
        return NothingDone;
    options.rasters = std::move(*bases);
    if (arguments.isSet(u"legend"_s))
        options.legend = LegendContent::Everything;
    if (const std::optional<Problem> problem = writePicture(*output, content, options))
        return fail(NothingDone, oneLine(*problem));
    return Done;
}

} // namespace sijill
