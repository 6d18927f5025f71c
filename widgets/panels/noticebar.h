#pragma once

#include "mapdata/result.h"
#include "widgets/theme/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace sijill {

/// One quiet line below the tool row: something was noted while reading, something was moved. Never in the way.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Nothing to say hides it.
    void showProblems(const Problems &problems);
    void say(const QString &sentence);
    /// With a button for the details; detailsWanted() tells that it was pressed.
    void sayWithDetails(const QString &sentence);
    /// Something goes on that can be stopped.
    void sayProgress(const QString &sentence);
    /// With a button that does something, once.
    void sayWithAction(const QString &sentence, const QString &action, std::function<void()> act);
    QString sentence() const;

signals:
    void detailsWanted();
    void stopWanted();

private:
    void showButtons(bool details, bool stop, bool action = false);

    QLabel *m_text = nullptr;
    QWidget *m_details = nullptr;
    QWidget *m_stop = nullptr;
    QPushButton *m_action = nullptr;
    std::function<void()> m_act;
    QToolButton *m_close = nullptr;
};

} // namespace sijill
