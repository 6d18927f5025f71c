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
    m_what = plainLabel(tr("This is a map and a timeline of recorded incidents in which people were killed. Each "
                           "number leads to the source that gives it. What is not known is shown as not known."),
                        TextStyle::Body, this);
    column->addWidget(m_what);
    m_open = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_open);
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
    m_story = add(tr("See the story, scene by scene"), &Welcome::storyWanted);
    add(tr("Open a file of your own…"), &Welcome::fileWanted);
    add(tr("What the signs mean"), &Welcome::signsWanted);
    auto *look = new QPushButton(tr("Look at the map"), this);
    column->addWidget(look);
    connect(look, &QPushButton::clicked, this, [this] {
        close();
        emit shut();
    });
    parent->installEventFilter(this);
    setShipped(true);
}

void Welcome::setShipped(bool isShipped)
{
    m_open->setText(isShipped ? tr("What is open is Syria, coded from five news reports. Click a sign on the map, or "
                                   "drag over the timeline.")
                              : tr("Click a sign on the map, or drag over the timeline."));
    m_story->setVisible(isShipped);
    setFocusProxy(isShipped ? m_story : m_story->nextInFocusChain());
    place();
}

void Welcome::place()
{
    const QSize room = parentWidget()->size() - QSize(2 * air, 2 * air);
    const int wide = std::min(widest, room.width());
    const auto needed = [&] { return heightForWidth(wide) > 0 ? heightForWidth(wide) : sizeHint().height(); };
    // Half a line is worse than none: where there is little room the buttons, which are the ways to go on, remain.
    for (QLabel *text : {m_open, m_what})
        text->show();
    for (QLabel *text : {m_open, m_what})
        if (needed() > room.height())
            text->hide();
    const int tall = std::min(needed(), room.height());
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
