#pragma once

#include "mapdata/exchange/cells.h"
#include "mapdata/exchange/columns.h"
#include "mapdata/exchange/placetable.h"
#include "mapdata/exchange/rowproblems.h"

#include <QHash>

#include <string>

namespace sijill {

/// Turns the rows of a table into incidents of an atlas, each with one claim of the one source, which is the table.
/// The atlas keeps its invariants after every row.
class IncidentRows {
public:
    using Cells = std::array<std::string_view, columnCount>;

    IncidentRows(Atlas &atlas, const Preset &preset, const EncodingChoice &encoding, RowProblems &problems);

    /// Space for that many rows, so that the large tables do not grow on the way.
    void reserve(std::size_t rows);
    /// @pre cells are without the spaces around them
    void add(qint64 row, const Cells &cells);
    /// What can be told only once all rows are there: ids that are not one incident's alone.
    void finish();

private:
    /// What is spelled alike is looked up once.
    template <class Index>
    struct Known {
        TextPool spellings;
        std::vector<Index> byText;
    };

    /// Figures that follow each other in the atlas; claims that say the same share them.
    struct FigureRun {
        quint32 first = 0;
        quint16 count = 0;
    };
    /// Cells that tell of a place without a fault, and where that is.
    struct KnownLocation {
        std::string cells;
        LocationIndex location = none;
    };

    void readSpan(Incident &incident, const Cells &cells);
    LocationIndex readLocation(const Cells &cells);
    std::optional<QPointF> readPoint(std::string_view longitude, std::string_view latitude);
    LocationIndex readNewLocation(const Cells &cells);
    void readFigures(Claim &claim, const Cells &cells);
    void readFigure(MeasureIndex measure, std::string_view best, std::string_view low, std::string_view high);
    FigureRun shared(std::span<const Figure> figures);
    qint32 readNumber(std::string_view cell);
    TextId idOf(std::string_view cell);
    TextId textOf(std::string_view cell);
    KindIndex kindOf(std::string_view cell);
    KindIndex newKind(std::string_view cell);
    SetIndex actorsOf(std::string_view cell);
    SetIndex newActors(std::string_view cell);
    ActorIndex actorOf(const QString &name);
    void readActors(Incident &incident, const Cells &cells);
    void fault(RowFault fault, std::string_view cell);

    Atlas &m_atlas;
    const Preset &m_preset;
    RowProblems &m_problems;
    TextDecoder m_decoder;
    PlaceTable m_places;
    qint64 m_row = 0;
    bool m_faulty = false;              ///< the row has had a fault since this was last set
    std::vector<std::size_t> m_leftOut; ///< how many incidents came before each row that is none
    Known<KindIndex> m_kinds;
    Known<SetIndex> m_actorSets;
    QHash<QString, ActorIndex> m_actors;
    std::vector<quint8> m_oneSided; ///< by kind
    // By hash, the last one with it: what most rows share is found, and a table that shares nothing costs no memory.
    std::vector<KnownLocation> m_knownLocations;
    std::vector<FigureRun> m_figureRuns;
    std::vector<Figure> m_figures; ///< of this row
    std::string m_key;
    std::string m_buffers[columnCount];
};

} // namespace sijill
