#pragma once

#include "widgets/layers/layerlistmodel.h"

#include <QListView>

namespace sijill {

/// The list of the layer panel. Rows are dragged with the mouse or moved with Alt and the arrows; space shows and
/// hides, Delete removes, Return goes there.
class LayerList : public QListView {
    Q_OBJECT

public:
    explicit LayerList(LayerListModel &model, QWidget *parent = nullptr);

    /// Empty where no row is current.
    QString currentId() const;
    void setCurrentId(const QString &id);
    void moveCurrent(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, 60}; }

signals:
    void currentIdChanged(const QString &id);
    void zoomWanted(const QString &id);
    void removeWanted(const QString &id);
    void factsWanted(const QString &id);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Between which rows it would fall: 0 above the first.
    int gapAt(int y) const;
    void setGap(int gap);

    LayerListModel &m_rows;
    QString m_current;
    int m_row = 0; ///< of the current one, so that its neighbour follows when it goes
    QString m_dragged;
    QPoint m_pressed;
    int m_gap = -1; ///< while a row is being dragged
};

} // namespace sijill
