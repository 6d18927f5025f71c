#pragma once

#include "mapdata/model/texts.h"
#include "mapdata/query/query.h"
#include "mapdata/time/span.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

namespace sijill {

/// "1d", "2w", "1m", "1y": so many days, weeks, calendar months or years.
struct TimeStep {
    enum class Unit : quint8 { Days, Weeks, Months, Years };
    int count = 1;
    Unit unit = Unit::Days;

    bool operator==(const TimeStep &) const = default;
};

/// Nothing for anything else; a count is 1 to 9999.
std::optional<TimeStep> parseStep(QStringView text);
QString stepText(TimeStep step);
/// `times` steps after `day`. Months keep the day of the month where they have it.
Day stepped(Day day, TimeStep step, int times = 1);

/// How a scene's window runs through its span of time.
struct PlaybackPlan {
    enum class Mode : quint8 {
        Still,  ///< the whole span is shown, and stands
        Moving, ///< a window of `length` moves through it
        Growing ///< the window grows from its first day
    };
    Mode mode = Mode::Still;
    TimeStep step;
    TimeStep length{30, TimeStep::Unit::Days};
    double seconds = 0; ///< how long the run takes; 0: as stepsPerSecond says. Of a still scene: how long it stands
    double stepsPerSecond = 2; ///< where `seconds` is 0
    double hold = 2;           ///< seconds for which the last window stands after the run
    bool skipEmpty = true;     ///< stretches in which nothing happened are passed quickly

    bool operator==(const PlaybackPlan &) const = default;
};

/// A saved view for presenting. Everything is named by id, so that it outlives a change of the tables; what an atlas
/// does not know (any more) is told when the scene is used, and kept.
struct Scene {
    QString id; ///< unique in its story
    Text title;
    Text caption;
    Text notes; ///< for the presenter alone

    /// What must be visible, whatever the size of the screen; world coordinates. Null: what the atlas shows first.
    QRectF bounds;
    /// `bounds` is all that is to be seen, to the edges of the map; else legend and tray are kept beside it.
    bool boundsAreAll = false;
    Query query; ///< its window is shown, or played through
    PlaybackPlan play;
    QStringList hiddenLayers; ///< VectorLayer::name
    QStringList shadedLayers; ///< the same: areas shaded by what is counted in them
    QString theme;            ///< "light", "dark", "print"; empty: as it is

    QJsonObject kept; ///< keys of the file that mean nothing to this program, or could not be read: written back

    bool operator==(const Scene &) const = default;
};

/// Scenes in the order in which they are shown.
struct Story {
    std::vector<Scene> scenes;
    double transition = 2; ///< seconds for which the camera glides from scene to scene
    QJsonObject kept;      ///< as Scene::kept
    QJsonArray keptScenes; ///< entries that are no scenes: written back after the scenes

    bool isEmpty() const { return scenes.empty(); }
    /// Position of the scene with this id, else with this title in either language whatever the case.
    std::optional<std::size_t> find(const QString &idOrTitle) const;
    bool operator==(const Story &) const = default;
};

// Edits give a new story. Positions out of range change nothing.

/// A free id made of the words of a title: "Deir ez-Zor, January" -> "deir-ez-zor-january", "...-2" where taken.
QString freeSceneId(const Story &story, const QString &title);
/// At `at`, later ones move on; its id is made free and filled where it is empty or taken.
Story withScene(Story story, Scene scene, std::size_t at);
Story withoutScene(Story story, std::size_t at);
/// The scene stands at `to` afterwards.
Story withMovedScene(Story story, std::size_t from, std::size_t to);
/// The copy stands after the original. `titles` are its titles; where empty, those of the original.
Story withCopiedScene(Story story, std::size_t at, const Text &title = {});
/// The scene at `at` becomes this one; the id stays.
Story withChangedScene(Story story, std::size_t at, Scene scene);

} // namespace sijill
