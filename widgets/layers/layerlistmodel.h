#pragma once

#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QAbstractListModel>
#include <QIcon>

namespace sijill {

/// A small picture of how a layer looks: an area, a line, a dot, a tile, or the disc of the incidents.
QIcon layerSwatch(const LayerEntry &entry, const std::vector<StyledLayer> &all, const Theme &theme);

/// The stack of layers as a list, the topmost first. A check mark shows or hides.
class LayerListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit LayerListModel(ViewModel &model, QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Null for no row.
    const LayerEntry *entryAt(int row) const;
    /// -1 where there is none.
    int rowOf(const QString &id) const;
    /// To a row as it is counted afterwards.
    void move(const QString &id, int row);

signals:
    void edited(const sijill::LayerStack &before);

private:
    void reload();
    void edit(LayerStack stack);

    ViewModel &m_model;
    Theme m_theme = Theme::light();
    QStringList m_ids; ///< as last told
};

} // namespace sijill
