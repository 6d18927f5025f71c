#pragma once

#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QWidget>

namespace sijill {

class FacetView;

/// The data sets that lie beside each other, to be shown and hidden. Not there while there is but one.
class DataSets : public QWidget {
    Q_OBJECT

public:
    explicit DataSets(ViewModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    FacetView &facets() { return *m_facets; }

private:
    ViewModel &m_model;
    FacetView *m_facets = nullptr;
};

} // namespace sijill
