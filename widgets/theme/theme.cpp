#include "widgets/theme/theme.h"

namespace sijill {

namespace {

QColor translucent(QRgb rgb, int alpha)
{
    QColor colour(rgb);
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

Theme Theme::light()
{
    Theme t;
    t.kind = Kind::Light;
    t.sea = QColor(0xd3dfe7);
    t.land = QColor(0xf8f5ec);
    t.neighbours = QColor(0xebe6dd);
    t.card = QColor(0xfffdf9);
    t.paper = QColor(0xfcfaf5);
    t.outline = QColor(0xbab09c);
    t.border = QColor(0xa69c88);
    t.cardEdge = QColor(0xd9d2c3);
    t.ink = QColor(0x322d26);
    t.quietInk = QColor(0x655e50);
    t.faintInk = QColor(0x6c6558);
    t.town = QColor(0x5c5547);
    t.harm = QColor(0x8c0f35);
    t.harmFill = translucent(0xb31b4a, 150);
    t.harmFaint = translucent(0xb31b4a, 42);
    t.hatch = translucent(0xa8123f, 84);
    t.selection = QColor(0x0f5c94);
    return t;
}

Theme Theme::dark()
{
    Theme t;
    t.kind = Kind::Dark;
    t.sea = QColor(0x16212b);
    t.land = QColor(0x2d2b28);
    t.neighbours = QColor(0x21201e);
    t.card = QColor(0x1c1b19);
    t.paper = QColor(0x181715);
    t.outline = QColor(0x58534a);
    t.border = QColor(0x6a6458);
    t.cardEdge = QColor(0x46423a);
    t.ink = QColor(0xf0ebe0);
    t.quietInk = QColor(0xbdb5a5);
    t.faintInk = QColor(0x9f9788);
    t.town = QColor(0xa9a192);
    t.harm = QColor(0xff8aa3);
    t.harmFill = translucent(0xe2416b, 165);
    t.harmFaint = translucent(0xe2416b, 60);
    t.hatch = translucent(0xff8aa3, 80);
    t.selection = QColor(0x7cc0f2);
    return t;
}

Theme Theme::print()
{
    Theme t = light();
    t.kind = Kind::Print;
    t.sea = QColor(0xe6edf1);
    t.land = QColor(0xffffff);
    t.neighbours = QColor(0xf1f0ed);
    t.card = QColor(0xffffff);
    t.paper = QColor(0xffffff);
    t.outline = QColor(0xa8a8a8);
    t.border = QColor(0x8c8c8c);
    t.cardEdge = QColor(0xbdbdbd);
    t.ink = QColor(0x1a1a1a);
    t.quietInk = QColor(0x4d4d4d);
    t.faintInk = QColor(0x666666);
    t.town = QColor(0x404040);
    return t;
}

Theme Theme::of(Kind kind)
{
    switch (kind) {
    case Kind::Light:
        return light();
    case Kind::Dark:
        return dark();
    case Kind::Print:
        return print();
    }
    return light();
}

} // namespace sijill
