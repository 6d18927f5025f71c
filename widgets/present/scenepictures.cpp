#include "widgets/present/scenepictures.h"

#include "mapdata/background.h"
#include "widgets/painter/page.h"

#include <algorithm>
#include <exception>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Texts for the presenter alone are not seen on a picture.
bool looksLike(Scene a, const Scene &b)
{
    a.notes = b.notes;
    a.id = b.id;
    a.kept = b.kept;
    return a == b;
}

QImage paint(const OpenedAtlas &opened, const Scene &scene, const Theme &theme, const QLocale &locale)
{
    const PreparedScene prepared = prepare(scene, opened.atlas);
    // The map alone: words would be too small to be read, and titles stand beside the pictures.
    PictureOptions picture;
    picture.size = ScenePictures::size();
    picture.bounds = scene.bounds;
    picture.boundsAreAll = scene.boundsAreAll;
    picture.theme = themeOf(scene, theme);
    picture.locale = locale;
    picture.caption = false;
    picture.attribution = false;
    return paintPicture(contentOf(prepared, opened.layers), picture);
}

} // namespace

ScenePictures::ScenePictures(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // the window's own work comes first
}

ScenePictures::~ScenePictures()
{
    ++*m_generation;
    m_pool.clear();
    m_pool.waitForDone();
}

QImage ScenePictures::picture(const Scene &scene) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &e) { return looksLike(scene, e.scene); });
    return found == m_entries.end() ? QImage() : found->image;
}

void ScenePictures::setStory(std::shared_ptr<const OpenedAtlas> opened, const Story &story, const Theme &theme,
                             const QLocale &locale)
{
    const QString look = QString::number(static_cast<int>(theme.kind)) + locale.name();
    if (opened != m_opened || look != m_look)
        m_entries.clear();
    m_opened = std::move(opened);
    m_look = look;
    const int generation = ++*m_generation;
    m_pending = 0;
    std::vector<Entry> entries;
    for (const Scene &scene : story.scenes) {
        if (const QImage known = picture(scene); !known.isNull()) {
            entries.push_back({scene, known});
            continue;
        }
        ++m_pending;
        m_pool.start([this, generation, now = m_generation, atlas = m_opened, scene, theme, locale] {
            workBehindMainThread();
            if (*now != generation)
                return;
            QImage image;
            try {
                image = paint(*atlas, scene, theme, locale);
            } catch (const std::exception &) {
                // Not enough memory for a small picture: its scene is listed without one.
            }
            // The pool is waited for before this object goes.
            QMetaObject::invokeMethod(
                this, [this, generation, scene, image] { take(generation, scene, image); }, Qt::QueuedConnection);
        });
    }
    m_entries = std::move(entries);
}

void ScenePictures::take(int generation, const Scene &scene, const QImage &image)
{
    if (generation != *m_generation)
        return;
    --m_pending;
    m_entries.push_back({scene, image});
    emit changed();
}

} // namespace sijill
