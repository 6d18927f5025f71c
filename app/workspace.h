#pragma once

#include "app/edits.h"
#include "app/environment/importplaces.h"
#include "app/keptsession.h"
#include "app/layerkeeper.h"
#include "app/onlinekeeper.h"
#include "app/registerkeeper.h"
#include "mapdata/scenes/sceneview.h"
#include "widgets/present/storyeditor.h"
#include "widgets/viewhistory.h"
#include "widgets/viewmodel.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>

#include <atomic>
#include <utility>

namespace sijill {

/// The open atlas and how it came to be open. Files are read in the background; a result is taken only if nothing else
/// has been asked for in the meantime. What was open before stays until something better is there: of a large table
/// that is what has been read so far.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    ViewModel &model() { return m_model; }
    ViewHistory &history() { return m_history; }
    /// Of the open atlas; empty where none is.
    QString path() const { return m_path; }
    bool isOpening() const { return m_reading || m_look; }
    bool isEmpty() const { return m_path.isEmpty(); }
    /// What opened() tells of is the atlas that was open, after a command in its register that was taken into it.
    bool isEdited() const { return m_isEdited; }
    /// The reading of what is open was stopped before its end.
    bool isPartial() const { return m_isPartial; }
    /// What stood in the way of the last one.
    const Problems &failures() const { return m_failures; }

    void open(const QString &path);
    /// What of several files comes beside what is open.
    enum class Beside : quint8 { None, Tables, All };
    /// Files and folders of any kind, as they are dropped or named on the command line: the first that is an atlas or a
    /// table of incidents opens, all others are layers over it, or over what is open already. Where nothing is open and
    /// none is an atlas, the first opens by itself. Further tables come beside it, and the first one as `beside` says;
    /// to layers alone a table always comes, so that the order is of no matter.
    /// What each of them is, is found out in the background; until then isOpening().
    void addFiles(const QStringList &paths, Beside beside = Beside::None);
    LayerKeeper &layers() { return m_layers; }
    OnlineKeeper &online() { return m_online; }
    /// The scenes of the open atlas.
    StoryEditor &story() { return m_story; }

    /// Undoes the last edit (app/edits.h). Files are then read again, in the background; where that fails, or is
    /// stopped, the edit counts as not undone. Another atlas in the place of this one begins without edits.
    void undo();
    void redo();
    /// Not while files are on their way, which may be an edit.
    bool canUndo() const { return m_edits.canUndo() && !isOpening() && !m_register.isBusy(); }
    bool canRedo() const { return m_edits.canRedo() && !isOpening() && !m_register.isBusy(); }
    /// What undo() and redo() would take up, in words; empty where there is nothing.
    QString undoWords(const QLocale &locale) const;
    QString redoWords(const QLocale &locale) const;
    /// The register that is open, where it is one; a step of its history is an edit that can be undone, also after it
    /// was closed and opened.
    /// Tells by fileChanged() if somebody else has written into the register that is open.
    void lookForOthers();
    RegisterKeeper &registerKeeper() { return m_register; }
    /// Does it in the register and shows what came of it; what was looked at stays. `title`: of what it is about, for
    /// "Undo:". @pre a register is open
    void edit(const Edit &edit, const QString &title, std::function<void(const Result<EditDone> &)> take);
    /// Takes a table in as an edition (register/edition.h), as edit() does. @pre a register is open
    void takeEdition(const Edition &edition, const QString &why, std::function<void(const Result<EditionDone> &)> take);
    /// All that is open as NAME.sijill, or as a new folder of tables, in the background; then that goes on in the
    /// window.
    void saveAs(const QString &path, std::function<void(const std::optional<Problem> &)> take);

