#pragma once

#include "widgets/controls/glyphs.h"
#include "widgets/layers/layerlist.h"

#include <QScrollArea>

class QLabel;
class QMenu;
class QToolButton;

namespace sijill {

class LayerStyleEditor;

/// "Layers": what lies on the map, in drawing order; how each layer looks, and what it is.
class LayerPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit LayerPanel(ViewModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    LayerList &list() { return *m_list; }
    LayerStyleEditor &editor() { return *m_editor; }
    /// Empty where nothing is selected.
    QString currentId() const { return m_list->currentId(); }
    void select(const QString &id) { m_list->setCurrentId(id); }
    /// "What it is": a window of its own, kept true while it is open.
    void showFacts(const QString &id);
    /// All that can be set of the current layer is seen; the map has less room then.
    void beWideEnough();

signals:
    void addWanted();
    void edited(const sijill::LayerStack &before); ///< order, style, what is shown
    void onlineWanted();
    void zoomWanted(const QRectF &world);
    void removeWanted(const QString &id);
    /// The facts of a layer are to be shown, and nobody has looked at its file yet.
    void factsMissing(const QString &id);

private:
    void build();
    QToolButton *button(Glyph glyph, const QString &name);
    void showCurrent();
    void showMenu(QPoint at);
    /// What can be put on the map.
    void addWays(QMenu &menu);
    void zoomTo(const QString &id);
    void remove(const QString &id);

    ViewModel &m_model;
    LayerListModel m_rows;
    LayerList *m_list = nullptr;
    LayerStyleEditor *m_editor = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_kind = nullptr;
    QLabel *m_why = nullptr; ///< it is not drawn
    std::vector<std::pair<Glyph, QToolButton *>> m_buttons;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_zoom = nullptr;
    QToolButton *m_facts = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace sijill
