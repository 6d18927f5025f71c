#include "app/duplicatesdesk.h"

#include "app/commandpalette.h"
#include "app/mainwindow.h"
#include "app/registerdesk.h"
#include "app/workspace.h"
#include "mapdata/entry/decided.h"
#include "mapdata/entry/mergewords.h"
#include "mapdata/entry/takein.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/words/incidentwords.h"
#include "mapdata/words/words.h"
#include "widgets/panels/noticebar.h"
#include "widgets/register/mergedialog.h"
#include "widgets/register/splitdialog.h"
#include "widgets/texts/readable.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QTableWidget>

#include <algorithm>
#include <map>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostListed = 1000; // what a person may go through
constexpr double leastOffered = 0.3;     // the score from which somebody who enters an incident is told

} // namespace

DuplicatesDesk::DuplicatesDesk(MainWindow &window, Workspace &workspace, DuplicatesPanel &panel, QDockWidget &dock)
    : QObject(&window), m_window(window), m_workspace(workspace), m_keeper(workspace.registerKeeper()), m_panel(panel),
      m_dock(dock)
{
    m_editActions = {
        makeAction(QT_TR_NOOP("&Merge the selected incidents…"), Qt::CTRL | Qt::Key_M, [this] { mergeSelected(); }),
        makeAction(QT_TR_NOOP("S&plit the incident…"), Qt::CTRL | Qt::ALT | Qt::Key_M, [this] { splitSelected(); }),
        makeAction(QT_TR_NOOP("&Look for duplicates"), Qt::CTRL | Qt::SHIFT | Qt::Key_M, [this] {
            showDock();
            look();
        })};
    connect(&panel, &DuplicatesPanel::lookWanted, this, [this] { look(); });
    connect(&panel, &DuplicatesPanel::stopWanted, this, &DuplicatesDesk::stop);
    connect(&panel, &DuplicatesPanel::sameWanted, this, &DuplicatesDesk::mergePair);
    connect(&panel, &DuplicatesPanel::partWanted, this, &DuplicatesDesk::setPart);
    connect(&panel, &DuplicatesPanel::distinctWanted, this, &DuplicatesDesk::keepDistinct);
    connect(&workspace.model(), &ViewModel::atlasChanged, this, &DuplicatesDesk::followAtlas);
    connect(&window.registerDesk(), &RegisterDesk::entered, this, &DuplicatesDesk::offer);
}

