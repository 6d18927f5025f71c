#pragma once

#include "widgets/models/facetorder.h"
#include "widgets/panels/facetview.h"

class QLineEdit;
class QToolButton;

namespace sijill {

class LinkButton;

/// A facet with what makes hundreds of values bearable: a field for words, an order to choose, and the first few of
/// them until one asks for all. Where there are few values it is the list alone.
class FacetBox : public QWidget {
    Q_OBJECT

public:
    FacetBox(ViewModel &model, Facet facet, const QString &name, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) { m_view->setTheme(theme); }
    FacetView &view() { return *m_view; }
    QLineEdit &words() { return *m_words; }
    LinkButton &more() { return *m_more; }
    FacetOrder &order() { return *m_order; }

private:
    void follow();
    void showMore();
    void addOrders();

    FacetView *m_view;
    FacetOrder *m_order;
    Deferred m_arrange;
    QLineEdit *m_words;
    QToolButton *m_by;
    LinkButton *m_more;
};

} // namespace sijill
