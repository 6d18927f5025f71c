#pragma once

#include "widgets/symbology/layerstack.h"
#include "widgets/theme/theme.h"

#include <QToolButton>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QSpinBox;

namespace sijill {

/// A colour that is as usual, none, or chosen by the user.
class ColourButton : public QToolButton {
    Q_OBJECT

public:
    ColourButton(const QString &name, QWidget *parent);

    /// `shown`: what it is on the map, chosen or not; invalid: none.
    void setColour(const std::optional<QColor> &chosen, const QColor &shown);
    const std::optional<QColor> &colour() const { return m_chosen; }
    void choose();

signals:
    void colourChanged(const std::optional<QColor> &colour);

private:
    void take(const std::optional<QColor> &colour);

    QString m_name;
    std::optional<QColor> m_chosen;
    QColor m_shown;
};

/// How one layer looks, to be changed; what is changed is told at once.
class LayerStyleEditor : public QWidget {
    Q_OBJECT

public:
    explicit LayerStyleEditor(QWidget *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void setEntry(const LayerEntry &entry, const std::vector<StyledLayer> &all);

    QSlider &opacity() { return *m_opacity; }
    QDoubleSpinBox &lineWidth() { return *m_width; }
    QComboBox &labels() { return *m_labels; }
    QCheckBox &borders() { return *m_borders; }
    QSpinBox &labelSize() { return *m_size; }
    QDoubleSpinBox &fromZoom() { return *m_from; }
    QDoubleSpinBox &toZoom() { return *m_to; }
    ColourButton &line() { return *m_line; }
    ColourButton &fill() { return *m_fill; }

signals:
    void styleChanged(const sijill::LayerStyle &style);

private:
    void build();
    void connectAll();
    void fillLabels(const LayerEntry &entry);
    void change(const std::function<void(LayerStyle &)> &act);

    Theme m_theme = Theme::light();
    LayerStyle m_style;
    QStringList m_fields;
    bool m_filling = false;
    std::vector<QWidget *> m_vectorOnly;
    QSlider *m_opacity = nullptr;
    QLabel *m_percent = nullptr;
    ColourButton *m_line = nullptr;
    QDoubleSpinBox *m_width = nullptr;
    ColourButton *m_fill = nullptr;
    QWidget *m_fillName = nullptr;
    QComboBox *m_labels = nullptr;
    QWidget *m_labelsName = nullptr;
    QCheckBox *m_shaded = nullptr;
    QCheckBox *m_borders = nullptr; ///< of a base map of vector tiles
    QSpinBox *m_size = nullptr;
    QDoubleSpinBox *m_from = nullptr;
    QDoubleSpinBox *m_to = nullptr;
    QWidget *m_usual = nullptr;
};

} // namespace sijill
