#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/register/keys.h"
#include "mapdata/register/schema.h"
#include "mapdata/store/atlastables.h"

#include <QRectF>

namespace sijill {

/// The columns of an incident that are made of the others: the point it may be drawn at, and its main counts as the
/// best reading has them.
struct MadeCells {
    std::optional<QPointF> point;
    Count killed, wounded;
};
MadeCells madeCellsOf(const Atlas &atlas, IncidentIndex incident);

/// Takes the tables of an atlas into an empty register.
class RegisterSink : public TableSink {
public:
    /// Both are kept by reference. @pre the tables are made; a transaction is open
    RegisterSink(Database &database, const Atlas &atlas) : m_database(database), m_atlas(atlas) {}

    bool begin(const QString &name, const QStringList &columns) override;
    bool row(const QStringList &cells) override;
    bool end() override;

private:
    struct Target {
        const RegisterColumn *column;
        int place; ///< in the statement
        bool hasClock;
    };
    void bind(const Target &target, const QString &text);
    std::optional<QPointF> pointOfRow(const QStringList &cells) const;
    void bindCount(int place, const Count &count);

    Database &m_database;
    const Atlas &m_atlas;
    const RegisterTable *m_table = nullptr;
    std::optional<Statement> m_insert;
    std::optional<KeyMaker> m_keys;
    std::vector<Target> m_targets;
    qsizetype m_lonCell = -1, m_latCell = -1; ///< of places
    int m_pointPlace = 0, m_countPlace = 0;
    IncidentIndex m_incident = 0;
    QRectF m_extent;
    bool m_hasExtent = false;
};

} // namespace sijill
