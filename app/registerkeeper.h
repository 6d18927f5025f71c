#pragma once

#include "mapdata/register/changedatlas.h"
#include "mapdata/register/check.h"
#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/editor.h"
#include "mapdata/register/preparededit.h"
#include "mapdata/register/recordhistory.h"
#include "mapdata/register/registerhold.h"
#include "mapdata/store/atlasfile.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace sijill {

/// The register that is open in the window, and everything that is done to it. What is asked for is done one after the
/// other in a thread of its own; answers come in this one, later, and never after the register was closed.
class RegisterKeeper : public QObject {
    Q_OBJECT

public:
    explicit RegisterKeeper(QObject *parent = nullptr);
    ~RegisterKeeper() override;

    /// Opens it for editing; an empty path closes the one that is open.
    void open(const QString &path);
    /// Empty where what is open is no register.
    QString path() const { return m_path; }
    bool isOpen() const { return !m_path.isEmpty(); }
    /// Something is being written.
    bool isBusy() const { return m_writes > 0; }
    /// Another window edits it, and here it is read; nothing where none does. It can be edited here once that one has
    /// closed it.
    const std::optional<RegisterHolder> &heldBy() const { return m_heldBy; }
    /// It is edited here all the same: what both write is kept apart, and each is told of the other's.
    void editAllTheSame();
    /// Who edits, for the history: a name that somebody gave, or empty.
    void setWho(const QString &who);

    /// The atlas that is open, as the register is now: it goes along with what is done. Null: none does.
    void follow(std::shared_ptr<const OpenedAtlas> opened);
    /// What a command made of the atlas that goes along. Nothing where the register has to be read again; then none
    /// goes along any more.
    struct Followed {
        std::shared_ptr<const Atlas> before;
        std::optional<ChangedAtlas> now;
    };

    template <class T>
    using Take = std::function<void(Result<T>)>;
    template <class T>
    struct Done {
        T what;
        Followed atlas;
    };
    void apply(const Edit &edit, Take<Done<EditDone>> take);
    void takeEdition(const Edition &edition, const QString &why, Take<Done<EditionDone>> take);
    /// Takes back, or does again, the entry that has that key; fails where another one is next.
    void step(bool isUndo, qint64 entry, Take<Done<HistoryEntry>> take);
    void saveStory(const QByteArray &json, Take<bool> take);
    /// Waits for what is being written and tells what came of it.
    void finish();
    /// What apply() would say; nothing is changed.
    void tryOut(const Edit &edit, Take<EditDone> take);
    /// An edit that is put together of what stands in the register; nothing is changed.
    void prepare(std::function<Result<PreparedEdit>(Database &)> make, Take<PreparedEdit> take);
    void decided(Take<std::vector<DecidedPair>> take);
    void tell(const QString &incident, Take<std::vector<EntryTold>> take);
    /// What is found in it, as it is then; nothing is changed.
    template <class T>
    void read(std::function<Result<T>(Database &)> work, Take<T> take)
    {
        const auto found = std::make_shared<std::optional<Result<T>>>();
        look([work = std::move(work), found](Database &database) { found->emplace(work(database)); },
             [take = std::move(take), found](const Result<bool> &done) {
                 take(done && *found ? std::move(**found) : Result<T>(done ? Problem() : done.problem()));
             });
    }
    /// Whether somebody else has written to it since.
    void lookForOthers(Take<bool> take);

    /// Entries that can be undone, and those that can be done again, the next one last.
    struct Steps {
        std::vector<HistoryEntry> done, undone;
        std::optional<EntryTold> elsewhere;   ///< what other programs had changed, and was entered just now
        Problems told;                        ///< what of it was not taken as it was
        std::optional<RegisterHolder> heldBy; ///< another window that edits it
    };

signals:
    /// What can be undone in it, once it is open.
    void opened(const sijill::RegisterKeeper::Steps &steps);
    void failed(const sijill::Problem &problem);
    void busyChanged();
    /// The window that has edited it has gone, or it is edited here all the same.
    void freed();

private:
    struct Desk;
    void look(std::function<void(Database &)> work, Take<bool> take);
    void hold(bool isOver);
    template <class T>
    void ask(std::function<Result<T>(Desk &)> work, Take<T> take, bool writes = false);

    QThreadPool m_pool; ///< of one thread: one after the other
    std::shared_ptr<Desk> m_desk;
    QString m_path, m_who;
    std::optional<RegisterHolder> m_heldBy;
    int m_writes = 0;
    QTimer m_rest; ///< after the last command
};

} // namespace sijill
