#include "widgets/panels/facetbox.h"

#include "widgets/controls/linkbutton.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace sijill {

namespace {

constexpr int bearable = 12; // values that are all shown, in the order of the data

} // namespace

FacetBox::FacetBox(ViewModel &model, Facet facet, const QString &name, QWidget *parent)
    : QWidget(parent), m_view(new FacetView(model, facet, name, this)), m_order(new FacetOrder(this)),
      m_arrange(
          [this] {
              // Never under the pointer or while somebody walks through it.
              if (!m_view->underMouse() && !m_view->hasFocus())
                  m_order->arrange();
          },
          nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Find"));
    m_words->setAccessibleName(tr("Find in “%1”", "heading of a list").arg(name));
    m_words->setClearButtonEnabled(true);
    m_words->setAcceptDrops(false);
    m_by = new QToolButton(this);
    m_by->setPopupMode(QToolButton::InstantPopup);
    m_by->setFocusPolicy(Qt::TabFocus);
    m_by->setAutoRaise(true);
    addOrders();
    row->addWidget(m_words, 1);
    row->addWidget(m_by);
    m_more = new LinkButton({}, this);
    column->addLayout(row);
    column->addWidget(m_view);
    column->addWidget(m_more);

    connect(m_words, &QLineEdit::textChanged, m_order, &FacetOrder::setText);
    connect(m_more, &LinkButton::clicked, this, [this] { m_order->setFolded(!m_order->isFolded()); });
    connect(m_order, &QAbstractItemModel::modelReset, this, &FacetBox::showMore);
    connect(&m_view->facets(), &QAbstractItemModel::modelReset, this, &FacetBox::follow);
    // A new filter changes the sums of all; the steps of a window that moves do not shuffle the rows.
    connect(&model, &ViewModel::filterChanged, this, [this] { m_arrange.want(Deferred::little + 1); });
    connect(&model, &ViewModel::atlasChanged, this, [this] { m_arrange.want(Deferred::little + 1); });
    m_order->setSourceModel(&m_view->facets());
    follow();
}

void FacetBox::addOrders()
{
    auto *menu = new QMenu(m_by);
    auto *group = new QActionGroup(menu);
    const std::pair<FacetOrder::By, QString> orders[] = {{FacetOrder::By::Sum, tr("By sum")},
                                                         {FacetOrder::By::Name, tr("By name")},
                                                         {FacetOrder::By::Incidents, tr("By number of incidents")}};
    for (const auto &[by, name] : orders) {
        QAction *action = group->addAction(menu->addAction(name));
        action->setCheckable(true);
        action->setChecked(by == m_order->by());
        connect(action, &QAction::triggered, this, [this, by = by, name = name] {
            m_order->setBy(by);
            m_by->setText(name);
        });
    }
    m_by->setText(tr("By sum"));
    m_by->setAccessibleName(tr("Order of the list"));
    m_by->setMenu(menu);
}

/// The list alone where its values are few.
void FacetBox::follow()
{
    const bool many = m_view->facets().rowCount() > bearable;
    QAbstractItemModel *wanted = many ? static_cast<QAbstractItemModel *>(m_order) : &m_view->facets();
    if (m_view->model() != wanted)
        m_view->setModel(wanted);
    m_words->setVisible(many);
    m_by->setVisible(many);
    showMore();
}

void FacetBox::showMore()
{
    const int all = m_view->facets().rowCount();
    const bool many = all > bearable;
    m_view->updateGeometry();
    m_more->setVisible(many && m_order->found() > FacetOrder::few);
    const QString shown = tr("%1 of %2 shown", "numbers of values in a list")
                              .arg(locale().toString(m_order->rowCount()), locale().toString(all));
    m_more->setText(m_order->isFolded() ? tr("%1 · show all", "so many of so many shown").arg(shown)
                                        : tr("%1 · show fewer", "so many of so many shown").arg(shown));
    m_more->setAccessibleName(m_more->text());
    m_more->updateGeometry();
}

} // namespace sijill
