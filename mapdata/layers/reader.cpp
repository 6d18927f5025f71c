#include "mapdata/layers/reader.h"

#include "mapdata/gdal/addresses.h"
#include "mapdata/gdal/messages.h"
#include "mapdata/layers/crs.h"
#include "mapdata/layers/drawing.h"
#include "mapdata/layers/encoding.h"
#include "mapdata/layers/fields.h"
#include "mapdata/layers/geometry.h"
#include "mapdata/layers/lineage.h"
#include "mapdata/layers/remote.h"
#include "mapdata/layers/shortfall.h"
#include "mapdata/layers/source.h"
#include "mapdata/layers/tr.h"
#include "mapdata/numberinfile.h"
#include "mapdata/reader/client.h"

#include <ogrsf_frmts.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The text of a feature as bytes, until the encoding of the layer is known.
struct RawText {
    QByteArray english, arabic, code;
    std::vector<std::pair<QByteArray, QByteArray>> others; ///< name, language
    std::vector<QByteArray> spellings;
};

/// One layer per kind of geometry.
struct Gathered {
    VectorLayer layer;
    std::vector<RawText> texts;
};

class Reader {
public:
    Reader(const QString &path, const LayerOptions &options, Problems &problems, LayerReport &report,
           LayerSource &source)
        : m_path(path), m_options(options), m_problems(problems), m_report(report), m_messages(path, problems),
          m_source(source)
    {
    }

    /// Fills in the source, and the names of all layers into the report.
    std::optional<Problem> open();
    /// nullptr where there is none of that name, or none at all.
    OGRLayer *chosenLayer() const;
    Problem noSuchLayer() const;
    /// The layers of one kind of geometry each, areas first; never none. @pre open() was done with this source
    Result<std::vector<VectorLayer>> read(OGRLayer &layer);
    void tellRefusedAddresses();
    QString unknownCrs() const { return m_crs.refused; }

private:
    Problem error(const QString &text) const { return {Problem::Severity::Error, m_path, {}, text}; }
    void note(Problem::Severity severity, const QString &text) { m_problems.push_back({severity, m_path, {}, text}); }

    Result<std::vector<VectorLayer>> readShapes(OGRLayer &layer);
    void describe(OGRLayer &layer);
    void readFeatures(OGRLayer &layer);
    void readFeature(const OGRFeature &feature);
    void readTable(OGRLayer &layer);
    void countFeatures(OGRLayer &layer);
    void tellShortfall(OGRLayer &layer, qint64 read);
    RawText textOf(const OGRFeature &feature);
    void setRankAndLabel(const OGRFeature &source, Feature &feature) const;
    void setFault(GeometryFault fault, qint64 feature) { m_faults[fault].push_back(feature); }
    void tellFaults();
    QString whyNothing() const;
    void tellEncoding(const EncodingChoice &choice);
    void finish(Gathered &gathered, const TextDecoder &decode);
    void setNames(Gathered &gathered, const TextDecoder &decode) const;
    void setLevel(VectorLayer &layer);
    void addToExtent(const Shape &shape);
    std::vector<VectorLayer> finished();

    QString m_path;
    LayerOptions m_options;
    Problems &m_problems;
    LayerReport &m_report;
    RefusedAddresses m_refused;
    GdalMessages m_messages;
    LayerSource &m_source;
    TextSample m_sample;
    FieldMap m_fields;
    Lineage m_lineage;
    std::vector<int> m_textFields;
    int m_wordLevel = -1; ///< as the features say it themselves
    CrsChoice m_crs;
    std::array<Gathered, 4> m_gathered; ///< by GeometryKind
    std::map<GeometryFault, std::vector<qint64>> m_faults;
};

std::optional<Problem> Reader::open()
{
    m_report.file = m_path;
    if (const auto problem = openSource(m_path, m_options.layerName, m_source, m_messages, m_problems, m_report))
        return problem;
    QSet<QString> known(m_report.allLayers.begin(), m_report.allLayers.end()); // of an archive all are there
    for (OGRLayer *layer : m_source.dataset->GetLayers()) {
        const QString name = QString::fromUtf8(layer->GetName());
        if (!known.contains(name))
            m_report.allLayers << name;
        known.insert(name);
    }
    return {};
}

