#pragma once

#include "mapdata/store/atlasfile.h"

#include <QObject>

#include <vector>

namespace sijill {

/// The story of the open atlas while it is being edited: each change is saved at once and can be undone. It is saved
/// beside the atlas; where that cannot be written to, in a folder of the user's own, from which it is read again
/// whenever that atlas is opened.
class StoryEditor : public QObject {
    Q_OBJECT

public:
    /// `ownFolder`: for the stories of atlases that cannot be written to.
    explicit StoryEditor(QString ownFolder, QObject *parent = nullptr);

    /// `path`: of the atlas, as it was opened.
    void load(const OpenedAtlas &opened, const QString &path);

    const Story &story() const { return m_story; }
    /// The file it was read from or saved to last.
    QString file() const;
    /// Not beside the atlas.
    bool isElsewhere() const { return m_elsewhere; }

    /// Nothing happens where nothing is different.
    void change(Story story);
    bool canUndo() const { return !m_before.empty(); }
    bool canRedo() const { return !m_after.empty(); }
    void undo();
    void redo();

signals:
    void changed();
    void said(const QString &sentence); ///< where it was saved for the first time, or why it was not

private:
    void show(Story story);
    void save();
    QString ownPlace(const QString &path) const;

    QString m_ownFolder;
    QString m_place; ///< folder of the atlas; empty: it has none
    QString m_own;
    bool m_elsewhere = false;
    bool m_told = false; ///< where it is saved
    QByteArray m_onDisk; ///< as it was read or written last
    Story m_story;
    std::vector<Story> m_before, m_after;
};

} // namespace sijill
