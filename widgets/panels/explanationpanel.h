#pragma once

#include "mapdata/tally/explain.h"
#include "widgets/models/deferred.h"
#include "widgets/viewmodel.h"

#include <QScrollArea>

namespace sijill {

/// "Why this number?": how the total, or the count of one incident, came about, line by line.
class ExplanationPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit ExplanationPanel(ViewModel &model, QWidget *parent = nullptr);

    /// Of what is in view, as the totals are; `together`: with what has no place.
    void explainTotal(bool together = false);
    void explainIncident(IncidentIndex incident);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    QString conditionsText() const;
    void show(const Explanation &explanation, std::size_t incidents);

    ViewModel &m_model;
    Deferred m_rebuild;
    Newest m_work;
    IncidentIndex m_incident = none; ///< none: the total
    bool m_together = false;
    bool m_wanted = false;
};

} // namespace sijill
