#pragma once

#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace sijill {

class FacetView;

/// The data sets that lie beside each other, to be shown and hidden, each with a button that takes it out (Delete does
/// it too). Not there while there is but one.
class DataSets : public QWidget {
    Q_OBJECT

public:
    explicit DataSets(ViewModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    FacetView &facets() { return *m_facets; }
    /// Of the row. @pre row < facets().facets().rowCount()
    QToolButton &removeButton(int row) { return *m_buttons.at(static_cast<std::size_t>(row)); }

signals:
    void removeWanted(int dataSet); ///< in Atlas::dataSets

private:
    void makeButtons();
    void remove(int row);

    ViewModel &m_model;
    FacetView *m_facets = nullptr;
    QVBoxLayout *m_column = nullptr; ///< of the buttons
    std::vector<QToolButton *> m_buttons;
};

} // namespace sijill
