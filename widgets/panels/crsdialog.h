#pragma once

#include "mapdata/layers/crsguess.h"
#include "mapdata/layers/layer.h"
#include "widgets/theme/theme.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sijill {

class Viewport;

/// What is known of a layer that does not say which coordinate system it is in.
struct CrsQuestion {
    QString file;
    QRectF extent;                             ///< in its own numbers, y up
    std::vector<std::vector<QPointF>> outline; ///< of its shapes, in its own numbers; may be thinned, or empty
    std::vector<std::shared_ptr<const VectorLayer>> land; ///< to show it over
    QRectF home;                                          ///< of the atlas, in degrees: x from west, y from south
    Theme theme = Theme::light();
};

/// Where the layer would come to lie, over the areas of the atlas.
class CrsPreview : public QWidget {
    Q_OBJECT

public:
    CrsPreview(CrsQuestion question, QWidget *parent);
    QSize sizeHint() const override { return {360, 280}; }
    /// Null: nothing but the land.
    void setCrs(std::shared_ptr<const Crs> crs);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOutline(QPainter &painter, const Viewport &viewport) const;

    CrsQuestion m_question;
    std::shared_ptr<const Crs> m_crs;
    std::vector<std::vector<World>> m_shapes; ///< the outline in the chosen system
};

/// Lists the candidates, each with a preview, and takes any other code.
class CrsDialog : public QDialog {
    Q_OBJECT

public:
    CrsDialog(const CrsQuestion &question, const std::vector<CrsCandidate> &candidates, QWidget *parent = nullptr);

    /// "EPSG:32637"; nothing while there is none that PROJ knows.
    std::optional<QString> chosen() const;

private:
    void chooseCandidate(int row);
    void typeCode(const QString &text);
    void setCrs(const Result<std::shared_ptr<const Crs>> &crs);

    CrsQuestion m_question;
    std::vector<CrsCandidate> m_candidates;
    QListWidget *m_list = nullptr;
    QLineEdit *m_code = nullptr;
    QLabel *m_where = nullptr;
    CrsPreview *m_preview = nullptr;
    QPushButton *m_take = nullptr;
    std::shared_ptr<const Crs> m_crs;
};

/// Waits for an answer; nothing where the user wants none.
std::optional<QString> askForCrs(QWidget *parent, const CrsQuestion &question);

} // namespace sijill
