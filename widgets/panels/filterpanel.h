#pragma once

#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QScrollArea>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace sijill {

class DataSets;
class FacetBox;
class FacetView;

/// "Show": which measure, by which reading and rule for spans, of what, by whom, and where.
class FilterPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit FilterPanel(ViewModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    QComboBox &measureBox() { return *m_measure; }
    QComboBox &readingBox() { return *m_reading; }
    QComboBox &spansBox() { return *m_spans; }
    QComboBox &areaBox() { return *m_area; }
    FacetView &kinds();
    FacetView &actors();
    FacetBox &actorBox() { return *m_actors; }
    FacetBox &sourceBox() { return *m_sources; }
    DataSets &dataSets() { return *m_dataSets; }

private:
    void build();
    void fillChoices();
    void showFilter();
    void apply(const std::function<void(Filter &)> &change);

    ViewModel &m_model;
    QComboBox *m_measure = nullptr;
    QComboBox *m_reading = nullptr;
    QLabel *m_explanation = nullptr;
    QComboBox *m_spans = nullptr;
    QLabel *m_spansExplained = nullptr;
    QComboBox *m_area = nullptr;
    QLineEdit *m_text = nullptr;
    DataSets *m_dataSets = nullptr;
    FacetBox *m_kinds = nullptr;
    FacetBox *m_actors = nullptr;
    FacetView *m_precisions = nullptr;
    FacetBox *m_sources = nullptr;
};

} // namespace sijill
