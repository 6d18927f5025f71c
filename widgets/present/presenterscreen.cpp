#include "widgets/present/presenterscreen.h"

#include "widgets/controls/fittingscreen.h"

#include "mapdata/words/words.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/controls/stylesheet.h"
#include "widgets/painter/page.h"
#include "widgets/present/presentation.h"
#include "widgets/present/presentwindow.h"
#include "widgets/present/scenepictures.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTime>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr QSize firstSize(1100, 700);

QLabel *pictureLabel(QSize least, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setMinimumSize(least);
    label->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    return label;
}

void showIn(QLabel &label, const QImage &image)
{
    if (image.isNull()) {
        label.setPixmap({});
        return;
    }
    const double ratio = label.devicePixelRatioF();
    QImage shown = image.scaled((QSizeF(label.size()) * ratio).toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    shown.setDevicePixelRatio(ratio);
    label.setPixmap(QPixmap::fromImage(shown));
}

} // namespace

PresenterScreen::PresenterScreen(PresentWindow &room, ScenePictures &pictures, const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window), m_room(room), m_pictures(pictures)
{
    setWindowTitle(tr("Presenter's screen"));
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setPalette(paletteOf(theme));
    setStyleSheet(sijill::styleSheet(theme));
    setFocusPolicy(Qt::StrongFocus);
    resize(fittingScreen(*this, firstSize));

    m_position = plainLabel({}, TextStyle::Title, this);
    m_state = plainLabel({}, TextStyle::Strong, this);
    m_elapsed = plainLabel({}, TextStyle::Title, this);
    m_clock = plainLabel({}, TextStyle::Title, this);
    m_elapsed->setAccessibleName(tr("Time since the beginning"));
    m_clock->setAccessibleName(tr("Clock"));
    m_title = plainLabel({}, TextStyle::Title, this);
    m_conditions = plainLabel({}, TextStyle::Strong, this);
    m_now = pictureLabel({160, 90}, this);
    m_nextTitle = plainLabel({}, TextStyle::Strong, this);
    m_next = pictureLabel({120, 68}, this);
    m_notes = new QPlainTextEdit(this);
    m_notes->setMinimumHeight(48);
    m_notes->setReadOnly(true);
    m_notes->setAccessibleName(tr("Notes for the presenter"));
    m_notes->setStyleSheet(u"font-size: 20px"_s);
    m_notes->installEventFilter(this);

    auto *top = new QHBoxLayout;
    top->addWidget(m_position);
    top->addSpacing(18);
    top->addWidget(m_state, 1);
    top->addWidget(m_elapsed);
    top->addSpacing(26);
    top->addWidget(m_clock);
    for (QLabel *label : {m_position, m_elapsed, m_clock})
        label->setWordWrap(false);
    auto *left = new QVBoxLayout;
    left->addWidget(headingLabel(tr("Now"), this), 0, Qt::AlignTop);
    left->addWidget(m_title);
    left->addWidget(m_conditions);
    left->addWidget(m_now, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(addButton(tr("Previous"), Qt::Key_PageUp));
    m_pause = addButton(tr("Pause"), Qt::Key_P);
    buttons->addWidget(m_pause);
    buttons->addWidget(addButton(tr("Next"), Qt::Key_PageDown));
    buttons->addStretch(1);
    buttons->addWidget(addButton(tr("Black"), Qt::Key_B));
    buttons->addWidget(addButton(tr("Leave"), Qt::Key_Escape));
    left->addLayout(buttons);
    auto *right = new QVBoxLayout;
    right->addWidget(headingLabel(tr("Next"), this));
    right->addWidget(m_nextTitle);
    right->addWidget(m_next, 2);
    right->addWidget(headingLabel(tr("Notes"), this));
    right->addWidget(m_notes, 3);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 12, 22, 12);
    column->setSpacing(10);
    column->addLayout(top);
    column->addLayout(columns, 1);

    for (QLabel *label : findChildren<QLabel *>()) // the room is for pictures and notes
        if (label != m_now && label != m_next)
            label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&room.presentation(), &Presentation::sceneChanged, this, &PresenterScreen::showScene);
    connect(&room.presentation(), &Presentation::stateChanged, this, &PresenterScreen::showState);
    connect(&pictures, &ScenePictures::changed, this, &PresenterScreen::showPictures);
    connect(&m_second, &QTimer::timeout, this, &PresenterScreen::showTime);
    m_second.start(500); // so that no second is left out
    showScene();
    showState();
    showTime();
}

