#include "mapdata/geo/maplinks.h"

#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

const QString number = u"([+-]?\\d{1,3}(?:\\.\\d+)?)"_s;

struct Form {
    QRegularExpression pattern; ///< latitude, longitude; of views the zoom or the metres across
    enum class Of { Place, ZoomBehind, ZoomAhead, MetresBehind } of = Of::Place;
    bool isLongitudeFirst = false;
};

/// What names a place goes ahead of what names a view.
const std::vector<Form> &forms()
{
    const auto pattern = [](const QString &text) {
        return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
    };
    static const std::vector<Form> all = {
        {pattern(u"!3d"_s + number + u"!4d"_s + number)},
        {pattern(u"[?&#]mlat="_s + number + u"&mlon="_s + number)},
        {pattern(u"yandex\\..*[?&](?:pt|whatshere\\[point\\]|ll)="_s + number + u"[,~]"_s + number), Form::Of::Place,
         true},
        {pattern(u"[?&](?:q|query|daddr|destination|saddr|loc)=(?:loc:)?"_s + number + u"[,\\s+]+"_s + number)},
        {pattern(u"/(?:place|search|dir)/(?:/)?"_s + number + u",[\\s+]*"_s + number)},
        {pattern(u"[?&]sp=point\\."_s + number + u"_"_s + number)},
        {pattern(u"@"_s + number + u","_s + number + u",(\\d+(?:\\.\\d+)?)z"_s), Form::Of::ZoomBehind},
        {pattern(u"@"_s + number + u","_s + number + u",(\\d+(?:\\.\\d+)?)m"_s), Form::Of::MetresBehind},
        {pattern(u"#(?:map=)?(\\d+(?:\\.\\d+)?)/"_s + number + u"/"_s + number), Form::Of::ZoomAhead},
        {pattern(u"[?&#]lat=?"_s + number + u"&(?:lon|lng|long)="_s + number + u"(?:&z(?:oom)?=(\\d+))?"_s),
         Form::Of::ZoomBehind},
        {pattern(u"[?&](?:ll|sll|center|cp|cbll|viewpoint)="_s + number + u"[,~]\\s*"_s + number +
                 u"(?:.*[?&](?:z|zoom|lvl)=(\\d+(?:\\.\\d+)?))?"_s),
         Form::Of::ZoomBehind},
        {pattern(u"@"_s + number + u","_s + number + u"(?![\\d.])"_s)},
    };
    return all;
}

/// What a window some thousand pixels wide shows at the zoom of a tiled map.
double metresAcross(double zoom, double latitude)
{
    constexpr double equator = 40'075'017, tilesAcross = 4;
    constexpr double degree = 3.14159265358979323846 / 180;
    return tilesAcross * equator * std::cos(latitude * degree) / std::exp2(zoom);
}

} // namespace

std::optional<MapLink> mapLinkIn(const QString &text)
{
    static const QRegularExpression link(u"^(?:https?://|www\\.|(?:maps|goo)\\.|google\\.)\\S+$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString given = text.trimmed();
    if (!link.match(given).hasMatch())
        return std::nullopt;
    const QString plain = QUrl::fromPercentEncoding(given.toUtf8());
    for (const Form &form : forms()) {
        const QRegularExpressionMatch match = form.pattern.match(plain);
        if (!match.hasMatch())
            continue;
        const int first = form.of == Form::Of::ZoomAhead ? 2 : 1;
        double latitude = match.captured(first).toDouble(), longitude = match.captured(first + 1).toDouble();
        if (form.isLongitudeFirst)
            std::swap(latitude, longitude);
        if (std::abs(latitude) > 90 || std::abs(longitude) > 180)
            return std::nullopt;
        MapLink found{{longitude, latitude}, 0};
        const QString extent = match.captured(form.of == Form::Of::ZoomAhead ? 1 : 3);
        if (form.of != Form::Of::Place && !extent.isEmpty())
            found.metres =
                form.of == Form::Of::MetresBehind ? extent.toDouble() : metresAcross(extent.toDouble(), latitude);
        return found;
    }
    return std::nullopt;
}

} // namespace sijill
