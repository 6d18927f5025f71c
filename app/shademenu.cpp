#include "app/shademenu.h"

#include "app/commandpalette.h"
#include "widgets/painter/shades.h"

#include <QActionGroup>

#include <algorithm>

namespace sijill {

namespace {

/// Of a layer that can be shaded, else 0.
int levelOf(const LayerEntry &entry)
{
    const auto layer = entry.vector();
    return layer && canBeShaded(*layer) ? layer->level : 0;
}

} // namespace

ShadeMenu::ShadeMenu(ViewModel &model, QWidget *parent) : QMenu(tr("S&hade areas by number"), parent), m_model(model)
{
    auto *group = new QActionGroup(this);
    menuAction()->setProperty(sourceProperty, QByteArray("S&hade areas by number"));
    menuAction()->setProperty(contextProperty, QByteArray(staticMetaObject.className()));
    for (const char *name : {QT_TR_NOOP("&No areas"), QT_TR_NOOP("&Governorates"), QT_TR_NOOP("&Districts"),
                             QT_TR_NOOP("&Sub-districts")}) {
        QAction *action = group->addAction(addAction(tr(name)));
        action->setProperty(sourceProperty, QByteArray(name));
        action->setProperty(contextProperty, QByteArray(staticMetaObject.className()));
        action->setCheckable(true);
        const int level = static_cast<int>(m_levels.size());
        connect(action, &QAction::triggered, this, [this, level] { choose(level); });
        m_levels.push_back(action);
    }
    for (const auto signal : {&ViewModel::atlasChanged, &ViewModel::layersChanged})
        connect(&m_model, signal, this, &ShadeMenu::follow);
    follow();
}

void ShadeMenu::choose(int level)
{
    const LayerStack before = m_model.layerStack();
    LayerStack layers = before;
    for (const LayerEntry &entry : before.entries()) {
        LayerStyle style = entry.style;
        style.shaded = level > 0 && levelOf(entry) == level;
        layers = layers.restyled(entry.id, style);
    }
    m_model.setLayerStack(std::move(layers));
    emit edited(before);
}

void ShadeMenu::follow()
{
    const auto &entries = m_model.layerStack().entries();
    int shaded = 0;
    for (int level = 1; level < static_cast<int>(m_levels.size()); ++level) {
        const auto isOfLevel = [level](const LayerEntry &entry) { return levelOf(entry) == level; };
        m_levels[static_cast<std::size_t>(level)]->setEnabled(std::ranges::any_of(entries, isOfLevel));
        if (std::ranges::any_of(entries, [&](const LayerEntry &e) { return isOfLevel(e) && e.style.shaded; }))
            shaded = level;
    }
    m_levels[static_cast<std::size_t>(shaded)]->setChecked(true);
}

} // namespace sijill
