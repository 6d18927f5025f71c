#pragma once

#include "mapdata/geo/coordinates.h"
#include "mapdata/mapping/roles.h"
#include "mapdata/model/atlas.h"
#include "mapdata/result.h"
#include "mapdata/tables/dateform.h"
#include "mapdata/tables/tableshape.h"

#include <QJsonObject>
#include <QStringList>

#include <array>
#include <vector>

namespace sijill {

/// What a zero in a count means, by the codebook.
enum class ZeroRule : quint8 {
    None,          ///< nobody
    NoneOrUnknown, ///< nobody, or nobody knows: held as no figure, with its word
};

/// Who says the figures of a row.
enum class SourceRule : quint8 {
    Claims,   ///< each source that the row names, else the table itself
    Reported, ///< the table; the sources that the row names told of the incident
};

struct PlaceCode {
    QString code;
    PlacePrecision precision;

    bool operator==(const PlaceCode &) const = default;
};

struct TimeCode {
    QString code;
    TimePrecision precision;

    bool operator==(const TimeCode &) const = default;
};

struct KindCode {
    QString code;
    QString id;
    Text name;
    /// The first actor did it to the second; else both took part.
    bool oneSided = true;

    bool operator==(const KindCode &) const = default;
};

/// What a column counts that is a part of the killed or wounded and none of countGroups: "teachers".
struct CountPart {
    Outcome outcome = Outcome::Killed;
    QString id; ///< of the group
    Text name;
    bool adds = false; ///< the killed, or wounded, are the sum of such parts where no column has them

    bool operator==(const CountPart &) const = default;
};

/// How a table of incidents is read: which column says what, by name, and what its cells mean. A value, and one that
/// can be passed on: see toJson().
struct Mapping {
    struct Entry {
        Role role;
        QString column; ///< by name, or by number, from 1, as "#12"

        bool operator==(const Entry &) const = default;
    };

    QString name;     ///< a proper name, as it is read: "UCDP GED"; empty for a table of nobody's
    TableShape shape; ///< of the file, as far as it is not found out
    std::vector<Entry> columns;
    DateOrder dateOrder = DateOrder::DayFirst;
    /// A person has said so, or a preset of the user's own; else what the cells show goes before it.
    bool dateOrderIsSaid = false;
    DateNumbers dateNumbers = DateNumbers::None;
    Calendar calendar = Calendar::Gregorian;
    AxisOrder pointOrder = AxisOrder::Unsaid; ///< of pairs in one cell; what their cells prove is found out
    QChar decimal = u'.';                     ///< a comma too is read as one where it can be nothing else
    /// Of counts, where their cells say it: the other sign parts thousands. Null: `decimal`, and what may be either is
    /// said.
    QChar countDecimal = {};
    QString listSeparators = QStringLiteral(";"); ///< between names of actors, targets, weapons and sources
    ZeroRule zero = ZeroRule::None;
    QString zeroWord;    ///< what a zero is shown as where it is no figure
    QStringList unknown; ///< cells that are as good as empty: "-99", "Unknown"
    SourceRule sources = SourceRule::Claims;
    /// Tables of codes; without a row the words of Sijill's own files are known ("town", "month").
    std::vector<PlaceCode> placeCodes;
    std::vector<TimeCode> timeCodes;
    std::vector<KindCode> kindCodes;
    std::vector<CountPart> parts; ///< by the number of partRole()
    /// A lone date is the first day of a week, month or year; OneDay: it is the day itself.
    TimePrecision dateBegins = TimePrecision::OneDay;
    QString country; ///< that every row is of where no column says it

    bool operator==(const Mapping &) const = default;

    /// The name of the column for it; empty where there is none.
    QString columnFor(Role role) const;
    /// Gives the column that role, and takes it from any other; an empty column takes the role away.
    void assign(Role role, const QString &column);
    std::optional<Role> roleOf(const QString &column) const;
    /// There is something to put on a map or a timeline.
    bool isUsable() const;
};

QJsonObject toJson(const Mapping &mapping);
/// Fails where it is none; what is unknown in it is told and left out.
Result<Mapping> mappingFromJson(const QJsonObject &object, Problems &problems);
/// A preset of the user's own: one JSON file.
Result<Mapping> readMapping(const QString &path, Problems &problems);
std::optional<Problem> writeMapping(const Mapping &mapping, const QString &path);

/// Where the columns of a file stand, by what they say.
struct ColumnMap {
    std::array<int, roleCount> at; ///< -1: the file has none
    QStringList ignored;           ///< names of the columns that say nothing known
    QStringList missing;           ///< columns that the mapping names and the file has not

    bool has(Role role) const { return at[static_cast<std::size_t>(role)] >= 0; }
    bool isUsable() const;
};

/// Names are compared without case and the spaces around them; "#12" is the twelfth column where none is called so.
ColumnMap resolve(const Mapping &mapping, const QStringList &columns);

} // namespace sijill
