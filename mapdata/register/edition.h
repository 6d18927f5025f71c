#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/register/changes.h"
#include "mapdata/register/history.h"
#include "mapdata/register/schema.h"

namespace sijill {

/// An edition of a table that a publisher brings out again and again, each row with an id of the publisher's.
struct Edition {
    std::shared_ptr<const Atlas> atlas; ///< the table, read
    QString dataSet;                    ///< its codebook ("ucdp"), or a name that a person gave
    QString name;                       ///< of the edition, for people: the file's
    bool binsGone = false;              ///< incidents that it has no more go to the bin; else they are told and stay
};

/// What an edition says of one incident that is different from what the register has.
struct EditionRow {
    enum class Kind : quint8 { Added, Changed, Gone };
    Kind kind = Kind::Changed;
    QString incident;
    struct Field {
        QString record; ///< of the incident, or a claim or figure of it
        FieldChange change;
        bool isKept = false; ///< changed by hand since the last edition: it stays
    };
    std::vector<Field> fields = {};

    bool changesSomething() const;
};

struct EditionReport {
    std::vector<EditionRow> rows;
    qsizetype same = 0;  ///< rows that say what the register says
    qsizetype taken = 0; ///< rows whose claims a person has taken into another incident (decidedpairs.h): left alone
    bool isFirst = true; ///< the register had none of it

    qsizetype count(EditionRow::Kind kind) const;
    qsizetype kept() const; ///< fields
};

/// A change of a table, to be done.
struct EditionStep {
    ChangedRow::Kind kind = ChangedRow::Kind::Changed;
    const RegisterTable *table = nullptr;
    qint64 key = 0; ///< of a row that is there
    std::vector<TypedCell> cells = {};
};

struct EditionPlan {
    EditionReport report;
    std::vector<EditionStep> steps;
    QStringList incidents; ///< whose made columns are to be made again
};

/// Compares by ids. Fails where rows have no ids of their own, as nothing could be known again in the next edition.
Result<EditionPlan> planEdition(Database &database, const Edition &edition);
/// @pre a transaction is open
bool runSteps(Database &database, const std::vector<EditionStep> &steps);

/// Ids of the data set's incidents begin so in this register: nothing where the register itself was made of it.
QString idPrefix(Database &database, const QString &dataSet);
/// Whether the register holds incidents of it.
bool holdsDataSet(Database &database, const QString &dataSet);

} // namespace sijill