OGRLayer *Reader::chosenLayer() const
{
    for (OGRLayer *layer : m_source.dataset->GetLayers())
        if (m_options.layerName.isEmpty() ? layer->GetGeomType() != wkbNone
                                          : QString::fromUtf8(layer->GetName()) == m_options.layerName)
            return layer;
    return m_options.layerName.isEmpty() && m_source.dataset->GetLayerCount() > 0 ? m_source.dataset->GetLayer(0)
                                                                                  : nullptr;
}

Problem Reader::noSuchLayer() const
{
    return error(m_options.layerName.isEmpty() ? Layers::tr("holds no layer")
                                               : Layers::tr("holds no layer “%1”").arg(m_options.layerName));
}

void Reader::describe(OGRLayer &layer)
{
    m_report.driver = QString::fromUtf8(m_source.dataset->GetDriver()->GetMetadataItem(GDAL_DMD_LONGNAME));
    m_report.layer = QString::fromUtf8(layer.GetName());
    m_report.geometry = QString::fromUtf8(OGRGeometryTypeToName(layer.GetGeomType()));
    QStringList names;
    const OGRFeatureDefn *definition = layer.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i) {
        const OGRFieldDefn *field = definition->GetFieldDefn(i);
        names << QString::fromUtf8(field->GetNameRef());
        m_report.fields.push_back({names.last(), QString::fromUtf8(OGRFieldDefn::GetFieldTypeName(field->GetType()))});
        if (field->GetType() == OFTString)
            m_textFields.push_back(i);
    }
    m_fields = mapFields(names);
    if (const auto named = names.indexOf(m_options.nameField); named >= 0 && !m_options.nameField.isEmpty()) {
        m_fields.english = static_cast<int>(named);
        m_fields.arabic = -1;
        m_fields.otherNames.clear();
    }
    if (m_fields.english < 0 && m_fields.arabic < 0 && !m_textFields.empty())
        m_fields.english = m_textFields.front(); // some text says more than none
    m_lineage = Lineage(m_fields);
}

RawText Reader::textOf(const OGRFeature &feature)
{
    for (const int field : m_textFields)
        if (feature.IsFieldSetAndNotNull(field))
            m_sample.add(feature.GetFieldAsString(field));
    const auto bytes = [&](int field) {
        if (field < 0 || !feature.IsFieldSetAndNotNull(field))
            return QByteArray();
        const QByteArray content(feature.GetFieldAsString(field));
        return m_report.driver.contains("DXF"_L1) ? withoutDrawingEscapes(content) : content;
    };
    RawText text{bytes(m_fields.english), bytes(m_fields.arabic), bytes(m_fields.code), {}, {}};
    for (const auto &[name, language] : m_fields.otherNames)
        text.others.emplace_back(bytes(name), bytes(language));
    for (const int field : m_fields.spellings)
        text.spellings.push_back(bytes(field));
    return text;
}

void Reader::setRankAndLabel(const OGRFeature &source, Feature &feature) const
{
    if (m_fields.rank >= 0 && source.IsFieldSetAndNotNull(m_fields.rank)) {
        const int rank = source.GetFieldAsInteger(m_fields.rank);
        feature.rank = static_cast<quint8>(std::clamp(m_fields.rankIsCapitalLevel ? rank + 1 : rank, 1, 5));
    }
    if (m_fields.labelLon < 0 || m_fields.labelLat < 0 || !source.IsFieldSetAndNotNull(m_fields.labelLon))
        return;
    const World label =
        toWorld({source.GetFieldAsDouble(m_fields.labelLon), source.GetFieldAsDouble(m_fields.labelLat)});
    if (feature.bounds.contains(label))
        feature.labelPoint = label;
}

