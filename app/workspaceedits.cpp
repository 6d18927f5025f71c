// The part of the workspace that has to do with undoing.
#include "app/workspace.h"

#include <utility>

namespace sijill {

namespace {

constexpr int mostUndone = 100;
constexpr int restAfter = 900; // milliseconds: longer than between two steps of a slider

} // namespace

void Workspace::followEdits()
{
    m_edits.setUndoLimit(mostUndone);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, &Workspace::restEdits);
    connect(&m_edits, &QUndoStack::indexChanged, this, &Workspace::editsChanged);
    connect(&m_edits, &QUndoStack::cleanChanged, this, &Workspace::editsChanged);
    // Nothing is undone while files are on their way.
    connect(this, &Workspace::opening, this, &Workspace::editsChanged);
    connect(this, &Workspace::failed, this, &Workspace::editsChanged);
    connect(this, &Workspace::stopped, this, &Workspace::editsChanged);
    connect(this, &Workspace::unclear, this, &Workspace::editsChanged);
    connect(&m_story, &StoryEditor::edited, this, [this](const StoryChange &change) { record(change); });
    connect(&m_story, &StoryEditor::saved, &m_edits, &QUndoStack::setClean);
    connect(&m_layers, &LayerKeeper::edited, this, &Workspace::recordLayers);
    connect(&m_online, &OnlineKeeper::edited, this, &Workspace::recordLayers);
    followRegister();
}

std::vector<ImportRequest> Workspace::requests() const
{
    std::vector<ImportRequest> requests;
    for (const OpenedFile &file : m_files)
        requests.push_back(file.request);
    return requests;
}

/// It has been done.
void Workspace::record(KeptEdit edit)
{
    if (isNothing(edit))
        return;
    const auto *last = static_cast<const EditCommand *>(m_edits.command(m_edits.index() - 1));
    if (const auto both = m_goesOn && last ? merged(last->edit(), edit) : std::nullopt) {
        edit = *both;
        m_doing = Doing::Drop;
        m_edits.undo();
        m_doing = Doing::Apply;
    }
    m_goesOn = true;
    m_rest.start();
    if (!isNothing(edit)) // as after a slider that was dragged back
        m_edits.push(new EditCommand(std::move(edit), [this](const KeptEdit &wanted) { return apply(wanted); }));
    if (!m_story.isUnsaved())
        m_edits.setClean();
}

void Workspace::recordLayers(const LayerStack &before)
{
    record(changeBetween(before, m_model.layerStack()));
}

bool Workspace::apply(const KeptEdit &edit)
{
    if (m_doing != Doing::Apply)
        return m_doing == Doing::Skip;
    if (const auto *story = std::get_if<StoryChange>(&edit))
        m_story.apply(*story);
    else if (const auto *stack = std::get_if<StackChange>(&edit))
        m_model.setLayerStack(applied(m_model.layerStack(), *stack));
    else if (const auto *step = std::get_if<RegisterStep>(&edit))
        stepRegister(*step);
    else
        refresh(std::get<FilesChange>(edit).after);
    return true;
}

void Workspace::undo()
{
    if (canUndo())
        step(-1);
}

void Workspace::redo()
{
    if (canRedo())
        step(1);
}

void Workspace::step(int direction)
{
    restEdits();
    m_step = direction;
    direction < 0 ? m_edits.undo() : m_edits.redo();
    m_step = 0;
    if (!m_story.isUnsaved())
        m_edits.setClean();
}

/// What was undone (-1) or done again (1) could not be: the files are open and the register is as they were.
void Workspace::takeBackStep(int step)
{
    if (step == 0)
        return;
    m_doing = Doing::Skip;
    step < 0 ? m_edits.redo() : m_edits.undo();
    m_doing = Doing::Apply;
    if (!m_story.isUnsaved())
        m_edits.setClean();
}

QString Workspace::wordsAt(int command, const QLocale &locale) const
{
    const auto *edit = static_cast<const EditCommand *>(m_edits.command(command));
    return edit ? wordsOf(edit->edit(), locale) : QString();
}

QString Workspace::undoWords(const QLocale &locale) const
{
    return canUndo() ? wordsAt(m_edits.index() - 1, locale) : QString();
}

QString Workspace::redoWords(const QLocale &locale) const
{
    return canRedo() ? wordsAt(m_edits.index(), locale) : QString();
}

} // namespace sijill