QAction *DuplicatesDesk::makeAction(const char *text, const QKeySequence &key, std::function<void()> act)
{
    auto *action = new QAction(this);
    setSourceText(*action, text, staticMetaObject);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

bool DuplicatesDesk::isOwn(IncidentIndex incident) const
{
    return m_keeper.isOpen() && m_workspace.model().atlas()->dataSetOf(incident) == 0;
}

QString DuplicatesDesk::idOf(IncidentIndex incident) const
{
    const Atlas &atlas = *m_workspace.model().atlas();
    return atlas.texts.in(atlas.incidents[incident].id, Language::English);
}

/// "Title, 14 January 2013, 12 killed".
QString DuplicatesDesk::wordsOf(IncidentIndex index) const
{
    const Atlas &atlas = *m_workspace.model().atlas();
    const QLocale locale = m_window.locale();
    const Incident &incident = atlas.incidents[index];
    QStringList words{incidentTitle(atlas, incident, locale)};
    if (incident.span.isValid())
        words << inWords(incident.span, incident.timePrecision, locale);
    const QString place = placeNames(atlas, atlas.locationOf(incident), locale);
    if (!place.isEmpty() && place != words.front())
        words << place;
    if (const Count dead = readCount(atlas, index, killed, {}); dead.hasFigure())
        words << tr("%1 killed", "a number of people").arg(inWords(dead, {}, locale));
    return words.join(tr(", ", "between what is told of an incident"));
}

void DuplicatesDesk::showDock()
{
    m_dock.show();
    m_dock.raise();
    constexpr int some = 430, roomy = 1000; // two incidents side by side
    if (m_dock.width() < some && m_window.width() >= roomy)
        m_window.resizeDocks({&m_dock}, {some}, Qt::Horizontal);
    constexpr int high = 480;
    if (m_dock.height() < high)
        m_window.resizeDocks({&m_dock}, {high}, Qt::Vertical);
    m_panel.table().setFocus(Qt::OtherFocusReason);
}

/// What the register remembers, read by whoever has it open.
void DuplicatesDesk::withDecided(std::function<void(const std::vector<DecidedPair> &)> take)
{
    if (!m_keeper.isOpen()) {
        take({});
        return;
    }
    m_keeper.decided([take = std::move(take)](const Result<std::vector<DecidedPair>> &decided) {
        take(decided ? *decided : std::vector<DecidedPair>());
    });
}

void DuplicatesDesk::search(IncidentIndex of, const std::vector<DecidedPair> &decided,
                            std::function<void(const Found &)> take)
{
    Newest &work = of == none ? m_looking : m_offering;
    const std::shared_ptr<const Atlas> atlas = m_workspace.model().atlas();
    const QPointer<DuplicatesPanel> panel(&m_panel);
    work.run(
        [atlas, decided, of, panel, hasRegister = m_keeper.isOpen(),
         locale = m_window.locale()](const Newest::Wanted &isWanted) {
            const DistinctPairs distinct = distinctOf(*atlas, decided);
            DuplicateOptions options;
            options.distinct = &distinct;
            options.of = of;
            options.withinDataSets = true;
            if (hasRegister)
                options.everywhereIn = 0;
            options.goOn = [&](double share) {
                if (of == none)
                    QMetaObject::invokeMethod(QCoreApplication::instance(), [panel, share, isWanted] {
                        if (panel && isWanted())
                            panel->showProgress(share);
                    });
                return isWanted();
            };
            std::vector<Duplicate> found = findDuplicates(*atlas, options);
            if (found.size() > mostListed)
                found.resize(mostListed);
            return proposedPairs(*atlas, found, locale);
        },
        [this, atlas, of, take = std::move(take)](const Found &found) {
            if (m_workspace.model().atlas() == atlas)
                take(found);
            else if (of == none) // the register has changed meanwhile
                look();
        });
}

void DuplicatesDesk::look()
{
    m_panel.say(tr("Looking …"));
    m_panel.showProgress(0);
    withDecided([this](const std::vector<DecidedPair> &decided) {
        search(none, decided, [this](const Found &found) { showFound(found); });
    });
}

void DuplicatesDesk::showFound(const Found &found)
{
    m_panel.endProgress();
    const auto count = static_cast<int>(found.size());
    m_panel.say(found.empty() ? tr("No two incidents look like one event.")
                : found.size() == mostListed
                    ? tr("The best %Ln pairs; there are more. Nothing is merged by itself.", nullptr, count)
                    : tr("%Ln pairs may be one event. Nothing is merged by itself.", nullptr, count));
    m_panel.showPairs(found);
}

void DuplicatesDesk::stop()
{
    m_looking.forget();
    m_panel.endProgress();
    m_panel.say(tr("Stopped."));
}

/// Pairs are found again by what names them; those of which one is gone are left out.
void DuplicatesDesk::followAtlas()
{
    if (m_looking.isBusy()) {
        look();
        return;
    }
    if (m_panel.pairs().empty())
        return;
    const Atlas &atlas = *m_workspace.model().atlas();
    std::map<IncidentKey, IncidentIndex> known;
    for (const ProposedPair &pair : m_panel.pairs()) {
        known.emplace(pair.a, none);
        known.emplace(pair.b, none);
    }
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
        if (const auto at = known.find(keyOf(atlas, i)); at != known.end())
            at->second = i;
    Found left;
    for (ProposedPair pair : m_panel.pairs()) {
        const IncidentIndex a = known[pair.a], b = known[pair.b];
        if (a == none || b == none)
            continue;
        if (pair.whole != none)
            pair.whole = pair.whole == pair.aIndex ? a : b;
        pair.aIndex = a;
        pair.bIndex = b;
        left.push_back(std::move(pair));
    }
    m_panel.showPairs(std::move(left));
}

void DuplicatesDesk::apply(const Edit &edit, const QString &title, const QString &said)
{
    m_workspace.edit(edit, title, [this, said](const Result<EditDone> &done) {
        if (!done)
            m_window.notice().say(readable(done.problem()));
        else
            m_window.registerDesk().sayOnceShown(said);
    });
}

void DuplicatesDesk::mergePair(const ProposedPair &pair)
{
    if (!m_window.registerDesk().isEditable())
        return;
    const bool hasA = isOwn(pair.aIndex), hasB = isOwn(pair.bIndex);
    if (hasA && hasB)
        openMerge({pair.aIndex, pair.bIndex});
    else if (hasA || hasB)
        takeIn(hasA ? pair.aIndex : pair.bIndex, hasA ? pair.bIndex : pair.aIndex, pair);
    else
        m_window.notice().say(tr("Neither of them is in the register; one of them has to be entered first."));
}

void DuplicatesDesk::takeIn(IncidentIndex keep, IncidentIndex other, const ProposedPair &pair)
{
    const PreparedEdit prepared = takeInEdit(*m_workspace.model().atlas(), keep, other);
    const QString title = wordsOf(keep);
    m_keeper.prepare(
        [edit = prepared.edit](Database &database) -> Result<PreparedEdit> {
            return PreparedEdit{fittedTo(database, edit), {}, {}};
        },
        [this, title, pair](const Result<PreparedEdit> &fitted) {
            if (!fitted) {
                m_window.notice().say(readable(fitted.problem()));
                return;
            }
            apply(fitted->edit, title,
                  tr("Its claims stand in the register's incident now, and its row is counted there alone."));
            m_panel.remove(pair.a, pair.b);
        });
}

void DuplicatesDesk::setPart(const ProposedPair &pair, IncidentIndex part, IncidentIndex whole)
{
    if (!m_window.registerDesk().isEditable())
        return;
    const Atlas &atlas = *m_workspace.model().atlas();
    IncidentIndex above = whole;
    for (std::size_t steps = 0; above != none && above != part && steps < atlas.incidents.size(); ++steps)
        above = atlas.incidents[above].partOf;
    if (above == part) {
        m_window.notice().say(tr("It holds the other one already."));
        return;
    }
    apply({{{RecordEdit::Kind::Set, u"incidents"_s, idOf(part), {{u"part_of"_s, idOf(whole)}}}}, {}}, wordsOf(part),
          tr("It is a part now, and its people are counted once."));
    m_panel.remove(pair.a, pair.b);
}

void DuplicatesDesk::keepDistinct(const ProposedPair &pair)
{
    if (!m_window.registerDesk().isEditable())
        return;
    const Atlas &atlas = *m_workspace.model().atlas();
    const DecidedPair decided =
        decidedPair(sideOf(atlas, pair.aIndex), sideOf(atlas, pair.bIndex), DecidedPair::Decision::Distinct);
    m_keeper.prepare(
        [decided](Database &database) -> Result<PreparedEdit> {
            return PreparedEdit{decideEdit(database, decided), {}, {}};
        },
        [this, pair](const Result<PreparedEdit> &prepared) {
            if (!prepared) {
                m_window.notice().say(readable(prepared.problem()));
                return;
            }
            apply(prepared->edit, {}, tr("Two events; the register remembers it."));
            m_panel.remove(pair.a, pair.b);
        });
}

void DuplicatesDesk::mergeSelected()
{
    if (!m_window.registerDesk().isEditable())
        return;
    std::vector<IncidentIndex> own = m_workspace.model().selected();
    std::erase_if(own, [this](IncidentIndex incident) { return !isOwn(incident); });
    // The one that is looked at comes first.
    const IncidentIndex current = m_workspace.model().current();
    std::ranges::stable_partition(own, [&](IncidentIndex incident) { return incident == current; });
    if (own.size() < 2)
        m_window.notice().say(tr("Select the incidents of the register that are one event, two at least."));
    else
        openMerge(own);
}

MergeDialog *DuplicatesDesk::openMerge(const std::vector<IncidentIndex> &incidents)
{
    std::vector<std::pair<QString, QString>> told;
    for (const IncidentIndex incident : incidents)
        told.emplace_back(idOf(incident), wordsOf(incident));
    m_merging = new MergeDialog(told, &m_window);
    m_merging->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_merging, &MergeDialog::choiceChanged, this, &DuplicatesDesk::tryMerge);
    connect(m_merging, &QDialog::accepted, this, [this, dialog = m_merging.data(), told] {
        const MergeChoice choice = dialog->choice();
        const auto kept = std::ranges::find(told, choice.keep, &std::pair<QString, QString>::first);
        m_keeper.prepare([choice](Database &database) { return mergeEdit(database, choice); },
                         [this, title = kept->second](const Result<PreparedEdit> &prepared) {
                             if (prepared)
                                 apply(prepared->edit, title,
                                       tr("They are one incident now; the others are in the bin."));
                             else
                                 m_window.notice().say(readable(prepared.problem()));
                         });
    });
    tryMerge();
    m_merging->open();
    return m_merging;
}

