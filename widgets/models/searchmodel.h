#pragma once

#include "mapdata/geo/coordinates.h"
#include "widgets/viewmodel.h"

#include <QAbstractListModel>
#include <QLocale>

namespace sijill {

/// What was found for what is being typed: a position to go to, in any notation; places by any spelling, then incidents
/// in which all the words occur.
class SearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, PlaceRole, IncidentRole, PositionRole };
    Q_ENUM(Role)

    SearchModel(ViewModel &model, const QLocale &locale, QObject *parent = nullptr);

    /// In a large atlas the incidents are looked for in the background, and added when they are found.
    void search(const QString &text);
    bool isBusy() const { return m_work.isBusy(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void found(); ///< everything that was looked for, later than search() returns

private:
    struct Hit {
        PlaceIndex place = none;
        IncidentIndex incident = none;
        std::optional<TypedPosition> position = {};
    };

    void add(const std::vector<IncidentIndex> &incidents);
    QString nameOf(const Hit &hit) const;
    QString detailOf(const Hit &hit) const;

    ViewModel &m_model;
    QLocale m_locale;
    Newest m_work;
    std::vector<Hit> m_hits;
};

} // namespace sijill