    /// The user has changed the layers on the map, which were these.
    void recordLayers(const LayerStack &before);
    /// All edits are saved: those of the scenes are the ones that may not be.
    bool isSaved() const { return m_edits.isClean() && !m_story.isUnsaved(); }
    /// The next edit is a step of its own, as after a moment in which nothing was edited.
    void restEdits() { m_goesOn = false; }
    /// A table with no preset asks first, see unclear(), unless the request brings a mapping.
    void open(const ImportRequest &request);
    /// As a data set of its own beside what is open; where that is nothing, open().
    void openBeside(const ImportRequest &request);
    /// To be mapped by a person whatever it looks like, see unclear().
    void look(const QString &path, const QString &table = {});
    /// What a person says of places in doubt: the table is read anew with them.
    void decidePlaces(std::size_t file, const QHash<QString, QString> &chosen);
    /// Where places are looked up and presets are kept. Without them tables are read for what they say themselves.
    void setImportPlaces(const ImportPlaces &places) { m_places = places; }
    const ImportPlaces &importPlaces() const { return m_places; }
    /// Takes one of those that lie beside each other out; what is shown stays as far as the others have it.
    void removeFile(std::size_t file);
    /// All that lie beside each other, the first that was opened first.
    const std::vector<OpenedFile> &files() const { return m_files; }
    /// Files and rows that were open already when they came beside, and so were not counted again; each once.
    std::vector<FilesRead::Repeat> takeRepeats() { return std::exchange(m_repeats, {}); }
    /// Counts them all the same.
    void countAgain(const std::vector<FilesRead::Repeat> &repeats);
    void reload();
    /// Registers as they knew things at the end of that day (UTC); absent: as they know them now. The newest that is
    /// asked for while another is on its way is what comes next. The scenes stay as they are.
    void setKnownOn(std::optional<Day> day);
    /// What was asked for last; what is shown stands in the atlas.
    std::optional<Day> knownOn() const { return m_knownOn; }
    /// What is on its way is another day of what is open, and nothing else.
    bool changesDay() const { return m_reading && m_reading->knownOn != m_model.atlas()->knownOn; }
    /// Files, query and layers of another start; a file that cannot be read costs itself alone, and where none can the
    /// atlas that ships opens. takeResumed() tells.
    void resume(const KeptSession &session);
    /// The atlas that ships with nothing hidden, and without the layers that lay over it.
    void startClean();
    /// For resume(), without the camera.
    KeptSession session() const;
    /// What came of resume(), once, after opened().
    struct Resumed {
        KeptSession session;
        Problems leftOut;
        bool isOpen = false; ///< at least one of its files
    };
    std::optional<Resumed> takeResumed() { return std::exchange(m_resumed, std::nullopt); }
    /// Ends the reading: what has been read is then open. Where that is nothing yet, what was open stays.
    void stop();

signals:
    void opening(const QString &path);
    void progressed(const QString &path, int percent, qint64 rows);
    void stopped();                    ///< before anything had been read
    void opened();                     ///< and shown
    void removed(const QString &path); ///< after opened()
    void editsChanged();               ///< what can be undone or done again, or whether all is saved
    void failed(const sijill::Problem &problem);
    /// A person has to say what the columns are; what was open stays until then. `beside`: as it was asked for.
    void unclear(const std::shared_ptr<const sijill::TableLook> &look, bool beside);
    /// A file of the open atlas is not what it was.
    void fileChanged(const QString &file);

private:
    /// What a reading is for.
    enum class Intent : quint8 {
        Replace, ///< in the place of what is open
        Beside,  ///< as a data set of its own beside what is open, which stays as it is shown
        Refresh, ///< of what is open, with more or less in it; what is shown stays as far as it is there
        Peek,    ///< a look, for a person to say what the columns are
    };
    /// A file being read; whoever reads it knows it as well.
    struct Reading {
        QString path;
        Intent intent = Intent::Replace;
        std::vector<ImportRequest> requests;
        FilesRead base;                     ///< what they come beside
        std::shared_ptr<const Atlas> grows; ///< the same, as it was then
        QString removes;                    ///< the file that the others are left without
        bool isAnew = false;                ///< the requests hold what is open too
        std::optional<KeptSession> resumes; ///< of which they are
        bool isClean = false;               ///< without the layers that were laid over it
        std::optional<Day> knownOn;         ///< see setKnownOn()
        bool isSavedAs = false;             ///< what is open was just written there
        int step = 0;                       ///< -1: it undoes an edit, 1: it does one again
        FilesChange change;                 ///< of what is open by this, once it has been read
        std::atomic<bool> stop = false;
        bool showsParts() const { return intent == Intent::Replace && !isOpenAlready; }
        bool isOpenAlready = false; ///< who reads again what is open sees the whole of it until the whole is there anew
        // The GUI thread's own:
        qint64 rows = 0;
        bool showed = false;              ///< some of it is in the model
        std::shared_ptr<const Atlas> all; ///< once it has been read
    };
    using ReadingPtr = std::shared_ptr<Reading>;
    /// Files that are looked into, to know what they are.
    struct Look {
        QStringList paths;
        Beside beside = Beside::None;
        std::atomic<bool> stop = false;
    };
    using LookPtr = std::shared_ptr<Look>;

