#include "app/edits.h"

#include "mapdata/words/words.h"
#include "widgets/layers/layertexts.h"
#include "widgets/texts/readable.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

struct Edits {
    Q_DECLARE_TR_FUNCTIONS(Edits)
};

using Requests = std::vector<ImportRequest>;

bool isSameTable(const ImportRequest &a, const ImportRequest &b)
{
    return a.path == b.path && a.table == b.table;
}

bool isReadAlike(const ImportRequest &a, const ImportRequest &b)
{
    const auto mappingOf = [](const ImportRequest &request) {
        return request.mapping ? toJson(*request.mapping) : QJsonObject();
    };
    return isSameTable(a, b) && a.repeats == b.repeats && a.chosenPlaces == b.chosenPlaces &&
           a.dates.order == b.dates.order && a.dates.calendar == b.dates.calendar && mappingOf(a) == mappingOf(b);
}

/// Those of `a` that `b` has not, or not so often.
Requests onlyIn(const Requests &a, Requests b)
{
    Requests only;
    for (const ImportRequest &request : a) {
        const auto same = std::ranges::find_if(b, [&](const ImportRequest &r) { return isSameTable(r, request); });
        if (same != b.end())
            b.erase(same);
        else
            only.push_back(request);
    }
    return only;
}

QString nameOf(const ImportRequest &request)
{
    return isolatedPath(QFileInfo(request.path).fileName());
}

QString wordsOf(const FilesChange &change)
{
    const Requests added = onlyIn(change.after, change.before), removed = onlyIn(change.before, change.after);
    if (added.size() == 1 && removed.empty())
        return Edits::tr("add %1", "file").arg(nameOf(added.front()));
    if (removed.size() == 1 && added.empty())
        return Edits::tr("take out %1", "file").arg(nameOf(removed.front()));
    if (added.empty() && removed.empty())
        for (const ImportRequest &now : change.after)
            for (const ImportRequest &then : change.before) {
                if (!isSameTable(now, then) || isReadAlike(now, then))
                    continue;
                return now.repeats != then.repeats ? Edits::tr("count all rows of %1", "file").arg(nameOf(now))
                       : now.chosenPlaces != then.chosenPlaces
                           ? Edits::tr("decide places of %1", "file").arg(nameOf(now))
                           : Edits::tr("read %1 otherwise", "file").arg(nameOf(now));
            }
    return Edits::tr("change the files");
}

QString wordsOf(const StackChange &change)
{
    const auto nameOf = [](const LayerEntry &entry) { return isolated(layerTitle(entry)); };
    if (change.come.size() == 1 && change.gone.empty())
        return Edits::tr("add layer “%1”").arg(nameOf(change.come.front()));
    if (change.gone.size() == 1 && change.come.empty())
        return Edits::tr("remove layer “%1”").arg(nameOf(change.gone.front()));
    if (!change.come.empty() || !change.gone.empty())
        return Edits::tr("change the layers");
    if (change.isMove())
        return Edits::tr("move a layer");
    if (change.restyled.size() != 1)
        return Edits::tr("change the layers");
    const StackChange::Restyled &one = change.restyled.front();
    if (one.before.visible != one.after.visible || one.wasBeside != one.isBeside)
        return one.after.visible ? Edits::tr("show a layer") : Edits::tr("hide a layer");
    return Edits::tr("style a layer");
}

QString wordsOf(const RegisterStep &step)
{
    const QString title = isolated(step.title);
    if (step.kind == "new"_L1)
        return step.title.isEmpty() ? Edits::tr("enter into the register") : Edits::tr("enter “%1”").arg(title);
    if (step.kind == "delete"_L1)
        return step.title.isEmpty() ? Edits::tr("put into the bin") : Edits::tr("put “%1” into the bin").arg(title);
    if (step.kind == "merge"_L1)
        return step.title.isEmpty() ? Edits::tr("merge incidents") : Edits::tr("merge into “%1”").arg(title);
    if (step.kind == "split"_L1)
        return step.title.isEmpty() ? Edits::tr("split an incident") : Edits::tr("split “%1”").arg(title);
    if (step.kind == "decide"_L1)
        return Edits::tr("say that two are not the same");
    if (step.kind == "restore"_L1)
        return Edits::tr("take out of the bin");
    if (step.kind == "edition"_L1)
        return Edits::tr("take an edition in");
    if (step.kind == "elsewhere"_L1)
        return Edits::tr("what another program changed");
    return step.title.isEmpty() ? Edits::tr("change the register") : Edits::tr("change “%1”").arg(title);
}

} // namespace

bool isNothing(const KeptEdit &edit)
{
    if (const auto *story = std::get_if<StoryChange>(&edit))
        return story->before == story->after;
    if (const auto *stack = std::get_if<StackChange>(&edit))
        return stack->isEmpty();
    if (std::holds_alternative<RegisterStep>(edit))
        return false;
    const FilesChange &files = std::get<FilesChange>(edit);
    return std::ranges::equal(files.before, files.after, isReadAlike);
}

KeptEdit inverse(const KeptEdit &edit)
{
    return std::visit([](const auto &change) { return KeptEdit(change.inverse()); }, edit);
}

std::optional<KeptEdit> merged(const KeptEdit &first, const KeptEdit &second)
{
    const auto *story = std::get_if<StoryChange>(&first), *nextStory = std::get_if<StoryChange>(&second);
    if (story && nextStory)
        return merged(*story, *nextStory);
    const auto *stack = std::get_if<StackChange>(&first), *nextStack = std::get_if<StackChange>(&second);
    if (stack && nextStack)
        return merged(*stack, *nextStack);
    return std::nullopt; // each reading of files is a step, and each entry of a register
}

QString wordsOf(const KeptEdit &edit, const QLocale &locale)
{
    if (const auto *story = std::get_if<StoryChange>(&edit))
        return wordsOf(*story, languageOf(locale));
    if (const auto *stack = std::get_if<StackChange>(&edit))
        return wordsOf(*stack);
    if (const auto *step = std::get_if<RegisterStep>(&edit))
        return wordsOf(*step);
    return wordsOf(std::get<FilesChange>(edit));
}

EditCommand::EditCommand(KeptEdit edit, Apply apply) : m_edit(std::move(edit)), m_apply(std::move(apply)) {}

void EditCommand::undo()
{
    run(inverse(m_edit));
}

void EditCommand::redo()
{
    if (!std::exchange(m_isDone, false))
        run(m_edit);
}

void EditCommand::run(const KeptEdit &edit)
{
    setObsolete(!m_apply(edit));
}

} // namespace sijill
