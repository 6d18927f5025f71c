#pragma once

#include "widgets/models/incidentdetails.h"
#include "widgets/viewmodel.h"

#include <QPointer>
#include <QScrollArea>

class QBoxLayout;
class QLabel;

namespace sijill {

class ChoiceList;

/// The selected incident: what, when, how many, who says so, and what it is part of. Where several are selected (one
/// marker, one badge, the tray), a list of them stands above.
class IncidentPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit IncidentPanel(ViewModel &model, QWidget *parent = nullptr);

    /// Of the incidents at one marker, where they are many.
    ChoiceList &choices() { return *m_choices; }

signals:
    void explanationWanted(sijill::IncidentIndex incident);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void placeChoices();
    void addChoices(QBoxLayout *column);
    void addHead(QBoxLayout *column, const IncidentDetails &details);
    void showShare(const QString &share);
    void addFacts(QBoxLayout *column, const IncidentDetails &details);
    void addClaims(QBoxLayout *column, const IncidentDetails &details);
    void addFamily(QBoxLayout *column, const IncidentDetails &details);
    void addIncidentLink(QBoxLayout *column, const QString &text, IncidentIndex incident);

    ViewModel &m_model;
    QPointer<QLabel> m_share;        ///< of the page that is shown
    ChoiceList *m_choices = nullptr; ///< above the page, and not scrolled with it
};

} // namespace sijill
