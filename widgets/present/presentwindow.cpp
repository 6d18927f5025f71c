#include "widgets/present/presentwindow.h"

#include "mapdata/words/words.h"
#include "widgets/controls/stylesheet.h"
#include "widgets/map/mapwidget.h"
#include "widgets/present/presentation.h"
#include "widgets/theme/fonts.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTouchEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr double chipPixels = 21; // page units
constexpr int sayFor = 2500;      // milliseconds
constexpr int pointerHidesAfter = 2000;
// A swipe that turns over is quick and goes across; anything else moves the map.
constexpr int swipeTime = 350;      // milliseconds
constexpr double swipeShare = 0.08; // of the width

} // namespace

PresentWindow::PresentWindow(std::shared_ptr<const OpenedAtlas> opened, Story story, PresentOptions options,
                             QWidget *parent)
    : QWidget(parent, Qt::Window), m_options(std::move(options)), m_map(new MapWidget(m_model, this)),
      m_presentation(new Presentation(m_model, *m_map, std::move(opened), std::move(story), this)),
      m_chip(new QLabel(this)), m_blank(new QWidget(this))
{
    loadFonts();
    setWindowTitle(tr("Presenting"));
    setLayoutDirection(m_options.locale.textDirection());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    m_begun.start();
    m_map->surface().setLocale(m_options.locale);
    m_map->surface().setAttributed(false);
    m_map->surface().setRasters(m_options.ground);
    if (m_options.layers)
        m_presentation->setLayers(*m_options.layers);
    m_map->setFocusPolicy(Qt::NoFocus);
    m_map->setAttribute(Qt::WA_AcceptTouchEvents);
    m_map->installEventFilter(this);
    m_chip->setTextFormat(Qt::PlainText);
    m_chip->setAlignment(Qt::AlignCenter);
    m_chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_chip->hide();
    m_blank->setAutoFillBackground(true);
    m_blank->setStyleSheet(u"background: black"_s);
    m_blank->hide();
    m_sayTimer.setSingleShot(true);
    m_sayTimer.setInterval(sayFor);
    m_idle.setSingleShot(true);
    m_idle.setInterval(pointerHidesAfter);
    m_presentation->setReducedMotion(m_options.reducedMotion);
    connect(m_presentation, &Presentation::sceneChanged, this, &PresentWindow::showScene);
    connect(m_presentation, &Presentation::momentChanged, this, &PresentWindow::showWords);
    connect(m_presentation, &Presentation::stateChanged, this, &PresentWindow::showChip);
    connect(&m_model, &ViewModel::sumsChanged, this, &PresentWindow::showWords);
    connect(&m_sayTimer, &QTimer::timeout, this, [this] {
        m_said.clear();
        showChip();
    });
    connect(&m_idle, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    m_presentation->goTo(std::min(m_options.first, m_presentation->story().scenes.size() - 1), false);
}

PresentWindow::~PresentWindow()
{
    // Its children ask for what is about to go.
    m_model.disconnect();
    m_presentation->disconnect();
    delete m_presentation;
    delete m_map;
}

double PresentWindow::scale() const
{
    const QSizeF wide = paperSize(Paper::Wide);
    return std::min(width() / wide.width(), height() / wide.height());
}

PageOptions PresentWindow::page() const
{
    PageOptions page = m_room;
    page.size = QSizeF(size()) / scale();
    return pageOf(m_presentation->scene(), m_options.locale, m_options.theme, page);
}

MapContent PresentWindow::content() const
{
    return contentOf(m_model);
}

/// So that the map keeps its place.
void PresentWindow::keepRoomForAll()
{
    m_room = {};
    m_room.size = QSizeF(size()) / scale();
    m_room.locale = m_options.locale;
    keepRoom(m_room, m_presentation->story().scenes, *m_presentation->atlas());
}

void PresentWindow::layOut()
{
    keepRoomForAll();
    const double unit = scale();
    const QRectF box = mapBox(content(), page());
    m_map->setEnlargement(unit);
    m_map->setGeometry(QRectF(box.topLeft() * unit, box.size() * unit).toRect());
    m_blank->setGeometry(rect());
    placeChip();
}

void PresentWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
    m_presentation->fitAgain();
    showWords();
}

void PresentWindow::showScene()
{
    const Scene &scene = m_presentation->scene();
    m_map->setTheme(page().theme);
    const QString title = scene.title.in(languageOf(m_options.locale));
    setAccessibleName(title);
    const QString conditions = conditionsInWords(scene, *m_presentation->atlas(), m_options.locale);
    QStringList told{conditions, scene.caption.in(languageOf(m_options.locale))};
    told.removeAll(QString());
    setAccessibleDescription(told.join(u'\n'));
    QAccessibleAnnouncementEvent announcement(this, title);
    QAccessible::updateAccessibility(&announcement);
    showWords();
}

void PresentWindow::showWords()
{
    m_words = QImage();
    showChip();
    update();
}

void PresentWindow::paintEvent(QPaintEvent *event)
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_words.size() != pixels) {
        m_words = QImage(pixels, QImage::Format_RGB32);
        m_words.setDevicePixelRatio(ratio);
        PageOptions options = page();
        if (const Viewport view = m_presentation->viewOfScene(); !view.isEmpty())
            options.told = view.bounds();
        m_words.fill(options.theme.paper);
        QPainter inner(&m_words);
        inner.scale(scale(), scale());
        paintPageWords(inner, content(), options);
    }
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawImage(QPoint(0, 0), m_words);
}