void Reader::readFeature(const OGRFeature &feature)
{
    const qint64 id = feature.GetFID();
    const OGRGeometry *geometry = feature.GetGeometryRef();
    if (!geometry || geometry->IsEmpty()) {
        const bool damaged = std::ranges::binary_search(m_source.shapefile.unreadable, id);
        setFault(damaged ? GeometryFault::Unreadable : GeometryFault::Empty, id);
        textOf(feature); // its text still helps to find the encoding
        return;
    }
    GeometryFault fault = GeometryFault::Empty;
    bool shown = false;
    for (Shape &shape : shapesOf(*geometry)) {
        Gathered &gathered = m_gathered[static_cast<std::size_t>(shape.kind)];
        gathered.layer.kind = shape.kind;
        fault = toDegrees(shape, m_crs.toDegrees.get());
        if (fault == GeometryFault::None)
            fault = append(shape, gathered.layer);
        if (fault != GeometryFault::None)
            continue;
        shown = true;
        addToExtent(shape);
        setRankAndLabel(feature, gathered.layer.features.back());
        gathered.texts.push_back(textOf(feature));
        if (m_wordLevel < 0 && m_fields.levelWord >= 0)
            m_wordLevel = levelOfWord(QString::fromUtf8(feature.GetFieldAsString(m_fields.levelWord)));
        if (m_fields.level >= 0)
            gathered.layer.parents.push_back(m_lineage.add(feature));
    }
    if (shown)
        ++m_report.read; // once, however many kinds of geometry it has
    else
        setFault(fault, id);
}

void Reader::readFeatures(OGRLayer &layer)
{
    layer.ResetReading();
    m_messages.forgetLastError();
    qint64 read = 0;
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        ++read;
        m_messages.setFeature(feature->GetFID());
        readFeature(*feature);
    }
    m_messages.setFeature(-1);
    tellShortfall(layer, read);
    if (m_source.shapefile.deletedRows > 0) {
        m_report.skipped += m_source.shapefile.deletedRows;
        note(Problem::Severity::Note,
             Layers::tr("features marked as deleted, left out: %1").arg(m_source.shapefile.deletedRows));
    }
}

void Reader::tellShortfall(OGRLayer &layer, qint64 read)
{
    // Rows marked as deleted are there, and left out by GDAL.
    read += m_source.shapefile.deletedRows;
    const auto shortfall = shortfallOf(*m_source.dataset, layer, m_path, read, m_messages.lastError());
    if (!shortfall)
        return;
    // What GDAL said stands among the problems already.
    note(Problem::Severity::Error,
         shortfall->there > read ? Layers::tr("the file is damaged or cut off: %1 of %2 features could be read")
                                       .arg(read)
                                       .arg(shortfall->there)
                                 : Layers::tr("the file is damaged or cut off: %1 features could be read").arg(read));
    m_report.skipped += std::max<qint64>(shortfall->there - read, 0);
}

/// A file without geometry: only for the report.
void Reader::readTable(OGRLayer &layer)
{
    layer.ResetReading();
    m_messages.forgetLastError();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        textOf(*feature);
        ++m_report.read;
    }
    tellShortfall(layer, m_report.read);
    tellEncoding(chooseEncoding(m_sample, m_source.hints));
}

/// Of a layer that cannot be placed: what is in it all the same.
void Reader::countFeatures(OGRLayer &layer)
{
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        textOf(*feature);
        const OGRGeometry *geometry = feature->GetGeometryRef();
        if (geometry && !geometry->IsEmpty())
            ++m_report.read;
        else
            setFault(GeometryFault::Empty, feature->GetFID());
    }
    tellFaults();
    tellEncoding(chooseEncoding(m_sample, m_source.hints));
}

QString reasonOf(GeometryFault fault)
{
    switch (fault) {
    case GeometryFault::Unreadable:
        return Layers::tr("the shape is damaged");
    case GeometryFault::Impossible:
        return Layers::tr("a coordinate is impossible");
    case GeometryFault::Degenerate:
        return Layers::tr("too few points to be drawn");
    case GeometryFault::Unprojected:
        return Layers::tr("outside of what the coordinate system covers");
    case GeometryFault::None:
    case GeometryFault::Empty:
        break;
    }
    return Layers::tr("there is no shape");
}

