#pragma once

#include "widgets/models/incidentdetails.h"
#include "widgets/viewmodel.h"

#include <QScrollArea>

class QBoxLayout;

namespace sijill {

/// The selected incident: what, when, how many, who says so, and what it is part of. Where several are selected (one
/// marker, one badge, the tray), a list of them stands above.
class IncidentPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit IncidentPanel(ViewModel &model, QWidget *parent = nullptr);

signals:
    void explanationWanted(sijill::IncidentIndex incident);

private:
    void rebuild();
    void addChoices(QBoxLayout *column);
    void addHead(QBoxLayout *column, const IncidentDetails &details);
    void addFacts(QBoxLayout *column, const IncidentDetails &details);
    void addClaims(QBoxLayout *column, const IncidentDetails &details);
    void addFamily(QBoxLayout *column, const IncidentDetails &details);
    void addIncidentLink(QBoxLayout *column, const QString &text, IncidentIndex incident);

    ViewModel &m_model;
};

} // namespace sijill
