#pragma once

#include "mapdata/import/farnames.h"
#include "mapdata/import/importreport.h"
#include "mapdata/import/placetable.h"
#include "mapdata/import/placing.h"
#include "mapdata/import/rowdays.h"
#include "mapdata/import/rowproblems.h"
#include "mapdata/mapping/mapping.h"
#include "mapdata/tables/cells.h"

#include <QHash>

#include <functional>
#include <string>
#include <unordered_map>

namespace sijill {

/// Turns the rows of a table into incidents of an atlas, each with a claim of every source it names, else of the one
/// source which is the table. The atlas keeps its invariants after every row.
class IncidentRows {
public:
    using Cells = std::array<std::string_view, roleCount>;

    struct Places {
        /// Asked at the first row without coordinates, or with them and a name.
        std::function<std::shared_ptr<const Atlas>()> book;
        QHash<QString, QString> chosen; ///< key of a proposal to the id of a place
    };

    /// `roles`: those that the table has. `today`: nothing was after the next day; by default nobody asks. @pre
    /// sources[0] and reports[0] of the atlas are the table
    IncidentRows(Atlas &atlas, const Mapping &mapping, std::vector<Role> roles, const EncodingChoice &encoding,
                 RowProblems &problems, Places places = {}, Day today = RowDays::everyDay);

    /// Space for that many rows, so that the large tables do not grow on the way.
    void reserve(std::size_t rows);
    /// `arePlain`: isPlainAscii() is known to hold for all of them. @pre cells are without the spaces around them; they
    /// are changed
    void add(qint64 row, Cells &cells, bool arePlain = false);
    /// What can be told only once all rows are there: ids that are not one incident's alone.
    void finish();

    struct Proposal {
        PlaceProposal proposal; ///< without its `where`
        qint64 row;             ///< the first that says so
    };
    const std::vector<Proposal> &proposals() const { return m_proposals; }
    /// What was taken for granted, each in a sentence, translated. Complete after finish().
    const QStringList &assumptions() const { return m_assumptions; }
    /// Names of places that were looked up and are none, each once, with how many rows say so.
    const std::vector<PlaceNotFound> &placesNotFound() const { return m_namesNotFound; }
    /// Those of them that somebody has to decide.
    const QStringList &doubts() const { return m_days.doubts(); }

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
        quint32 hash = 0; ///< of the cells
        LocationIndex location = none;
        std::size_t notFound = 0; ///< in m_namesNotFound, from 1; 0: its name was found, or none was looked for
    };
    struct KnownSources {
        std::string cells;
        std::vector<SourceIndex> sources;
    };
    /// Texts are found by bytes that are no std::string.
    struct BytesHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct CountColumns {
        MeasureIndex measure;
        Role low, best, high;
        bool hasBounds = true; ///< else `low` and `high` say nothing
        /// Of low, best and high as they stand in the rows, and how many rows have them out of order.
        std::array<qint64, 3> sums{};
        qint64 outOfOrder = 0;
    };
    /// A measure that no column has: the sum of others.
    struct Sum {
        MeasureIndex measure;
        std::vector<MeasureIndex> parts;
        bool isLeast = false; ///< there may be people of no part
        Outcome outcome = Outcome::Killed;
        std::size_t group = 0; ///< of countGroups
    };