void Reader::tellFaults()
{
    constexpr std::size_t listed = 10;
    for (const auto &[fault, ids] : m_faults) {
        QStringList numbers;
        for (std::size_t i = 0; i < std::min(ids.size(), listed); ++i)
            numbers << numberInFile(ids[i]);
        QString where = ids.size() == 1 ? Layers::tr("feature %1").arg(numbers.first())
                                        : Layers::tr("features %1").arg(numbers.join(u", "_s));
        if (ids.size() > listed)
            where += u", …"_s;
        m_problems.push_back({Problem::Severity::Warning, m_path, where,
                              Layers::tr("left out, %1 (%2)", "of features: why, how many")
                                  .arg(reasonOf(fault), QString::number(ids.size()))});
        m_report.skipped += static_cast<qint64>(ids.size());
    }
}

void Reader::tellEncoding(const EncodingChoice &choice)
{
    m_report.encoding = choice.name();
    m_report.encodingFrom = choice.from;
    if (!choice.codePageRefused.isEmpty())
        note(Problem::Severity::Note,
             Layers::tr("the .cpg says “%1”, but the text is %2").arg(choice.codePageRefused.left(20), choice.name()));
    else if (choice.from == EncodingFrom::Guess || choice.from == EncodingFrom::Fallback)
        note(Problem::Severity::Note,
             Layers::tr("the encoding of the text is not told; read as %1").arg(choice.name()));
}

Text nameOf(const RawText &raw, const TextDecoder &decode)
{
    Text name{decode(raw.english), decode(raw.arabic)};
    for (const auto &[bytes, language] : raw.others) {
        const QString other = decode(bytes);
        if (name.arabic.isEmpty() && (language == "ar" || (language.isEmpty() && hasArabicLetters(other))))
            name.arabic = other;
        else if (name.english.isEmpty() && language == "en")
            name.english = other;
    }
    if (name.arabic.isEmpty() && hasArabicLetters(name.english))
        std::swap(name.english, name.arabic);
    return name;
}

QStringList spellingsOf(const RawText &raw, const Text &name, const TextDecoder &decode)
{
    QStringList spellings;
    for (const QByteArray &bytes : raw.spellings)
        if (const QString other = decode(bytes);
            !other.isEmpty() && other != name.english && other != name.arabic && !spellings.contains(other))
            spellings << other;
    return spellings;
}

void Reader::setNames(Gathered &gathered, const TextDecoder &decode) const
{
    VectorLayer &layer = gathered.layer;
    if (!m_fields.spellings.empty())
        layer.otherNames.resize(layer.features.size());
    for (std::size_t i = 0; i < gathered.texts.size(); ++i) {
        Feature &feature = layer.features[i];
        feature.name = nameOf(gathered.texts[i], decode);
        feature.code = decode(gathered.texts[i].code).trimmed();
        if (!m_fields.spellings.empty())
            layer.otherNames[i] = spellingsOf(gathered.texts[i], feature.name, decode);
    }
}

/// Of areas whose codes are nearly all P-codes (letters of the country, two digits a level), whatever their fields are
/// called; else -1.
int levelOfCodes(const VectorLayer &layer)
{
    static const QRegularExpression pcode(u"^[A-Z]{2}((?:[0-9]{2}){1,3})$"_s);
    std::array<std::size_t, 4> counts{};
    for (const Feature &feature : layer.features)
        if (const auto match = pcode.matchView(feature.code); match.hasMatch())
            ++counts[static_cast<std::size_t>(match.capturedLength(1) / 2)];
    const auto most = std::ranges::max_element(counts);
    return 4 * *most > 3 * layer.features.size() ? static_cast<int>(most - counts.begin()) : -1;
}

