#pragma once

#include "app/commands/arguments.h"
#include "widgets/painter/page.h"
#include "widgets/theme/theme.h"

#include <QSize>

namespace sijill {

// Options that render, film and handout share.

/// "1600x1000"
Result<QSize> sizeFrom(const QString &word);
/// "light", "dark", "print"
Result<Theme> themeFrom(const QString &word);
/// "a4", "16x9", ...
Result<Paper> paperWordFrom(const QString &word);
/// A number above zero, at most `most`.
Result<double> numberFrom(const QString &option, const QString &word, double least, double most);

/// The scene of the atlas with that id or title, else which there are.
Result<Scene> sceneFrom(const OpenedAtlas &opened, const QString &word);
/// The query of the words as a scene of its own: what `film --from --to` and `render --page` show without a story.
Scene sceneOfQuery(const OpenedAtlas &opened, const Query &query);

/// The layers (VectorLayer::name) that --shade asks for, none without it. Fails where no areas of that level are open.
Result<QStringList> shadedFrom(const Arguments &arguments, const OpenedAtlas &opened);
/// Adds --theme, --scene, --shade and the atlas as the one word without an option.
void addSceneOptions(QCommandLineParser &parser);

} // namespace sijill
