#pragma once

#include "mapdata/opening/readfiles.h"
#include "mapdata/story/storychange.h"
#include "widgets/symbology/stackchange.h"

#include <QLocale>
#include <QUndoCommand>

#include <functional>
#include <optional>
#include <variant>

namespace sijill {

/// Other files are open, or the same ones are read otherwise: again although they are open, with other places.
struct FilesChange {
    std::vector<ImportRequest> before, after;

    FilesChange inverse() const { return {after, before}; }
};

/// An entry of the history of the register that is open (app/registerkeeper.h). What it changed stands in the register.
struct RegisterStep {
    qint64 entry = 0;
    QString kind;  ///< as HistoryEntry has it
    QString title; ///< of what it is about, where that is known
    bool isUndo = false;

    RegisterStep inverse() const { return {entry, kind, title, !isUndo}; }
};

/// A change of what is kept: the scenes, the layers on the map, the files, the register. What a query shows is none: it
/// has a history of its own (widgets/viewhistory.h). A value; positions in an atlas are not in it, so that it holds
/// however often files are read again.
using KeptEdit = std::variant<StoryChange, StackChange, FilesChange, RegisterStep>;

bool isNothing(const KeptEdit &edit);
KeptEdit inverse(const KeptEdit &edit);
/// Both as one, where a person would take them for one: a slider that is dragged, a text that is typed.
std::optional<KeptEdit> merged(const KeptEdit &first, const KeptEdit &second);
/// What was done, in words that follow "Undo:". Translated.
QString wordsOf(const KeptEdit &edit, const QLocale &locale);

/// The one command of the undo stack. It is done already when it is pushed.
class EditCommand : public QUndoCommand {
public:
    /// `apply`: does an edit; false takes the command out of the stack.
    using Apply = std::function<bool(const KeptEdit &)>;
    EditCommand(KeptEdit edit, Apply apply);

    const KeptEdit &edit() const { return m_edit; }
    void undo() override;
    void redo() override;

private:
    void run(const KeptEdit &edit);

    KeptEdit m_edit;
    Apply m_apply;
    bool m_isDone = true;
};

} // namespace sijill
