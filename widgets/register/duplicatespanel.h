#pragma once

#include "mapdata/duplicates/distinct.h"
#include "mapdata/duplicates/duplicates.h"
#include "widgets/viewmodel.h"

#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace sijill {

/// A pair that is proposed, by what names it: positions hold for the atlas in which it was found.
struct ProposedPair {
    IncidentKey a, b;
    IncidentIndex aIndex = none, bIndex = none;
    DuplicateVerdict verdict = DuplicateVerdict::Possible;
    double score = 0;
    IncidentIndex whole = none; ///< of a part and its whole
    QStringList reasons;
};

std::vector<ProposedPair> proposedPairs(const Atlas &atlas, const std::vector<Duplicate> &found, const QLocale &locale);

/// Pairs of incidents that may be one event, the best first, and both of the chosen one side by side. Decides nothing:
/// what a person decides goes out by signals.
///
/// Keys: S the same event, P the first is part of the second, Shift+P the second of the first, N not the same, L later.
class DuplicatesPanel : public QWidget {
    Q_OBJECT

public:
    explicit DuplicatesPanel(ViewModel &model, QWidget *parent = nullptr);

    void showPairs(std::vector<ProposedPair> pairs);
    /// What is said above the list.
    void say(const QString &sentence);
    /// A search is under way; `share` of it is done.
    void showProgress(double share);
    void endProgress();

    const std::vector<ProposedPair> &pairs() const { return m_pairs; }
    const ProposedPair *chosen() const;
    /// It is decided, or left for later.
    void remove(const IncidentKey &a, const IncidentKey &b);

    QTableWidget &table() { return *m_table; }
    QPushButton &lookButton() { return *m_look; }
    QString said() const;

signals:
    void lookWanted();
    void stopWanted();
    void sameWanted(const sijill::ProposedPair &pair);
    void partWanted(const sijill::ProposedPair &pair, sijill::IncidentIndex part, sijill::IncidentIndex whole);
    void distinctWanted(const sijill::ProposedPair &pair);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Act { Same, FirstPart, SecondPart, Distinct, Later, ActCount };
    QWidget *makeButtons();
    QWidget *makeDetail();
    void act(Act act);
    void follow();
    void fillTable();
    void showChosen();
    void showSide(int column, IncidentIndex incident);

    ViewModel &m_model;
    std::vector<ProposedPair> m_pairs;
    QLabel *m_said = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_look = nullptr;
    QTableWidget *m_table = nullptr;
    QWidget *m_buttons = nullptr;
    QWidget *m_detail = nullptr;
    QLabel *m_reasons = nullptr;
    std::array<std::array<QLabel *, 5>, 2> m_sides{}; ///< title, day, place, figures, sources
    std::array<QPushButton *, ActCount> m_acts{};
};

} // namespace sijill
