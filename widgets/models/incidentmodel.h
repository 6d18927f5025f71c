#pragma once

#include "widgets/models/deferred.h"
#include "widgets/viewmodel.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <optional>

namespace sijill {

/// The incidents in window and filter, one a row; on request only those in the part of the world in view. It sorts
/// itself: by value and not by what is written.
class IncidentModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        DateColumn,
        TitleColumn,
        CountColumn,
        PlaceColumn,
        KindColumn,
        ActorColumn,
        SourceColumn,
        LowColumn, ///< of what its claims come to under the reading; empty where absent, an open high too
        BestColumn,
        HighColumn,
        HereColumn, ///< what it adds to the totals of the window: this one may be summed up
        ColumnCount
    };
    Q_ENUM(Column)

    /// As another program wants it: numbers in Latin digits and without marks between them.
    static constexpr int CopyRole = Qt::UserRole + 1;

    explicit IncidentModel(ViewModel &model, const QLocale &locale, QObject *parent = nullptr);

    void setOnlyInView(bool only);
    bool onlyInView() const { return m_onlyInView; }

    IncidentIndex incidentAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 where it is not among them.
    int rowOf(IncidentIndex incident) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    /// What decides about the rows and their order.
    struct Wish {
        Derived shown;
        QLocale locale;
        QRectF view; ///< null: wherever they are
        int column;
        Qt::SortOrder order;
    };

    void forget();
    void refresh();
    Wish wish() const;
    bool isLittle() const;
    static std::vector<IncidentIndex> rowsFor(const Wish &wish);
    static void sortRows(std::vector<IncidentIndex> &rows, const Wish &wish);
    static std::optional<qint64> numberOf(const Derived &shown, IncidentIndex incident, int column);
    static QString textOf(const Derived &shown, IncidentIndex incident, int column, const QLocale &locale);
    void take(std::vector<IncidentIndex> rows);

    ViewModel &m_model;
    Deferred m_refresh;
    Newest m_work;
    QLocale m_locale;
    std::vector<IncidentIndex> m_rows;
    int m_sortColumn = DateColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_onlyInView = false;
};

} // namespace sijill
