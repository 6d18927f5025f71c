#include "mapdata/entry/incidentfields.h"

#include <QJsonArray>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Of one kind of record: the names of its texts.
template <class Fields>
struct Named {
    QLatin1StringView name;
    QString Fields::*text;
};

constexpr Named<FigureFields> figureTexts[] = {
    {"outcome"_L1, &FigureFields::outcome}, {"group"_L1, &FigureFields::group}, {"count"_L1, &FigureFields::count}};
constexpr Named<ClaimFields> claimTexts[] = {
    {"id"_L1, &ClaimFields::id},           {"source"_L1, &ClaimFields::source},
    {"report"_L1, &ClaimFields::report},   {"published"_L1, &ClaimFields::published},
    {"address"_L1, &ClaimFields::address}, {"wording"_L1, &ClaimFields::wording},
    {"note"_L1, &ClaimFields::note}};
constexpr Named<IncidentFields> incidentTexts[] = {
    {"id"_L1, &IncidentFields::id},           {"title"_L1, &IncidentFields::title},
    {"when"_L1, &IncidentFields::when},       {"places"_L1, &IncidentFields::places},
    {"point"_L1, &IncidentFields::point},     {"precision"_L1, &IncidentFields::precision},
    {"kind"_L1, &IncidentFields::kind},       {"perpetrators"_L1, &IncidentFields::perpetrators},
    {"targets"_L1, &IncidentFields::targets}, {"weapons"_L1, &IncidentFields::weapons},
    {"partOf"_L1, &IncidentFields::partOf},   {"note"_L1, &IncidentFields::note},
    {"why"_L1, &IncidentFields::why}};

template <class Fields, std::size_t N>
QJsonObject textsOf(const Fields &fields, const Named<Fields> (&names)[N])
{
    QJsonObject object;
    for (const Named<Fields> &one : names)
        if (const QString &text = fields.*one.text; !text.isEmpty())
            object.insert(one.name, text);
    return object;
}

template <class Fields, std::size_t N>
Fields withTexts(const QJsonObject &object, const Named<Fields> (&names)[N])
{
    Fields fields;
    for (const Named<Fields> &one : names)
        fields.*one.text = object.value(one.name).toString();
    return fields;
}

ClaimFields claimFromJson(const QJsonObject &object)
{
    ClaimFields claim = withTexts(object, claimTexts);
    claim.preferred = object.value("preferred"_L1).toBool();
    for (const QJsonValue figure : object.value("figures"_L1).toArray())
        claim.figures.push_back(withTexts(figure.toObject(), figureTexts));
    return claim;
}

} // namespace

bool ClaimFields::isEmpty() const
{
    const bool hasText = std::ranges::any_of(
        claimTexts, [this](const Named<ClaimFields> &one) { return !(this->*one.text).trimmed().isEmpty(); });
    return !hasText && std::ranges::all_of(figures, &FigureFields::isEmpty);
}

QJsonObject toJson(const IncidentFields &fields)
{
    QJsonObject object = textsOf(fields, incidentTexts);
    object.insert("counted"_L1, fields.counted);
    QJsonArray claims;
    for (const ClaimFields &claim : fields.claims) {
        QJsonObject one = textsOf(claim, claimTexts);
        one.insert("preferred"_L1, claim.preferred);
        QJsonArray figures;
        for (const FigureFields &figure : claim.figures)
            figures.append(textsOf(figure, figureTexts));
        one.insert("figures"_L1, figures);
        claims.append(one);
    }
    object.insert("claims"_L1, claims);
    return object;
}

IncidentFields incidentFieldsFromJson(const QJsonObject &object)
{
    IncidentFields fields = withTexts(object, incidentTexts);
    fields.counted = object.value("counted"_L1).toBool(true);
    for (const QJsonValue claim : object.value("claims"_L1).toArray())
        fields.claims.push_back(claimFromJson(claim.toObject()));
    return fields;
}

} // namespace sijill
