#pragma once

#include "widgets/models/deferred.h"
#include "widgets/viewmodel.h"

#include <QAbstractListModel>
#include <QLocale>

namespace sijill {

/// One way to tell incidents apart: by kind, by who did it, by source, by how well the place is known.
enum class Facet : quint8 { Kind, Actor, Source, Precision };

/// The values of a facet that occur in the atlas, each with a check (shown or hidden) and the sum of the measure in
/// the window. The sum of a hidden one is what it would add.
class FacetModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SumTextRole = Qt::UserRole + 1 };
    Q_ENUM(Role)

    FacetModel(ViewModel &model, Facet facet, const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Hides all others.
    void showOnly(int row);
    void showAll();

private:
    struct Row {
        quint16 key = none16;
        QString name;
        Sum sum;
    };

    void rebuild();
    void recount();
    void updateMask();
    bool isShown(quint16 key) const;
    void setHidden(Filter &filter, quint16 key, bool hidden) const;
    void clearHidden(Filter &filter) const;
    /// Calls `visit` with each value of the facet that the incident has.
    template <class Visit>
    void forEachKey(const Incident &incident, Visit &&visit) const;
    QString nameOf(quint16 key) const;

    ViewModel &m_model;
    Deferred m_recount;
    Facet m_facet;
    QLocale m_locale;
    std::vector<Row> m_rows;
    Mask m_mask; ///< of the filter without this facet
};

} // namespace sijill
