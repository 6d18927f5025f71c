#pragma once

#include "mapdata/raster/cuttiles.h"
#include "widgets/newest.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <stop_token>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace sijill {

/// What "save this area" starts from.
struct OfflineQuestion {
    struct Map {
        QString name;
        std::shared_ptr<const RasterSource> source;
        std::shared_ptr<const TileArchive> archive{}; ///< instead: tiles, saved as they are

        bool isOnline() const { return source && source->info().isOnline; }
        bool maySave() const { return !source || source->info().maySave; }
        int minZoom() const { return source ? source->info().minZoom : archive->facts().minZoom(); }
        int maxZoom() const { return source ? source->info().maxZoom : archive->facts().maxZoom(); }
    };
    std::vector<Map> maps; ///< the one that is proposed first
    QRectF area;           ///< world
    double zoom = 0;       ///< at which it is seen
    QString folder;
};

/// An area of a base map as an MBTiles file, or, of a file of tiles, a PMTiles, written in the background. A file that
/// was stopped is gone on with when it is chosen again. Closing the dialog stops.
class OfflineDialog : public QDialog {
    Q_OBJECT

public:
    explicit OfflineDialog(OfflineQuestion question, QWidget *parent = nullptr);
    ~OfflineDialog() override;

    QComboBox &maps() { return *m_maps; }
    QSpinBox &firstZoom() { return *m_first; }
    QSpinBox &lastZoom() { return *m_last; }
    QLineEdit &file() { return *m_file; }
    QPushButton &estimateButton() { return *m_estimate; }
    QPushButton &saveButton() { return *m_save; }
    QPushButton &stopButton() { return *m_stopButton; }
    QString estimateText() const;
    QString resultText() const;
    bool isSaving() const { return m_saving.isBusy(); }
    /// Ends what is under way; the file stays and can be gone on with.
    void stop();
    /// Its server may not be asked any more.
    void leaveOnlineMaps();

signals:
    void saved(const QString &file);

private:
    /// Told by the thread that saves, asked by this one.
    struct Counts {
        std::atomic<qint64> done = 0, total = 0, bytes = 0;
    };

    void build();
    void showMap();
    void showButtons();
    void estimate();
    void estimateIfNear();
    void chooseFile();
    void save();
    void showProgress();
    void take(const Result<OfflineSaved> &result, const QString &file);
    const OfflineQuestion::Map *map() const;
    OfflineArea area() const;

    OfflineQuestion m_question;
    QComboBox *m_maps = nullptr;
    QSpinBox *m_first = nullptr;
    QSpinBox *m_last = nullptr;
    QLabel *m_estimateText = nullptr;
    QPushButton *m_estimate = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_browse = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_stopButton = nullptr;
    QTimer m_watch;
    std::shared_ptr<Counts> m_counts;
    std::stop_source m_stopEstimate, m_stopSaving;
    Newest m_estimating, m_saving;
};

} // namespace sijill
