#pragma once

#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QScrollArea>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace sijill {

class DataSets;
class FacetView;

/// What of the map can be turned on and off.
enum class MapLayer : quint8 { Incidents, Towns, Areas, Countries };

/// "Show": which measure, by which reading, of what, by whom, where, and on which layers.
class FilterPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit FilterPanel(ViewModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setLayerShown(MapLayer layer, bool shown);
    /// Nothing hidden, the first measure, the usual reading. The window stays.
    void reset();

    QComboBox &measureBox() { return *m_measure; }
    QComboBox &readingBox() { return *m_reading; }
    QComboBox &areaBox() { return *m_area; }
    FacetView &kinds() { return *m_kinds; }
    FacetView &actors() { return *m_actors; }
    DataSets &dataSets() { return *m_dataSets; }

signals:
    void layerToggled(sijill::MapLayer layer, bool shown);

private:
    void build();
    void addLayers(QBoxLayout *column);
    void fillChoices();
    void showFilter();
    void apply(const std::function<void(Filter &)> &change);

    ViewModel &m_model;
    QComboBox *m_measure = nullptr;
    QComboBox *m_reading = nullptr;
    QLabel *m_explanation = nullptr;
    QComboBox *m_area = nullptr;
    QLineEdit *m_text = nullptr;
    DataSets *m_dataSets = nullptr;
    FacetView *m_kinds = nullptr;
    FacetView *m_actors = nullptr;
    FacetView *m_precisions = nullptr;
    FacetView *m_sources = nullptr;
    QWidget *m_reset = nullptr;
    std::vector<std::pair<MapLayer, QCheckBox *>> m_layers;
};

} // namespace sijill
