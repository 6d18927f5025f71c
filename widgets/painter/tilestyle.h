#pragma once

#include "mapdata/vectortiles/rules.h"
#include "widgets/theme/theme.h"

#include <memory>

namespace sijill {

/// The style that ships, read once.
std::shared_ptr<const TileRules> shippedTileRules();

/// ~/.config/sijill/base-map-style.txt or what stands for it: a style of the user's own.
QString usersTileStyleFile();
/// That of the user where there is one, else the one that ships. What is wrong with it is told.
std::shared_ptr<const TileRules> usersTileRules(Problems &problems);

/// A style with the colours of a theme.
class TileColours {
public:
    TileColours(const TileRules &rules, const Theme &theme);
    /// Invalid for no name.
    QColor of(const QByteArray &name) const;

private:
    const TileRules &m_rules;
    Theme m_theme;
};

} // namespace sijill