/// What would come of it: the sentences, and what counts then.
void DuplicatesDesk::tryMerge()
{
    const MergeChoice choice = m_merging->choice();
    const QLocale locale = m_window.locale();
    m_keeper.prepare(
        [choice, locale](Database &database) -> Result<PreparedEdit> {
            Result<PreparedEdit> prepared = mergeEdit(database, choice);
            if (!prepared)
                return prepared;
            const Result<QStringList> counts = mergedCounts(database, choice, prepared->edit, locale);
            if (!counts)
                return counts.problem();
            prepared.value().remarks = *counts + prepared->remarks;
            return prepared;
        },
        [this, dialog = m_merging, trial = ++m_trials](const Result<PreparedEdit> &prepared) {
            if (dialog && trial == m_trials)
                dialog->tell(prepared ? prepared->remarks : QStringList{readable(prepared.problem())},
                             static_cast<bool>(prepared));
        });
}

void DuplicatesDesk::splitSelected()
{
    if (!m_window.registerDesk().isEditable())
        return;
    const IncidentIndex incident = m_workspace.model().current();
    if (incident == none || !isOwn(incident)) {
        m_window.notice().say(tr("No incident of the register is selected."));
        return;
    }
    const Atlas &atlas = *m_workspace.model().atlas();
    if (atlas.incidents[incident].claimCount < 2) {
        m_window.notice().say(tr("It has one claim; an incident is split by its claims."));
        return;
    }
    auto *dialog = new SplitDialog(m_workspace.model(), incident, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, title = wordsOf(incident)] {
        const SplitChoice choice = dialog->choice();
        m_keeper.prepare([choice](Database &database) { return splitEdit(database, choice); },
                         [this, title](const Result<PreparedEdit> &prepared) {
                             if (prepared)
                                 apply(prepared->edit, title, tr("They are two incidents now."));
                             else
                                 m_window.notice().say(readable(prepared.problem()));
                         });
    });
    dialog->open();
}

/// What was just entered may be there already: one quiet line, and a way to compare.
void DuplicatesDesk::offer(IncidentIndex entered)
{
    withDecided([this, entered](const std::vector<DecidedPair> &decided) {
        if (entered >= m_workspace.model().atlas()->incidents.size())
            return;
        search(entered, decided, [this, entered](Found found) {
            std::erase_if(found, [](const ProposedPair &pair) {
                return pair.verdict == DuplicateVerdict::Possible && pair.score < leastOffered;
            });
            if (found.empty())
                return;
            const ProposedPair &best = found.front();
            const IncidentIndex other = best.aIndex == entered ? best.bIndex : best.aIndex;
            m_window.notice().sayWithAction(
                tr("It may be the same event as %1: %2.")
                    .arg(isolated(wordsOf(other)), best.reasons.join(tr("; ", "between reasons"))),
                tr("Compare"), [this, found] {
                    showDock();
                    m_panel.say(tr("What may be the event that was just entered. Nothing is merged by itself."));
                    m_panel.showPairs(found);
                });
        });
    });
}

} // namespace sijill