    void makeMeasures();
    void makeParts(Outcome outcome);
    MeasureIndex measureTold(Outcome outcome, std::size_t group) const;
    void sumChildren(Outcome outcome);
    void sumGroups(Outcome outcome);
    MeasureIndex measureFor(Outcome outcome, const QString &group, const Text &name = {});
    void addSum(const Sum &sum);
    void makePlain(Cells &cells, bool arePlain);
    bool isRemark(const Cells &cells) const;
    void readDays(Incident &incident, const Cells &cells);
    void noteOpenEnd(Incident &incident, bool isBeginOpen, const Cells &cells);
    TextId noteOf(const Cells &cells);
    void linkParts();
    LocationIndex readLocation(const Cells &cells);
    void makeLocationKey(const Cells &cells);
    /// `metres`: see PointCell.
    std::optional<QPointF> readCoordinates(const Cells &cells, double &metres);
    LocationIndex readNewLocation(Cells cells);
    void swapPositionAndName(Cells &cells);
    std::size_t noteNotFound(const QString &name);
    void tellNotFound(std::size_t index);
    void tellNotFoundInArea(const QString &name);
    std::optional<LocationIndex> lookUp(const Cells &cells, std::optional<PlacePrecision> precision);
    void tellOutside(const Cells &cells, const QString &name);
    void noteFarName(const PlaceTable::Said &said);
    std::optional<LocationIndex> locateAt(const Placed &placed, std::optional<PlacePrecision> precision);
    void propose(const Placed &placed, const PlaceWords &words);
    void readClaims(Incident &incident, const Cells &cells);
    void addNamedSources(Incident &incident, const Cells &cells);
    void readFigures(Claim &claim, const Cells &cells);
    void readFigure(CountColumns &columns, const Cells &cells);
    bool takeOutcomes(std::string_view cell, const CountColumns &columns, const Cells &cells, Figure &figure);
    void noteWords(const CountCell &count, std::string_view cell);
    void tellWords();
    void tellPlainSums();
    void countWithoutPoint(const Incident &incident, const Cells &cells);
    void tellWithoutPoint();
    void readDemographics(std::string_view cell);
    FigureRun shared(std::span<const Figure> figures);
    qint32 readNumber(std::string_view cell);
    void tellOf(const CountCell &count, std::string_view cell);
    void addGroups(Outcome outcome, const std::vector<std::pair<GroupOfPeople, Count>> &groups);
    char decimal() const { return m_mapping.decimal == u',' ? ',' : '.'; }
    char countDecimal() const
    {
        return m_mapping.countDecimal.isNull() ? decimal() : m_mapping.countDecimal == u',' ? ',' : '.';
    }
    std::string_view plainCount(std::string_view cell, std::string &digits, std::string &buffer);
    TextId idOf(std::string_view cell);
    TextId textOf(std::string_view cell);
    KindIndex kindOf(std::string_view cell);
    KindIndex newKind(std::string_view cell);
    SetIndex setOf(std::string_view cell, Known<SetIndex> &known, std::vector<std::vector<quint16>> &sets,
                   std::vector<Term> &terms, QHash<QString, quint16> &ids);
    SetIndex actorsOf(std::string_view cell);
    SourceIndex sourceOf(const QString &name);
    std::vector<SourceIndex> sourcesOf(const Cells &cells);
    ReportIndex reportOf(std::string_view link);
    QStringList namesIn(std::string_view list) const;
    std::string joined(const Cells &cells, std::initializer_list<Role> roles) const;
    std::string separator() const;
    void readActors(Incident &incident, const Cells &cells);
    void fault(RowFault fault, std::string_view cell, const QString &more = {});
    std::vector<quint64> idsThatMayBeEqual() const;

    Atlas &m_atlas;
    const Mapping m_mapping;
    const std::vector<Role> m_roles;
    std::vector<Role> m_locationRoles; ///< those of them that tell of the place
    RowProblems &m_problems;
    const bool m_isUtf8;
    TextDecoder m_decoder;
    PlaceTable m_places;
    Places m_lookUp;
    RowDays m_days;
    std::unique_ptr<PlaceBook> m_book;
    bool m_bookIsAsked = false;
    std::unique_ptr<FarNames> m_farNames;
    bool m_farNamesAreAsked = false;
    std::vector<std::string> m_unknown;
    std::vector<CountColumns> m_counts;
    std::vector<Sum> m_sums;
    qint64 m_events = 0, m_rowsOfEvents = 0;                            ///< that rows are sums of, and how many say so
    MeasureIndex m_groupMeasures[4] = {none16, none16, none16, none16}; ///< of Role::Demographics
    qint64 m_row = 0;
    bool m_faulty = false; ///< the row has had a fault since this was last set
    /// Of a table with coordinates the rows without: what became of them.
    struct WithoutPoint {
        qint64 rows = 0, atPlace = 0, inArea = 0, unplaced = 0;
    };
    WithoutPoint m_withoutPoint;
    std::size_t m_notFound = 0; ///< of the row: see KnownLocation
    std::vector<PlaceNotFound> m_namesNotFound;
    QHash<QString, std::size_t> m_notFoundAt; ///< of each of them, from 1
    TextId m_placedNote = 0;                  ///< of the row
    QString m_openNote;                       ///< of the row: that its begin or end is open
    std::vector<std::size_t> m_leftOut;       ///< how many incidents came before each row that is none
    /// Of an incident, by its place in the table, what its row says that can only be judged with all of them.
    struct Later {
        std::size_t incident;
        qint64 row;
        std::string cell;
    };
    std::vector<Later> m_wholes;
    std::vector<Proposal> m_proposals;
    QStringList m_assumptions;
    bool m_thousandsAreTold = false;
    /// Counts in words or with signs, by how they are read: at least, at most, about, by convention.
    struct Worded {
        qint64 cells = 0;
        QString example;
    };
    std::array<Worded, 4> m_worded;
    Worded m_outcomes; ///< "2 killed, 3 wounded"
    QHash<QString, std::size_t> m_proposalOf;
    Known<KindIndex> m_kinds;
    Known<SetIndex> m_actorSets, m_weaponSets;
    QHash<QString, quint16> m_actors, m_weapons;
    QHash<QString, SourceIndex> m_sources;
    std::unordered_map<std::string, ReportIndex, BytesHash, std::equal_to<>> m_reports;
    Known<std::optional<PlacePrecision>> m_placeCodes;
    std::vector<quint8> m_oneSided; ///< by kind
    // By hash, the last ones with it: what most rows share is found, and a table that shares nothing costs no memory.
    std::vector<KnownLocation> m_knownLocations;
    std::vector<FigureRun> m_figureRuns;
    std::vector<KnownSources> m_knownSources;
    std::vector<Figure> m_figures; ///< of this row
    std::string m_key;
    std::string m_buffers[roleCount];
};

} // namespace sijill
