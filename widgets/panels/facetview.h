#pragma once

#include "widgets/models/facetmodel.h"
#include "widgets/theme/theme.h"

#include <QListView>

namespace sijill {

/// A facet as a check list with its sums; as tall as its rows, for the panel around it scrolls. A click anywhere in a
/// row, or Space, turns it; the context menu shows one alone.
class FacetView : public QListView {
    Q_OBJECT

public:
    FacetView(ViewModel &model, Facet facet, const QString &name, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    FacetModel &facets() { return *m_facets; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int sourceRow(const QModelIndex &index) const;
    void copySums() const;

    FacetModel *m_facets;
};

} // namespace sijill
