#include "widgets/panels/datasets.h"

#include "widgets/controls/plainlabel.h"
#include "widgets/painter/lettering.h"
#include "widgets/panels/facetview.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sijill {

DataSets::DataSets(ViewModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(6);
    column->addWidget(headingLabel(tr("Data sets"), this));
    m_facets = new FacetView(m_model, Facet::DataSet, tr("Data sets"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_facets, 1);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    row->addLayout(m_column);
    column->addLayout(row);
    auto *shortcut = new QShortcut(QKeySequence::Delete, m_facets);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] { remove(m_facets->currentIndex().row()); });
    connect(&m_facets->facets(), &QAbstractItemModel::modelReset, this, &DataSets::makeButtons);
    const auto showIfSeveral = [this] { setVisible(m_model.atlas()->dataSets.size() > 1); };
    connect(&m_model, &ViewModel::atlasChanged, this, showIfSeveral);
    showIfSeveral();
    makeButtons();
}

/// Beside the rows of the list, each as tall as its own.
void DataSets::makeButtons()
{
    for (QToolButton *button : m_buttons)
        button->deleteLater(); // one of them may be what was pressed
    m_buttons.clear();
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item;
    if (m_model.atlas()->dataSets.size() < 2)
        return;
    for (int row = 0; row < m_facets->facets().rowCount(); ++row) {
        const QString name = m_facets->facets().index(row).data().toString();
        auto *button = new QToolButton(this);
        button->setText(u"\u00d7"_s);
        button->setAutoRaise(true);
        button->setFixedSize(26, m_facets->sizeHintForRow(row));
        button->setAccessibleName(tr("Take out the data set “%1”").arg(isolated(name)));
        button->setToolTip(tr("Take out “%1”; its file stays as it is (Delete)").arg(isolated(name)).toHtmlEscaped());
        connect(button, &QToolButton::clicked, this, [this, row] { remove(row); });
        m_column->addWidget(button);
        setTabOrder(row == 0 ? static_cast<QWidget *>(m_facets) : m_buttons.back(), button);
        m_buttons.push_back(button);
    }
    m_column->addStretch(1);
}

void DataSets::remove(int row)
{
    if (row >= 0 && row < m_facets->facets().rowCount() && m_model.atlas()->dataSets.size() > 1)
        emit removeWanted(m_facets->facets().keyOf(row));
}

void DataSets::setTheme(const Theme &theme)
{
    m_facets->setTheme(theme);
}

} // namespace sijill
