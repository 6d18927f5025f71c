#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace sijill {

/// For whoever opens the window for the first time: what this is, and three ways to go on. Lies on the map until it is
/// shut; Help has it again.
class Welcome : public QFrame {
    Q_OBJECT

public:
    explicit Welcome(QWidget *parent);

    /// The atlas that ships is open, with its story; else it is something else of which nothing is said.
    void setShipped(bool isShipped);

signals:
    void storyWanted();
    void fileWanted();
    void signsWanted();
    void shut();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLabel *m_what = nullptr;
    QLabel *m_open = nullptr;
    QPushButton *m_story = nullptr;
};

} // namespace sijill
