#include "mapdata/geo/positionforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// With as many digits as it needs, and never as "3.6e+01".
QString numberText(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

/// "POINT", "POINT Z", "POINTZM", with an SRID of PostGIS ahead: the numbers are x, y, then height and measure.
std::optional<PositionForm> wellKnownText(const QString &plain)
{
    static const QRegularExpression point(
        u"^(?:SRID\\s*=\\s*(?<code>\\d{1,9})\\s*[;,]?\\s*)?POINT\\s*(?:ZM|Z|M)?\\s*"
        "(?:(?<empty>EMPTY)|\\(\\s*(?<x>[-+\\d.E]+)[\\s,]+(?<y>[-+\\d.E]+)(?:[\\s,]+[-+\\d.E]+){0,2}\\s*\\))$"_s);
    const QRegularExpressionMatch match = point.match(plain);
    if (!match.hasMatch())
        return {};
    PositionForm form;
    form.order = AxisOrder::LongitudeFirst;
    form.isEmpty = match.hasCaptured(u"empty"_s);
    // 0 is PostGIS's word for "not said".
    if (const int code = match.captured(u"code"_s).toInt(); code != 0)
        form.code = code;
    if (form.isEmpty)
        return form;
    bool hasX = false, hasY = false;
    const double x = match.captured(u"x"_s).toDouble(&hasX), y = match.captured(u"y"_s).toDouble(&hasY);
    if (!hasX || !hasY)
        return {};
    form.inside = numberText(x) + u' ' + numberText(y);
    return form;
}

std::optional<double> numberIn(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double number = value.toString().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// A point of GeoJSON or a feature with one; or an object with a latitude and a longitude by name.
std::optional<PositionForm> json(const QString &text)
{
    QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.value("geometry"_L1).isObject())
        object = object.value("geometry"_L1).toObject();
    PositionForm form;
    form.order = AxisOrder::LongitudeFirst;
    const QJsonArray pair = object.value("coordinates"_L1).toArray();
    if (object.value("type"_L1).toString() == "Point"_L1) {
        form.isEmpty = pair.isEmpty();
        const auto x = numberIn(pair.at(0)), y = numberIn(pair.at(1));
        if (!form.isEmpty && (!x || !y))
            return {};
        if (!form.isEmpty)
            form.inside = numberText(*x) + u' ' + numberText(*y);
        return form;
    }
    const auto named = [&](std::initializer_list<QLatin1StringView> names) -> std::optional<double> {
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            for (const QLatin1StringView name : names)
                if (entry.key().compare(name, Qt::CaseInsensitive) == 0)
                    return numberIn(entry.value());
        return {};
    };
    const auto x = named({"lon"_L1, "lng"_L1, "long"_L1, "longitude"_L1});
    const auto y = named({"lat"_L1, "latitude"_L1});
    if (!x || !y)
        return {};
    form.inside = u"LAT "_s + numberText(*y) + u" LON "_s + numberText(*x);
    return form;
}

std::optional<PositionForm> brackets(const QString &plain)
{
    static const QRegularExpression pair(
        u"^(?:\\[(?<square>[^\\[\\]]+)\\]|\\((?<round>[^()]+)\\)|<(?<angle>[^<>]+)>)$"_s);
    const QRegularExpressionMatch match = pair.match(plain);
    if (!match.hasMatch())
        return {};
    PositionForm form;
    form.isSquare = match.hasCaptured(u"square"_s);
    form.inside = match.captured(form.isSquare                   ? u"square"_s
                                 : match.hasCaptured(u"round"_s) ? u"round"_s
                                                                 : u"angle"_s)
                      .trimmed();
    return form;
}

/// RFC 5870: latitude, longitude and maybe a height.
std::optional<PositionForm> geoUri(const QString &plain)
{
    static const QRegularExpression uri(u"^GEO:\\s*(?<y>[-+\\d.]+),(?<x>[-+\\d.]+)(?:,[-+\\d.]+)?(?:[;?].*)?$"_s);
    const QRegularExpressionMatch match = uri.match(plain);
    if (!match.hasMatch())
        return {};
    PositionForm form;
    form.order = AxisOrder::LatitudeFirst;
    form.inside = match.captured(u"y"_s) + u' ' + match.captured(u"x"_s);
    return form;
}

} // namespace

std::optional<PositionForm> positionForm(const QString &text, const QString &plain)
{
    if (plain.isEmpty())
        return {};
    switch (plain[0].unicode()) {
    case u'P':
    case u'S':
        return wellKnownText(plain);
    case u'{':
        return json(text);
    case u'[':
    case u'(':
    case u'<':
        return brackets(plain);
    case u'G':
        return geoUri(plain);
    default:
        return {};
    }
}

} // namespace sijill
