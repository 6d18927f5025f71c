#pragma once

#include "mapdata/entry/editionlist.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace sijill {

/// What an edition says, a row a line.
class EditionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhatColumn, IncidentColumn, ChangeColumn, IdColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setLines(std::vector<EditionLine> lines);
    const EditionLine &at(int row) const { return m_lines[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString wordOf(EditionLine::What what);

private:
    std::vector<EditionLine> m_lines;
};

/// Of one kind, and with words in them that are compared as the gazetteer does.
class EditionFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit EditionFilter(EditionModel *model, QObject *parent = nullptr);

    void setWhat(std::optional<EditionLine::What> what);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    EditionModel *m_model = nullptr;
    std::optional<EditionLine::What> m_what;
    QString m_form;
};

} // namespace sijill
