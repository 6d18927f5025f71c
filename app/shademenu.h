#pragma once

#include "widgets/viewmodel.h"

#include <QMenu>

#include <vector>

namespace sijill {

/// View > Shade areas by number: none, or the areas of one level among those that lie on the map. What is chosen is the
/// style of these layers, so that it is in the Layers panel, in scenes and in pictures too.
class ShadeMenu : public QMenu {
    Q_OBJECT

public:
    ShadeMenu(ViewModel &model, QWidget *parent = nullptr);

signals:
    void edited(const sijill::LayerStack &before);

private:
    void choose(int level);
    void follow();

    ViewModel &m_model;
    std::vector<QAction *> m_levels; ///< by VectorLayer::level; 0 is none
};

} // namespace sijill
