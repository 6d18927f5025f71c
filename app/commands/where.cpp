#include "app/commands/where.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/environment/atlaspath.h"
#include "mapdata/geo/coordinates.h"
#include "mapdata/geo/crsword.h"
#include "mapdata/layers/locate.h"
#include "mapdata/opening/open.h"
#include "mapdata/words/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Result<PositionStyle> styleNamed(const QString &word)
{
    const std::pair<QLatin1StringView, Notation> known[] = {{"decimal"_L1, Notation::Decimal},
                                                            {"dms"_L1, Notation::Dms},
                                                            {"utm"_L1, Notation::Utm},
                                                            {"mgrs"_L1, Notation::Mgrs}};
    for (const auto &[name, notation] : known)
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return PositionStyle{notation};
    if (word.startsWith("EPSG:"_L1, Qt::CaseInsensitive)) {
        const Result<std::shared_ptr<const Crs>> crs = crsFromWord(word);
        return crs ? Result<PositionStyle>(PositionStyle{Notation::Epsg, *crs}) : crs.problem();
    }
    return Problem{Problem::Severity::Error,
                   {},
                   {},
                   Texts::tr("--as takes decimal, dms, utm, mgrs or EPSG:n, not “%1”").arg(word)};
}

/// The finest area that has the position, by name; empty where none has.
QString areaNameAt(LonLat degrees, const QString &path)
{
    const Result<OpenedAtlas> opened = openAny(path);
    if (!opened)
        return {};
    const VectorLayer *finest = nullptr;
    for (const auto &layer : opened->layers)
        if (layer->role == LayerRole::Areas && (!finest || layer->level > finest->level))
            finest = layer.get();
    const std::optional<std::size_t> area = finest ? areaAt(*finest, toWorld(degrees)) : std::nullopt;
    return area ? finest->features[*area].name.in(languageOf(QLocale())) : QString();
}

} // namespace

int runWhere(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("A position in every notation, and the area it lies in"));
    parser.addPositionalArgument(u"POSITION"_s, Texts::tr("In degrees, UTM, MGRS or after EPSG:n."));
    parser.addOptions({{u"help"_s, Texts::tr("Tells of these options.")},
                       {u"as"_s, Texts::tr("One notation only: decimal, dms, utm, mgrs or EPSG:n."), u"NOTATION"_s},
                       {u"atlas"_s, Texts::tr("The folder of an atlas, else the one that ships."), u"PATH"_s}});
    // "-33.5" is a number and no option.
    QStringList safe = words;
    safe.replaceInStrings(QRegularExpression(u"^-(?=[\\d.])"_s), QString(QChar(0x2212)));
    if (!parser.parse(QStringList{u"sijill where"_s} + safe))
        return fail(BadWords, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText());
        return Done;
    }
    const Result<TypedPosition> typed = parsePosition(parser.positionalArguments().join(u' '));
    if (!typed)
        return fail(BadWords, typed.problem().text);
    if (parser.isSet(u"as"_s)) {
        const Result<PositionStyle> style = styleNamed(parser.value(u"as"_s));
        if (!style)
            return fail(BadWords, style.problem().text);
        print(formatPosition(typed->degrees, *style, QLocale::c()) + u'\n');
        return Done;
    }
    QString text = typed->note.isEmpty() ? QString() : typed->note + u'\n';
    for (const Notation notation : {Notation::Decimal, Notation::Dms, Notation::Utm, Notation::Mgrs})
        text += formatPosition(typed->degrees, {notation}, QLocale()) + u'\n';
    text += areaNameAt(typed->degrees, parser.isSet(u"atlas"_s) ? parser.value(u"atlas"_s) : shippedAtlas());
    print(text.trimmed() + u'\n');
    return Done;
}

} // namespace sijill
