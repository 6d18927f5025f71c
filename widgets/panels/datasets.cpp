#include "widgets/panels/datasets.h"

#include "widgets/panels/facetview.h"
#include "widgets/panels/plainlabel.h"

#include <QBoxLayout>

namespace sijill {

DataSets::DataSets(ViewModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(6);
    column->addWidget(headingLabel(tr("Data sets"), this));
    m_facets = new FacetView(m_model, Facet::DataSet, tr("Data sets"), this);
    column->addWidget(m_facets);
    const auto showIfSeveral = [this] { setVisible(m_model.atlas()->dataSets.size() > 1); };
    connect(&m_model, &ViewModel::atlasChanged, this, showIfSeveral);
    showIfSeveral();
}

void DataSets::setTheme(const Theme &theme)
{
    m_facets->setTheme(theme);
}

} // namespace sijill
