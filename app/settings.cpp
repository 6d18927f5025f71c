#include "app/settings.h"

#include <QGuiApplication>
#include <QSettings>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace sijill {

Settings readSettings(const QSettings &store)
{
    return {.language = store.value("language"_L1).toString(),
            .theme = store.value("theme"_L1).toString(),
            .geometry = store.value("window/geometry"_L1).toByteArray(),
            .panels = store.value("window/panels"_L1).toByteArray(),
            .columns = store.value("list/columns"_L1).toByteArray(),
            .notation = store.value("map/notation"_L1).toString(),
            .welcome = !store.value("welcomed"_L1).toBool(),
            .graticule = store.value("map/graticule"_L1).toBool(),
            .worldMap = store.value("map/world"_L1, true).toBool(),
            .reducedMotion = store.value("present/reducedMotion"_L1).toBool(),
            .network = store.value("map/network"_L1).toBool(),
            .folder = store.value("folder"_L1).toString(),
            .resume = store.value("session/resume"_L1, true).toBool(),
            .session = store.value("session/last"_L1).toByteArray(),
            .recent = store.value("recent"_L1).toStringList(),
            .who = store.value("register/who"_L1).toString()};
}

void writeSettings(QSettings &store, const Settings &settings)
{
    store.setValue("language"_L1, settings.language);
    store.setValue("theme"_L1, settings.theme);
    store.setValue("window/geometry"_L1, settings.geometry);
    store.setValue("window/panels"_L1, settings.panels);
    store.setValue("list/columns"_L1, settings.columns);
    store.setValue("map/notation"_L1, settings.notation);
    store.setValue("welcomed"_L1, !settings.welcome);
    store.setValue("map/graticule"_L1, settings.graticule);
    store.setValue("map/world"_L1, settings.worldMap);
    store.setValue("present/reducedMotion"_L1, settings.reducedMotion);
    store.setValue("map/network"_L1, settings.network);
    store.setValue("folder"_L1, settings.folder);
    store.setValue("session/resume"_L1, settings.resume);
    store.setValue("session/last"_L1, settings.session);
    store.setValue("recent"_L1, settings.recent);
    store.setValue("register/who"_L1, settings.who);
}

Theme themeFor(const Settings &settings)
{
    if (settings.theme == "light"_L1)
        return Theme::light();
    if (settings.theme == "dark"_L1)
        return Theme::dark();
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Theme::dark() : Theme::light();
}

} // namespace sijill