QString PresentWindow::chip() const
{
    return m_chip->isHidden() ? QString() : m_chip->text();
}

void PresentWindow::showChip()
{
    QString text = m_said;
    if (text.isEmpty() && m_presentation->hasStrayed())
        text = tr("A look aside: the next key leads back to the scene");
    else if (text.isEmpty() && m_presentation->isPaused())
        text = tr("Paused");
    else if (text.isEmpty() && m_presentation->passing().isValid())
        text =
            tr("Nothing recorded: %1").arg(inWords(m_presentation->passing(), TimePrecision::Days, m_options.locale));
    m_chip->setText(text);
    m_chip->setVisible(!text.isEmpty());
    placeChip();
}

void PresentWindow::placeChip()
{
    const double unit = scale();
    const Theme theme = page().theme;
    m_chip->setStyleSheet(u"QLabel { background: %1; color: %2; border: 1px solid %3; border-radius: %4px; }"_s.arg(
        theme.card.name(), theme.ink.name(), theme.cardEdge.name(), QString::number(qRound(6 * unit))));
    m_chip->setFont(mapFont(chipPixels * unit));
    const QSize size = QFontMetrics(m_chip->font()).size(0, m_chip->text()) + QSizeF(36 * unit, 18 * unit).toSize();
    const QRect box = m_map->geometry();
    m_chip->setGeometry(box.center().x() - size.width() / 2, box.top() + qRound(14 * unit), size.width(),
                        size.height());
    m_chip->raise();
    m_blank->raise();
}

bool PresentWindow::isBlank() const
{
    return !m_blank->isHidden();
}

void PresentWindow::setBlank(const QColor &colour)
{
    m_blank->setStyleSheet(u"background: "_s + colour.name());
    m_blank->setGeometry(rect());
    m_blank->raise();
    m_blank->show();
    m_presentation->setPaused(true);
}

void PresentWindow::turn(int direction)
{
    if (m_presentation->step(direction))
        return;
    m_said = direction > 0 ? tr("This is the last scene") : tr("This is the first scene");
    m_sayTimer.start();
    showChip();
}

bool PresentWindow::handleKey(int key)
{
    if (isBlank() && key != Qt::Key_Escape) { // any key brings the scene back, and nothing else
        m_blank->hide();
        m_presentation->setPaused(false);
        return true;
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const std::size_t last = m_presentation->story().scenes.size() - 1;
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Left:
        turn((key == Qt::Key_Right) != mirrored ? 1 : -1);
        return true;
    case Qt::Key_Space:
    case Qt::Key_PageDown:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_N:
        turn(1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
        turn(-1);
        return true;
    case Qt::Key_Home:
        m_presentation->goTo(0);
        return true;
    case Qt::Key_End:
        m_presentation->goTo(last);
        return true;
    case Qt::Key_P:
        m_presentation->setPaused(!m_presentation->isPaused() && !m_presentation->hasStrayed());
        return true;
    case Qt::Key_B:
    case Qt::Key_Period: // as clickers send it
        setBlank(Qt::black);
        return true;
    case Qt::Key_W:
        setBlank(Qt::white);
        return true;
    case Qt::Key_F1:
        m_presentation->setPaused(true);
        emit keysWanted();
        return true;
    case Qt::Key_S:
        emit presenterScreenWanted();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        m_map->zoomBy(key == Qt::Key_Minus ? -0.5 : 0.5);
        return true;
    case Qt::Key_Escape:
    case Qt::Key_F5: // begins it: ends it
        close();
        return true;
    default:
        return false;
    }
}

void PresentWindow::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

void PresentWindow::mousePressEvent(QMouseEvent *event)
{
    // Beside the map, which has a use of its own for clicks.
    if (event->button() == Qt::LeftButton)
        handleKey(Qt::Key_Space);
    else if (event->button() == Qt::RightButton || event->button() == Qt::BackButton)
        handleKey(Qt::Key_PageUp);
}

bool PresentWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        setCursor(Qt::ArrowCursor);
        m_idle.start();
    }
    if (event->type() == QEvent::TouchBegin || event->type() == QEvent::TouchEnd) {
        auto *touch = static_cast<QTouchEvent *>(event);
        if (touch->pointCount() == 1 && event->type() == QEvent::TouchBegin) {
            m_touchBegin = touch->point(0).position();
            m_touched.start();
        } else if (touch->pointCount() == 1 && m_touched.isValid() && m_touched.elapsed() < swipeTime) {
            const QPointF way = touch->point(0).position() - m_touchBegin;
            const bool across = std::abs(way.x()) > 2 * std::abs(way.y());
            if (across && std::abs(way.x()) > swipeShare * width()) {
                const bool mirrored = layoutDirection() == Qt::RightToLeft;
                // The map may have followed the finger a little: that was no look aside.
                const bool onwards = (way.x() < 0) != mirrored;
                QTimer::singleShot(0, this, [this, onwards] {
                    m_presentation->forgetStray();
                    turn(onwards ? 1 : -1);
                });
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PresentWindow::closeEvent(QCloseEvent *event)
{
    m_presentation->setOwnClock(false);
    QWidget::closeEvent(event);
    if (event->isAccepted())
        emit left();
}

} // namespace sijill
