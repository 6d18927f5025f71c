#pragma once

#include "mapdata/ledger/explain.h"
#include "widgets/viewmodel.h"

#include <QScrollArea>

namespace sijill {

/// "Why this number?": how the total, or the count of one incident, came about, line by line.
class ExplanationPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit ExplanationPanel(ViewModel &model, QWidget *parent = nullptr);

    void explainTotal();
    void explainIncident(IncidentIndex incident);

private:
    void rebuild();

    ViewModel &m_model;
    IncidentIndex m_incident = none; ///< none: the total
    bool m_wanted = false;
};

} // namespace sijill