QToolButton *PresenterScreen::addButton(const QString &text, int key)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(64, 40); // for fingers
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, key] { m_room.handleKey(key); });
    return button;
}

void PresenterScreen::showScene()
{
    const Presentation &presentation = m_room.presentation();
    const std::vector<Scene> &scenes = presentation.story().scenes;
    const std::size_t at = presentation.position();
    const Language language = languageOf(locale());
    m_position->setText(
        tr("%1 of %2", "scene, number of scenes")
            .arg(locale().toString(static_cast<int>(at + 1)), locale().toString(static_cast<int>(scenes.size()))));
    m_title->setText(scenes[at].title.in(language));
    m_conditions->setText(conditionsInWords(scenes[at], *presentation.atlas(), locale()));
    m_conditions->setVisible(!m_conditions->text().isEmpty());
    const QString notes = scenes[at].notes.in(language);
    m_notes->setPlainText(notes.isEmpty() ? tr("No notes for this scene.") : notes);
    m_nextTitle->setText(at + 1 < scenes.size() ? scenes[at + 1].title.in(language) : tr("This is the last scene"));
    showPictures();
}

void PresenterScreen::showPictures()
{
    const Presentation &presentation = m_room.presentation();
    const std::vector<Scene> &scenes = presentation.story().scenes;
    const std::size_t at = presentation.position();
    showIn(*m_now, m_pictures.picture(scenes[at]));
    showIn(*m_next, at + 1 < scenes.size() ? m_pictures.picture(scenes[at + 1]) : QImage());
}

void PresenterScreen::showState()
{
    const Presentation &presentation = m_room.presentation();
    m_state->setText(m_room.isBlank()            ? tr("The screen is blank")
                     : presentation.hasStrayed() ? tr("A look aside")
                     : presentation.isPaused()   ? tr("Paused")
                                                 : QString());
    m_pause->setText(presentation.isPaused() || presentation.hasStrayed() ? tr("Go on") : tr("Pause"));
}

void PresenterScreen::showTime()
{
    const QTime elapsed = QTime(0, 0).addMSecs(static_cast<int>(m_room.elapsed()));
    m_elapsed->setText(locale().toString(elapsed, elapsed.hour() > 0 ? u"h:mm:ss"_s : u"m:ss"_s));
    m_clock->setText(locale().toString(QTime::currentTime(), QLocale::ShortFormat));
}

QString PresenterScreen::positionText() const
{
    return m_position->text();
}

QString PresenterScreen::notesText() const
{
    return m_notes->toPlainText();
}

QString PresenterScreen::nextTitle() const
{
    return m_nextTitle->text();
}

QString PresenterScreen::conditionsText() const
{
    return m_conditions->text();
}

QString PresenterScreen::elapsedText() const
{
    return m_elapsed->text();
}

void PresenterScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_S) // opens it: shuts it
        close();
    else if (!m_room.handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

void PresenterScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &PresenterScreen::showPictures, Qt::QueuedConnection); // once all have their places
}

bool PresenterScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    // Notes are scrolled with up and down, a button is pressed with Space: the rest goes through the story.
    const bool scrolls = watched == m_notes && (key == Qt::Key_Up || key == Qt::Key_Down);
    const bool presses = watched != m_notes && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter);
    if (key == Qt::Key_S) {
        close();
        return true;
    }
    return !scrolls && !presses && m_room.handleKey(key);
}

} // namespace sijill
