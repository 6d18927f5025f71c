#include "app/welcome.h"

#include "widgets/controls/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace sijill {

namespace {
constexpr int widest = 440;
constexpr int air = 16; // to the edges of what it lies on
} // namespace

Welcome::Welcome(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("welcome"));
    setAccessibleName(tr("Welcome"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("Where, when, how many, who says so, and how sure"), TextStyle::Title, this));
    column->addWidget(
        plainLabel(tr("This is a map and a timeline of recorded incidents in which people were killed. Each "
                      "number leads to the source that gives it. What is not known is shown as not known."),
                   TextStyle::Body, this));
    column->addWidget(plainLabel(
        tr("What is open is Syria, coded from five news reports. Click a sign on the map, or drag over the timeline."),
        TextStyle::Quiet, this));
    const auto add = [&](const QString &text, void (Welcome::*wanted)()) {
        auto *button = new QPushButton(text, this);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            close();
            emit shut();
            emit(this->*wanted)();
        });
        return button;
    };
    QPushButton *story = add(tr("See the story, scene by scene"), &Welcome::storyWanted);
    add(tr("Open a file of one's own…"), &Welcome::fileWanted);
    add(tr("What the signs mean"), &Welcome::signsWanted);
    auto *look = new QPushButton(tr("Look at the map"), this);
    column->addWidget(look);
    connect(look, &QPushButton::clicked, this, [this] {
        close();
        emit shut();
    });
    setFocusProxy(story);
    parent->installEventFilter(this);
    place();
}

void Welcome::place()
{
    const QSize room = parentWidget()->size() - QSize(2 * air, 2 * air);
    const int wide = std::min(widest, room.width());
    const int tall = std::min(heightForWidth(wide) > 0 ? heightForWidth(wide) : sizeHint().height(), room.height());
    const QSize all = parentWidget()->size();
    setGeometry((all.width() - wide) / 2, std::max(air, (all.height() - tall) / 3), wide, tall);
    raise();
}

void Welcome::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    close();
    emit shut();
}

bool Welcome::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace sijill
