#pragma once

#include "mapdata/import/importreport.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace sijill {

/// Names of places that could be several, each with its candidates. A person takes one, or none of them, and may take
/// that back; nothing moves before apply.
class PlaceReview : public QWidget {
    Q_OBJECT

public:
    explicit PlaceReview(QWidget *parent = nullptr);

    /// `chosen`: what has been carried out already.
    void setProposals(std::vector<PlaceProposal> proposals, const QHash<QString, QString> &chosen);

    QTableWidget &names() { return *m_names; }
    QTableWidget &candidates() { return *m_candidates; }
    QPushButton &acceptButton() { return *m_accept; }
    QPushButton &rejectButton() { return *m_reject; }
    QPushButton &undecideButton() { return *m_undecide; }
    QPushButton &applyButton() { return *m_apply; }

signals:
    void applied(const QHash<QString, QString> &chosen);

private:
    void build();
    void showNames();
    void showName(int row);
    void showCandidates();
    void showButtons();
    void decide(const QString &place);
    void undecide();
    const PlaceProposal *current() const;
    QString decisionOn(const PlaceProposal &proposal) const;

    std::vector<PlaceProposal> m_proposals;
    QHash<QString, QString> m_carriedOut;
    QHash<QString, QString> m_chosen;
    QLabel *m_explanation = nullptr;
    QTableWidget *m_names = nullptr;
    QTableWidget *m_candidates = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_reject = nullptr;
    QPushButton *m_undecide = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace sijill
