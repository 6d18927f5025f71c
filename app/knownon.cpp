#include "app/knownon.h"

#include "app/workspace.h"
#include "mapdata/register/registerfile.h"
#include "widgets/timeline/historyslider.h"
#include "widgets/timeline/knownonbar.h"

#include <QAction>

#include <map>
#include <optional>

namespace sijill {

namespace {

/// Of all registers among the files, together; nothing where there is none.
std::optional<std::vector<HistoryDay>> historyOf(const std::vector<OpenedFile> &files)
{
    std::optional<std::map<Day, int>> entries;
    for (const OpenedFile &file : files) {
        if (!file.holds.testFlag(Content::Atlas) || !isRegister(file.request.path))
            continue;
        if (!entries)
            entries.emplace();
        if (const Result<std::vector<HistoryDay>> days = historyDays(file.request.path))
            for (const HistoryDay &day : *days)
                (*entries)[day.day] += day.entries;
    }
    if (!entries)
        return std::nullopt;
    std::vector<HistoryDay> days;
    for (const auto &[day, count] : *entries)
        days.push_back({day, count});
    return days;
}

} // namespace

KnownOn::KnownOn(Workspace &workspace, KnownOnBar &bar, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_bar(bar), m_action(new QAction(this))
{
    m_action->setCheckable(true);
    m_action->setEnabled(false);
    m_bar.hide();
    connect(m_action, &QAction::toggled, this, &KnownOn::show);
    connect(&m_bar, &KnownOnBar::dayWanted, &m_workspace, &Workspace::setKnownOn);
    connect(&m_workspace, &Workspace::opened, this, &KnownOn::readHistory);
    connect(&m_workspace, &Workspace::failed, this, &KnownOn::showDay);
    connect(&m_workspace, &Workspace::stopped, this, &KnownOn::showDay);
    if (!m_workspace.isEmpty())
        readHistory();
}

void KnownOn::readHistory()
{
    m_reading.run([files = m_workspace.files()](const Newest::Wanted &) { return historyOf(files); },
                  [this](std::optional<std::vector<HistoryDay>> days) {
                      const bool isAny = days.has_value();
                      m_bar.setHistory(std::move(days).value_or(std::vector<HistoryDay>()));
                      m_action->setEnabled(isAny);
                      if (!isAny)
                          m_action->setChecked(false);
                      else if (m_workspace.knownOn())
                          m_action->setChecked(true); // another window showed it
                      showDay();
                  });
}

void KnownOn::show(bool on)
{
    m_bar.setVisible(on);
    if (on)
        m_bar.slider().setFocus(Qt::OtherFocusReason);
    else
        m_workspace.setKnownOn({});
}

void KnownOn::showDay()
{
    m_bar.setDay(m_workspace.knownOn());
}

} // namespace sijill