    bool areLayersAlone() const;
    void read(const ReadingPtr &reading);
    template <class Act>
    void tell(const ReadingPtr &reading, Act act);
    void showPart(Reading &reading, std::shared_ptr<const Atlas> soFar);
    void take(Reading &reading, Result<FilesRead> &&result);
    void start(ReadingPtr reading);
    void refresh(std::vector<ImportRequest> requests, const QString &removes = {});
    void show(Reading &reading, OpenedAtlas opened);
    void begin(const Reading &reading, OpenedAtlas opened);
    void finishIfShown();
    void watch();
    static QStringList filesToWatch(const OpenedFile &file);

    void startLook();
    void takeLook(const Look &look, std::vector<Identified> files);
    void forgetLooks();
    void fail(const Problem &problem);
    void followEdits();
    void record(KeptEdit edit);
    bool apply(const KeptEdit &edit);
    void step(int direction);
    void takeBackStep(int step);
    void followRegister();
    void openRegister();
    void saveScenesInRegister();
    void fillEdits(const RegisterKeeper::Steps &steps);
    void stepRegister(const RegisterStep &step);
    void showChanged(const RegisterKeeper::Followed &followed);
    void followWith(const OpenedAtlas &opened);
    void lookAtChanged(const QString &file);
    void tellOthers();
    void goOnAs(const QString &path);
    QString wordsAt(int command, const QLocale &locale) const;
    std::vector<ImportRequest> requests() const;
    void addWaiting(Problems before = {});
    LiesUnder liesUnder() const;
    void takeJoined(const std::vector<OpenedFile> &files);

    ViewModel m_model;
    ViewHistory m_history{m_model};
    LayerKeeper m_layers{m_model};
    OnlineKeeper m_online{m_model, m_layers};
    StoryEditor m_story;
    RegisterKeeper m_register;
    bool m_registerChanged = false;          ///< while files were on their way
    bool m_isReadAlone = false;              ///< what is open is what the register by itself reads as
    bool m_isEdited = false;                 ///< see isEdited()
    std::shared_ptr<const Atlas> m_changing; ///< on its way into the model, after a command in the register
    bool m_isStale = false;                  ///< others have written into the register
    QUndoStack m_edits;
    /// What a command of the stack is to do now.
    enum class Doing : quint8 { Apply, Skip, Drop };
    Doing m_doing = Doing::Apply;
    int m_step = 0;        ///< under way, see Reading::step
    bool m_goesOn = false; ///< the last edit was made a moment ago
    QTimer m_rest;
    QTimer m_others; ///< looks whether somebody else has written into the register
    LookPtr m_look;
    std::vector<LookPtr> m_looks; ///< one after the other, so that files open in the order in which they were asked for
    QStringList m_waiting;        ///< layers over what is being opened
    QFileSystemWatcher m_watcher;
    QThreadPool m_pool; ///< of its own, so that a long reading is in nobody's way
    ReadingPtr m_reading;
    QString m_path;
    std::vector<OpenedFile> m_files;
    std::vector<FilesRead::Repeat> m_repeats;
    std::optional<Resumed> m_resumed;
    bool m_isClean = false;
    ImportPlaces m_places;
    std::optional<Day> m_knownOn;
    Problems m_failures;
    bool m_isPartial = false;
};

} // namespace sijill
