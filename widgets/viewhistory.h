#pragma once

#include "mapdata/session/queryhistory.h"
#include "widgets/viewmodel.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace sijill {

/// Back to what was shown before, and forward again: filter, days, measure, reading, words. Another atlas has a history
/// of its own; one that is opened anew goes on with it.
class ViewHistory : public QObject {
    Q_OBJECT

public:
    explicit ViewHistory(ViewModel &model, QObject *parent = nullptr);

    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();
    /// What follows is a step of its own, as after a moment in which nothing has changed.
    void rest() { m_history.rest(); }
    /// Time plays: all that it shows is one step.
    void setPlaying(bool playing);

signals:
    void changed(); ///< where there is to go

private:
    void followAtlas();
    void note();
    void go(const Query &query);

    ViewModel &m_model;
    QueryHistory m_history;
    QTimer m_rest{this};
    bool m_playing = false;
    std::shared_ptr<const Atlas> m_atlas;
};

} // namespace sijill