void Reader::setLevel(VectorLayer &layer)
{
    int level = m_fields.level;
    const auto hasDigit = [](const Feature &feature) {
        return std::ranges::any_of(feature.code, [](QChar c) { return c.isDigit(); });
    };
    if (m_fields.levelFromCodes && std::ranges::any_of(layer.features, hasDigit)) // a country's code is letters alone
        level = 1;
    if (level < 0)
        level = m_wordLevel;
    if (level < 0 && layer.kind == GeometryKind::Area)
        level = levelOfCodes(layer);
    layer.level = m_options.level != 0 ? m_options.level : std::max(level, 0);
    layer.role = m_options.role != LayerRole::Other ? m_options.role : roleOf(level, layer.kind);
    m_report.level = level;
}

/// In degrees, as they stand in the file: world coordinates end at some 85 degrees north and south.
void Reader::addToExtent(const Shape &shape)
{
    const auto [west, east] = std::ranges::minmax(shape.x);
    const auto [south, north] = std::ranges::minmax(shape.y);
    const bool isFirst = !std::exchange(m_report.hasExtent, true);
    m_report.west = isFirst ? west : std::min(m_report.west, west);
    m_report.east = isFirst ? east : std::max(m_report.east, east);
    m_report.south = isFirst ? south : std::min(m_report.south, south);
    m_report.north = isFirst ? north : std::max(m_report.north, north);
}

void Reader::finish(Gathered &gathered, const TextDecoder &decode)
{
    VectorLayer &layer = gathered.layer;
    layer.file = m_path;
    layer.name = m_report.layer;
    setNames(gathered, decode);
    setLevel(layer);
    if (m_lineage.isEmpty())
        layer.parents.clear();
    else
        layer.ancestors = m_lineage.decoded(decode);
    m_report.ancestors = static_cast<qint64>(layer.ancestors.size());
    if (layer.role == LayerRole::Towns && m_fields.rank < 0)
        rankSeats(layer);
    QPointF least = layer.vertices.front(), most = least;
    for (const World p : layer.vertices) {
        least = {std::min(least.x(), p.x()), std::min(least.y(), p.y())};
        most = {std::max(most.x(), p.x()), std::max(most.y(), p.y())};
    }
    layer.bounds = {least, most};
}

std::vector<VectorLayer> Reader::finished()
{
    const EncodingChoice encoding = chooseEncoding(m_sample, m_source.hints);
    tellEncoding(encoding);
    const TextDecoder decode(encoding);
    std::vector<VectorLayer> layers;
    for (const GeometryKind kind : {GeometryKind::Area, GeometryKind::Line, GeometryKind::Point}) {
        Gathered &gathered = m_gathered[static_cast<std::size_t>(kind)];
        if (gathered.layer.features.empty())
            continue;
        finish(gathered, decode);
        layers.push_back(std::move(gathered.layer));
    }
    return layers;
}

QString Reader::whyNothing() const
{
    if (m_report.skipped == 0)
        return Layers::tr("holds no features");
    if (m_faults.empty())
        return Layers::tr("none of its features can be shown");
    const auto &[fault, ids] = *std::ranges::max_element(m_faults, {}, [](const auto &f) { return f.second.size(); });
    return Layers::tr("none of its features can be shown: %1 (%2)", "why, how many")
        .arg(reasonOf(fault), QString::number(ids.size()));
}

Result<std::vector<VectorLayer>> Reader::read(OGRLayer &layer)
{
    describe(layer);
    m_report.isTable = layer.GetGeomType() == wkbNone;
    if (!m_report.isTable)
        return readShapes(layer);
    readTable(layer);
    return error(Layers::tr("is a table without geometry"));
}

void Reader::tellRefusedAddresses()
{
    for (const QString &address : m_refused.list())
        note(Problem::Severity::Warning,
             Layers::tr("it refers to %1 on the network, which was not opened").arg(address));
}

