#pragma once

#include "mapdata/geo/coordinates.h"

#include <QToolButton>

class QMenu;

namespace sijill {

/// A notation as settings keep it: "decimal", "dms", "utm", "mgrs", "epsg:22770".
QString wordFor(const PositionStyle &style);
/// Decimal degrees for what is none of them.
PositionStyle styleFor(const QString &word);

/// Where the pointer is, else the middle of the map. A click opens the notations and copies; lies in a corner of the
/// map.
class CoordinateReadout : public QToolButton {
    Q_OBJECT

public:
    explicit CoordinateReadout(QWidget *parent = nullptr);

    const PositionStyle &style() const { return m_style; }
    void setPositionStyle(const PositionStyle &style);
    LonLat position() const { return m_degrees; }
    void setPosition(LonLat degrees);
    /// As it stands there, but in Latin digits and letters: for other programs.
    void copy() const;
    /// Asks for the code of a coordinate system.
    void askForCode();

signals:
    void notationChosen(const QString &word);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillMenu();
    void showPosition();
    void place();

    QMenu *m_menu = nullptr;
    PositionStyle m_style;
    LonLat m_degrees{qQNaN(), qQNaN()};
};

} // namespace sijill
