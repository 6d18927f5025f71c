#pragma once

#include "mapdata/session/conditions.h"
#include "widgets/models/deferred.h"
#include "widgets/viewmodel.h"

#include <QAbstractListModel>
#include <QLocale>

namespace sijill {

/// The values of a facet that occur in the atlas, each with a check (shown or hidden) and the sum of the measure in
/// the window. The sum of a hidden one is what it would add.
class FacetModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SumTextRole = Qt::UserRole + 1, PeopleRole, IncidentsRole };
    Q_ENUM(Role)

    FacetModel(ViewModel &model, Facet facet, const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What the row stands for: a position in the atlas's table, or none16.
    quint16 keyOf(int row) const { return m_rows.at(static_cast<std::size_t>(row)).key; }
    /// What the sums are narrowed by: all but what is hidden here, which is counted as well.
    Conditions conditions() const;
    /// Hides all others.
    void showOnly(int row);
    void showAll();

private:
    struct Row {
        quint16 key = none16;
        QString name;
        Sum sum;
    };

    /// Sums of the values, and the mask they were made with.
    struct Count {
        std::shared_ptr<const Mask> mask;
        std::vector<Sum> sums;
    };

    void rebuild();
    void takeFilter();
    void recount();
    static Count counted(const Derived &shown, Facet facet, std::shared_ptr<const Mask> mask);
    void take(Count count);
    bool isShown(quint16 key) const;
    void setHidden(Filter &filter, quint16 key, bool hidden) const;
    static void clearHidden(Filter &filter, Facet facet);

    ViewModel &m_model;
    Deferred m_recount;
    Newest m_work;
    Facet m_facet;
    QLocale m_locale;
    std::vector<Row> m_rows;
    Filter m_filter;                    ///< without this facet
    std::shared_ptr<const Mask> m_mask; ///< of that filter; null until it is made
};

} // namespace sijill
