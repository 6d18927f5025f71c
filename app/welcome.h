#pragma once

#include <QFrame>

namespace sijill {

/// For whoever opens the window for the first time: what this is, and three ways to go on. Lies on the map until it is
/// shut; Help has it again.
class Welcome : public QFrame {
    Q_OBJECT

public:
    explicit Welcome(QWidget *parent);

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
};

} // namespace sijill
