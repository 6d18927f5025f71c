#pragma once

#include "mapdata/register/schema.h"
#include "mapdata/store/atlastables.h"

#include <QHash>

namespace sijill {

/// The tables of an atlas with typed cells, a list a row.
class EditionTables : public TableSink {
public:
    struct Row {
        std::vector<TypedCell> cells;

        QString text(QStringView column) const;
        void set(QStringView column, const QString &text);
    };

    static std::optional<EditionTables> of(const Atlas &atlas);
    const std::vector<Row> &rows(const QString &table) const;

    bool begin(const QString &name, const QStringList &columns) override;
    bool row(const QStringList &cells) override;
    bool end() override { return true; }

private:
    QHash<QString, std::vector<Row>> m_tables;
    const RegisterTable *m_table = nullptr;
    std::vector<const RegisterColumn *> m_columns;
    std::vector<Row> *m_rows = nullptr;
};

} // namespace sijill
