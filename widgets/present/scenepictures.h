#pragma once

#include "mapdata/store/atlasfile.h"
#include "widgets/theme/theme.h"

#include <QImage>
#include <QLocale>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace sijill {

/// Small pictures of scenes, as they look when they are presented, painted in the background by the painter of all
/// pictures. What has not changed is not painted again.
class ScenePictures : public QObject {
    Q_OBJECT

public:
    explicit ScenePictures(QObject *parent = nullptr);
    ~ScenePictures() override;

    /// What there is of before stays until the new is there.
    void setStory(std::shared_ptr<const OpenedAtlas> opened, const Story &story, const Theme &theme,
                  const QLocale &locale);
    /// Null while it has not been painted. At its end, as that shows the most.
    QImage picture(const Scene &scene) const;
    bool isBusy() const { return m_pending > 0; }

    static QSize size() { return {640, 360}; }

signals:
    void changed();

private:
    struct Entry {
        Scene scene;
        QImage image;
    };
    void take(int generation, const Scene &scene, const QImage &image);

    std::shared_ptr<const OpenedAtlas> m_opened;
    QString m_look;
    std::vector<Entry> m_entries;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<int>> m_generation = std::make_shared<std::atomic<int>>(0);
    int m_pending = 0;
};

} // namespace sijill
