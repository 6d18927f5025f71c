#pragma once

#include "mapdata/entry/historywords.h"
#include "widgets/models/incidentdetails.h"
#include "widgets/viewmodel.h"

#include <QPointer>
#include <QScrollArea>

class QBoxLayout;
class QLabel;

namespace sijill {

class ChoiceList;

/// The selected incident: what, when, how many, who says so, and what it is part of. Where several are selected (one
/// marker, one badge, the tray, an area), what they come to and a list of them stand above, of those that are shown in
/// the window.
class IncidentPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit IncidentPanel(ViewModel &model, QWidget *parent = nullptr);

    /// What the incidents have in common that are selected next: the name of an area. Until others are selected.
    void setSubject(const QString &name, std::vector<IncidentIndex> incidents);
    /// What stands above the list: the sum of what is selected, as it is shown. Empty for one incident.
    QString sumText() const { return m_sum; }

    /// What is open has a history and can be edited: both are offered below an incident.
    void setHistoryOffered(bool on);
    /// What historyWanted() asked for.
    void showHistory(IncidentIndex incident, const std::vector<HistoryWords> &history);
    /// Shown or folded; stays so from one incident to the next.
    void setHistoryOpen(bool on);

    /// Of the incidents at one marker, where they are many.
    ChoiceList &choices() { return *m_choices; }

signals:
    void explanationWanted(sijill::IncidentIndex incident);
    void editWanted(sijill::IncidentIndex incident);
    void historyWanted(sijill::IncidentIndex incident);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void followWindow();
    std::vector<IncidentIndex> shownOfSelected() const;
    bool isOfSubject() const;
    void placeChoices();
    QStringList sumLines() const;
    void addSum(QBoxLayout *column);
    void addChoices(QBoxLayout *column);
    void addHead(QBoxLayout *column, const IncidentDetails &details);
    void showShare(const QString &share);
    void addFacts(QBoxLayout *column, const IncidentDetails &details);
    void addClaims(QBoxLayout *column, const IncidentDetails &details);
    void addFamily(QBoxLayout *column, const IncidentDetails &details);
    void addHistory(QBoxLayout *column);
    void addIncidentLink(QBoxLayout *column, const QString &text, IncidentIndex incident);

    ViewModel &m_model;
    QString m_subject;
    std::vector<IncidentIndex> m_ofSubject;
    std::vector<IncidentIndex> m_listed; ///< of the selected ones those that are shown
    QString m_sum;
    QPointer<QLabel> m_share;    ///< of the page that is shown
    QPointer<QWidget> m_history; ///< likewise
    bool m_hasHistory = false;
    bool m_isHistoryOpen = false;
    bool m_goesToHistory = false;    ///< as somebody has just asked for it
    ChoiceList *m_choices = nullptr; ///< above the page, and not scrolled with it
};

} // namespace sijill
