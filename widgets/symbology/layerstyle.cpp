#include "widgets/symbology/layerstyle.h"

#include <QStringList>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

const QStringList labelWords{u"none"_s, u"window"_s, u"en"_s, u"ar"_s, u"both"_s, u"field"_s}; // by LayerLabels

QString wordOf(const QColor &colour)
{
    return colour.isValid() ? colour.name(QColor::HexArgb) : u"none"_s;
}

std::optional<QColor> colourOf(const QJsonValue &value)
{
    if (value.toString() == "none"_L1)
        return QColor();
    const QColor colour = QColor::fromString(value.toString());
    return colour.isValid() ? std::optional(colour) : std::nullopt;
}

double numberIn(const QJsonObject &json, QLatin1StringView key, double otherwise, double least, double most)
{
    const double value = json.value(key).toDouble(otherwise);
    return value >= least && value <= most ? value : otherwise;
}

} // namespace

QJsonObject toJson(const LayerStyle &style)
{
    const LayerStyle plain;
    QJsonObject json;
    if (!style.visible)
        json.insert("visible"_L1, false);
    const auto number = [&](QLatin1StringView key, double value, double otherwise) {
        if (value != otherwise)
            json.insert(key, value);
    };
    number("opacity"_L1, style.opacity, plain.opacity);
    number("label_size"_L1, style.labelSize, plain.labelSize);
    number("from_zoom"_L1, style.fromZoom, plain.fromZoom);
    number("to_zoom"_L1, style.toZoom, plain.toZoom);
    if (style.line)
        json.insert("line"_L1, wordOf(*style.line));
    if (style.lineWidth)
        json.insert("line_width"_L1, *style.lineWidth);
    if (style.fill)
        json.insert("fill"_L1, wordOf(*style.fill));
    if (style.labels)
        json.insert("labels"_L1, labelWords.at(static_cast<qsizetype>(*style.labels)));
    if (style.shaded)
        json.insert("shaded"_L1, true);
    if (style.allBorders)
        json.insert("all_borders"_L1, true);
    if (!style.labelField.isEmpty())
        json.insert("label_field"_L1, style.labelField);
    return json;
}

LayerStyle layerStyleOf(const QJsonObject &json)
{
    LayerStyle style;
    style.visible = json.value("visible"_L1).toBool(true);
    style.opacity = numberIn(json, "opacity"_L1, 1, 0, 1);
    style.line = colourOf(json.value("line"_L1));
    if (json.contains("line_width"_L1))
        style.lineWidth = numberIn(json, "line_width"_L1, 1, 0, 20);
    style.fill = colourOf(json.value("fill"_L1));
    if (const qsizetype at = labelWords.indexOf(json.value("labels"_L1).toString()); at >= 0)
        style.labels = static_cast<LayerLabels>(at);
    style.shaded = json.value("shaded"_L1).toBool();
    style.allBorders = json.value("all_borders"_L1).toBool();
    style.labelField = json.value("label_field"_L1).toString();
    style.labelSize = numberIn(json, "label_size"_L1, 0, 0, 60);
    style.fromZoom = numberIn(json, "from_zoom"_L1, LayerStyle::leastZoom, LayerStyle::leastZoom, LayerStyle::mostZoom);
    style.toZoom = numberIn(json, "to_zoom"_L1, LayerStyle::mostZoom, style.fromZoom, LayerStyle::mostZoom);
    return style;
}

} // namespace sijill
