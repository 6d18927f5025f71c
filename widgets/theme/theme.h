#pragma once

#include <QColor>

namespace sijill {

/// Every colour and width that is drawn on the map. A value: painters get one and know no other.
///
/// A quiet base and one strong hue, carmine, for harm: apart from the blue of water and selection also for eyes that do
/// not tell red from green. tst_theme holds every pair that is used to its contrast.
struct Theme {
    enum class Kind : quint8 { Light, Dark, Print };
    Kind kind = Kind::Light;

    // Grounds.
    QColor sea;
    QColor land;       ///< the areas of the atlas
    QColor neighbours; ///< countries around
    QColor card;       ///< legend, tray, badges, call-outs
    QColor paper;      ///< margins of a picture

    // Lines that divide, quieter than anything they surround.
    QColor outline; ///< between areas
    QColor border;  ///< of countries and coast
    QColor cardEdge;

    // Ink.
    QColor ink;      ///< text that matters
    QColor quietInk; ///< text beside it: area names, captions
    QColor faintInk; ///< country names; large text only
    QColor town;     ///< dots

    // Harm, and what the user has chosen.
    QColor harm;      ///< edges, numbers, rings
    QColor harmFill;  ///< inside of discs, translucent
    QColor harmFaint; ///< inside of conventional figures and of rings, more translucent
    QColor hatch;     ///< lines over the areas a badge speaks for
    QColor selection;

    double outlineWidth = 0.9;
    double borderWidth = 1.0;
    double edgeWidth = 1.4; ///< of discs and badges
    double haloWidth = 3.0; ///< around text on the map, both sides together

    static Theme light();
    static Theme dark();
    static Theme print();
    static Theme of(Kind kind);
};

} // namespace sijill