Result<std::vector<VectorLayer>> Reader::readShapes(OGRLayer &layer)
{
    m_messages.setIgnoring(true); // what follows from them is told once, in plain words
    m_crs = chooseCrs(layer, m_options.crs, m_source.unknownCrs);
    m_messages.setIgnoring(false);
    m_report.crs = m_crs.name;
    m_report.crsFrom = m_crs.from;
    m_report.unplaced = m_crs.unplaced;
    if (!m_crs.refused.isEmpty())
        note(Problem::Severity::Warning,
             Layers::tr("nothing is known of the coordinate system “%1” that it names").arg(m_crs.refused));
    else if (m_source.shapefile.hasProjection && m_crs.from != CrsFrom::File)
        note(Problem::Severity::Warning, Layers::tr("what is in the .prj is no coordinate system"));
    if (!m_crs.problem.isEmpty()) {
        countFeatures(layer);
        return error(m_crs.problem);
    }
    if (m_crs.from == CrsFrom::Extent)
        note(Problem::Severity::Note,
             m_crs.refused.isEmpty()
                 ? Layers::tr("it does not say which coordinate system it is in; taken as longitude and latitude")
                 : Layers::tr("the coordinates fit longitude and latitude, and are taken as such"));
    readFeatures(layer);
    tellFaults();
    std::vector<VectorLayer> layers = finished();
    tellRefusedAddresses();
    if (layers.empty())
        return error(whyNothing());
    return layers;
}

} // namespace

Result<std::vector<VectorLayer>> readLayerKinds(const QString &path, const LayerOptions &options, Problems &problems,
                                                LayerReport *report)
{
    LayerReport unused;
    LayerReport &about = report ? *report : unused;
    if (hasReader())
        return readLayerKindsApart(path, options, problems, about);
    LayerSource source;
    Reader reader(path, options, problems, about, source);
    if (const auto problem = reader.open())
        return *problem;
    OGRLayer *layer = reader.chosenLayer();
    return layer ? reader.read(*layer) : reader.noSuchLayer();
}

void readEveryLayer(const QString &path, const LayerOptions &options, const std::function<bool(LayerRead)> &take)
{
    if (hasReader())
        return readEveryLayerApart(path, options, take);
    LayerSource source;
    LayerRead opened;
    {
        Reader reader(path, options, opened.problems, opened.report, source);
        if (const auto problem = reader.open())
            opened.layers = *problem;
        else if (source.dataset->GetLayerCount() == 0)
            opened.layers = reader.noSuchLayer();
        else
            opened.layers = std::vector<VectorLayer>();
        reader.tellRefusedAddresses();
    }
    LayerOptions wanted = options;
    if (source.isOneOfSeveral) { // the first of them may be damaged and the others not
        const QStringList names = opened.report.allLayers;
        for (const QString &name : names) {
            wanted.layerName = name;
            LayerRead read;
            read.layers = readLayerKinds(path, wanted, read.problems, &read.report);
            if (!take(std::move(read)))
                return;
        }
        return;
    }
    if (!opened.layers) {
        take(std::move(opened));
        return;
    }
    for (OGRLayer *layer : source.dataset->GetLayers()) {
        LayerRead read = opened;
        wanted.layerName = QString::fromUtf8(layer->GetName());
        Reader reader(path, wanted, read.problems, read.report, source);
        read.layers = reader.read(*layer);
        read.unknownCrs = reader.unknownCrs();
        if (!take(std::move(read)))
            return;
    }
}

Result<VectorLayer> readLayer(const QString &path, const LayerOptions &options, Problems &problems, LayerReport *report)
{
    auto layers = readLayerKinds(path, options, problems, report);
    if (!layers)
        return layers.problem();
    VectorLayer &most = *std::ranges::max_element(layers.value(), {}, [](const auto &l) { return l.features.size(); });
    for (const VectorLayer &other : *layers) {
        if (&other == &most)
            continue;
        const auto count = static_cast<qint64>(other.features.size());
        problems.push_back({Problem::Severity::Warning,
                            path,
                            {},
                            Layers::tr("features of another kind of geometry, left out: %1").arg(count)});
    }
    if (report) {
        const auto kept = static_cast<qint64>(most.features.size());
        report->skipped += report->read - kept; // one of several kinds is in the layer by one of them
        report->read = kept;
    }
    return std::move(most);
}

} // namespace sijill
