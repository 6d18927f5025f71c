#pragma once

#include "mapdata/store/atlasfile.h"
#include "mapdata/story/storychange.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace sijill {

/// The story of the open atlas while it is being edited: each change is saved at once, and told so that it can be
/// undone. It is saved beside the atlas; where that cannot be written to, in a folder of the user's own, from which it
/// is read again whenever that atlas is opened. What another window saved meanwhile is merged into it.
class StoryEditor : public QObject {
    Q_OBJECT

public:
    /// `ownFolder`: for the stories of atlases that cannot be written to.
    explicit StoryEditor(QString ownFolder, QObject *parent = nullptr);

    /// `path`: of the atlas, as it was opened.
    void load(const OpenedAtlas &opened, const QString &path);

    /// The atlas is a register that can be written to: its scenes are saved in it from now on. Null: they are not.
    /// Those in the user's own folder are waiting for it then.
    using Answer = std::function<void(const std::optional<Problem> &)>;
    using Write = std::function<void(const QByteArray &json, Answer answer)>;
    void setRegister(Write write);

    const Story &story() const { return m_story; }
    /// The file it was read from or saved to last.
    QString file() const;
    /// Not beside the atlas.
    bool isElsewhere() const { return m_elsewhere; }
    /// The last change could not be saved, neither there nor by saveCopy().
    bool isUnsaved() const { return m_unsaved; }
    /// Once more; whether it is saved.
    bool saveAgain() { return !m_unsaved || save(); }
    /// Whether the story is that of this atlas.
    bool isOf(const OpenedAtlas &opened, const QString &path) const;
    /// What is not saved goes to the user's own folder, from where it is waiting for its atlas. Whether all is saved.
    bool rescue();
    /// To a file of the user's choice.
    std::optional<Problem> saveCopy(const QString &file);

    /// Scenes were made while the atlas could not be written to, and now it can.
    bool hasWaiting() const { return m_waiting.has_value(); }
    /// Adds them to those of the atlas.
    void addWaiting();
    /// They are not asked for again. The file that keeps them.
    QString putWaitingAway();

    /// Nothing happens where nothing is different.
    void change(Story story);
    /// An earlier change, or its inverse: what was changed besides stays. Not told by edited().
    void apply(const StoryChange &change);

signals:
    void changed();
    void edited(const sijill::StoryChange &change); ///< by change()
    void waits();                                   ///< scenes made while it could not be written to: hasWaiting()
    void saved();                                   ///< what was changed is, wherever
    void said(const QString &sentence);             ///< where it was saved for the first time, or why it was not

private:
    void show(Story story);
    bool save();
    void saveInRegister();
    bool isOnDisk() const;
    std::optional<Problem> write(QStringList &sentences);
    QString takeIn(const Story &theirs);
    QString ownPlace(const QString &path) const;

    QString m_ownFolder;
    QString m_place; ///< folder of the atlas; empty: it has none
    QString m_own;
    bool m_elsewhere = false;
    bool m_told = false; ///< where it is saved
    bool m_unsaved = false;
    Write m_write;
    int m_writing = 0;   ///< answers that are on their way
    Story m_shipped;     ///< of the atlas as it was read
    QByteArray m_onDisk; ///< as it was read or written last
    Story m_base;        ///< the same as a story
    Story m_story;
    std::optional<Story> m_waiting; ///< in the user's own folder
};

} // namespace sijill
