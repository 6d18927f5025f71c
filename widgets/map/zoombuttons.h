#pragma once

#include "widgets/controls/glyphs.h"

#include <QFrame>

class QBoxLayout;
class QToolButton;

namespace sijill {

class MapWidget;

/// Closer, farther, everything: for whoever has no wheel, or does not know of it. In the upper corner of the map where
/// lines end.
class ZoomButtons : public QFrame {
    Q_OBJECT

public:
    ZoomButtons(MapWidget &map, const Theme &theme);

    QToolButton &closer() { return *m_closer; }
    QToolButton &farther() { return *m_farther; }
    QToolButton &everything() { return *m_everything; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *add(QBoxLayout *row, Glyph glyph, const Theme &theme, const QString &name, const QString &key);
    void place();

    MapWidget &m_map;
    QToolButton *m_closer;
    QToolButton *m_farther;
    QToolButton *m_everything;
};

} // namespace sijill
