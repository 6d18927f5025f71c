#include "app/mainwindow.h"

#include "app/carrydesk.h"
#include "app/chartsaving.h"
#include "app/dialogs.h"
#include "app/duplicatesdesk.h"
#include "app/editiondesk.h"
#include "app/elsewherenotice.h"
#include "app/environment/atlaspath.h"
#include "app/environment/worldmap.h"
#include "app/knownon.h"
#include "app/pointdesk.h"
#include "app/presenting.h"
#include "app/printing.h"
#include "app/recordsdesk.h"
#include "app/registerdesk.h"
#include "app/toolrow.h"
#include "app/welcome.h"
#include "mapdata/opening/open.h"
#include "mapdata/words/words.h"
#include "widgets/controls/dropshade.h"
#include "widgets/controls/fittingscreen.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/controls/stylesheet.h"
#include "widgets/desk/chartpage.h"
#include "widgets/desk/totalspanel.h"
#include "widgets/import/mappingdialog.h"
#include "widgets/import/reportdialog.h"
#include "widgets/layers/offlinedialog.h"
#include "widgets/map/coordinatereadout.h"
#include "widgets/map/mapwidget.h"
#include "widgets/map/zoombuttons.h"
#include "widgets/models/incidentorder.h"
#include "widgets/models/incidenttexts.h"
#include "widgets/painter/picture.h"
#include "widgets/panels/conditionstrip.h"
#include "widgets/panels/explanationpanel.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/inviewpanel.h"
#include "widgets/panels/layerpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/searchbox.h"
#include "widgets/present/scenestrip.h"
#include "widgets/texts/readable.h"
#include "widgets/timeline/knownonbar.h"
#include "widgets/timeline/timelinebar.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr int leftWidth = 246;
constexpr int rightWidth = 306;
constexpr int timelineHeight = 168;

/// What was kept of one reading direction does not fit the other, where the sides are swapped.
int panelVersion(Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? 4 : 3;
}

/// So that it can be lower than all of it.
QScrollArea *scrolled(QWidget *panel)
{
    auto *area = new QScrollArea(panel->parentWidget());
    area->setWidget(panel);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(panel->accessibleName());
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Settings settings, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_model(workspace.model()), m_settings(std::move(settings)),
      m_theme(themeFor(m_settings))
{
    m_workspace.online().setOn(m_settings.network);
    setFont(windowFont());
    setPalette(paletteOf(m_theme));
    setStyleSheet(sijill::styleSheet(m_theme));
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);

    m_toolRow = new ToolRow(m_model, this);
    setMenuWidget(m_toolRow);
    setCentralWidget(makeCentre());
    addPanels();
    addFileMenu();
    addEditMenu();
    addViewMenu();
    addTimeMenu();
    addHelpMenu();
    orderTabs();
    subscribe();
    restore();
    setAcceptDrops(true);
    for (QLineEdit *field : findChildren<QLineEdit *>())
        field->setAcceptDrops(false); // a file is opened wherever it is dropped; as text nobody wants its path
    m_dropShade = new DropShade(m_theme, this);
    showState();
    m_map->setFocus();
    if (m_settings.welcome)
        showWelcome();
}

MainWindow::~MainWindow() = default;

SearchBox &MainWindow::search()
{
    return m_toolRow->search();
}

QWidget *MainWindow::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notice = new NoticeBar(centre);
    m_notice->setTheme(m_theme);
    m_conditions = new ConditionStrip(m_model, centre);
    m_conditions->setTheme(m_theme);
    m_pages = new QStackedWidget(centre);
    m_map = new MapWidget(m_model, m_pages);
    m_map->setTheme(m_theme);
    m_pages->addWidget(m_map);
    m_pages->addWidget(makeEmptyPage());
    column->addWidget(m_notice);
    column->addWidget(m_conditions);
    column->addWidget(m_pages, 1);
    m_coordinates = new CoordinateReadout(m_map);
    new ZoomButtons(*m_map, m_theme);
    connect(m_map, &MapWidget::menuWanted, this, &MainWindow::showMapMenu);
    m_coordinates->setPositionStyle(styleFor(m_settings.notation));
    return centre;
}

QWidget *MainWindow::makeEmptyPage()
{
    auto *page = new QWidget(this);
    page->setObjectName(u"paper"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->addStretch(1);
    QLabel *title = plainLabel(tr("No atlas is open"), TextStyle::Title, page);
    title->setAlignment(Qt::AlignCenter);
    m_emptyReason = plainLabel({}, TextStyle::Quiet, page);
    m_emptyReason->setAlignment(Qt::AlignCenter);
    auto *buttons = new QVBoxLayout; // beside each other they would keep a small window wide
    auto *open = new QPushButton(tr("Open an atlas…"), page);
    auto *shipped = new QPushButton(tr("Open the atlas that ships"), page);
    buttons->addWidget(open, 0, Qt::AlignHCenter);
    buttons->addWidget(shipped, 0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(m_emptyReason);
    column->addSpacing(10);
    column->addLayout(buttons);
    column->addStretch(2);
    connect(open, &QPushButton::clicked, this, &MainWindow::chooseFile);
    connect(shipped, &QPushButton::clicked, this, &MainWindow::shippedAtlasWanted);
    return page;
}

QDockWidget *MainWindow::addPanel(const QString &id, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(id); // by which saveState() knows it
    dock->setWidget(panel);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock)); // the panels have headings of their own
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

/// With the day of the register under it, which is not shown at first.
QWidget *MainWindow::makeTimeline()
{
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_timeline = new TimelineBar(m_model, both);
    m_timeline->setTheme(m_theme);
    auto *bar = new KnownOnBar(both);
    bar->setTheme(m_theme);
    column->addWidget(m_timeline, 1);
    column->addWidget(bar);
    m_knownOn = new KnownOn(m_workspace, *bar, this);
    return both;
}

void MainWindow::addPanels()
{
    m_filters = new FilterPanel(m_model, this);
    m_filters->setTheme(m_theme);
    m_layers = new LayerPanel(m_model, this);
    m_layers->setTheme(m_theme);
    m_incident = new IncidentPanel(m_model, this);
    m_list = new IncidentListPanel(m_model, this);
    m_inView = new InViewPanel(m_model, this);
    m_explanation = new ExplanationPanel(m_model, this);
    m_totals = new TotalsPanel(m_model, this);
    m_totals->setTheme(m_theme);
    connect(m_totals, &TotalsPanel::narrowing, &m_workspace.history(), &ViewHistory::rest);
    connect(m_totals, &TotalsPanel::fileWanted, this, [this] {
        if (const auto page = m_totals->page())
            if (const std::optional<QString> said = askAndSaveChart(this, *page, m_settings.folder))
                m_notice->say(*said);
    });
    // Qt does not mirror dock areas: where people begin to read stands what one begins with.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::DockWidgetArea startSide = mirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    const Qt::DockWidgetArea endSide = mirrored ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    QDockWidget *left = addPanel(u"show"_s, tr("Show"), m_filters, startSide);
    m_layersDock = addPanel(u"layers"_s, tr("Layers"), m_layers, startSide);
    m_incidentDock = addPanel(u"incident"_s, tr("Incident"), m_incident, endSide);
    m_listDock = addPanel(u"incidents"_s, tr("List"), m_list, endSide);
    m_explanationDock = addPanel(u"explanation"_s, tr("Why"), m_explanation, endSide);
    m_totalsDock = addPanel(u"totals"_s, tr("Totals"), m_totals, endSide);
    QDockWidget *totals = addPanel(u"in-view"_s, tr("In view"), scrolled(m_inView), endSide);
    QDockWidget *timeline = addPanel(u"timeline"_s, tr("Timeline"), makeTimeline(), Qt::BottomDockWidgetArea);
    subscribeToConditions(*timeline);
    tabifyDockWidget(left, m_layersDock);
    left->raise();
    m_workspace.registerKeeper().setWho(m_settings.who);
    m_registerDesk = new RegisterDesk(*this, m_workspace);
    m_recordsDesk = new RecordsDesk(*this, m_workspace);
    m_pointDesk = new PointDesk(*this, m_workspace);
    m_carryDesk = new CarryDesk(*this, m_workspace);
    auto *duplicates = new DuplicatesPanel(m_model, this);
    QDockWidget *duplicatesDock = addPanel(u"duplicates"_s, tr("Duplicates"), duplicates, endSide);
    m_duplicatesDesk = new DuplicatesDesk(*this, m_workspace, *duplicates, *duplicatesDock);
    m_editionDesk = new EditionDesk(*this, m_workspace);
    new ElsewhereNotice(*this, m_workspace);
    m_presenting = new Presenting(*this, m_workspace, m_theme, m_settings.reducedMotion);
    addDockWidget(Qt::BottomDockWidgetArea, m_presenting->dock());
    splitDockWidget(m_presenting->dock(), timeline, Qt::Vertical);
    tabifyDockWidget(m_incidentDock, m_listDock);
    tabifyDockWidget(m_listDock, m_explanationDock);
    tabifyDockWidget(m_explanationDock, m_totalsDock);
    tabifyDockWidget(m_totalsDock, duplicatesDock);
    m_explanationDock->hide();
    m_totalsDock->hide();
    duplicatesDock->hide();
    m_incidentDock->raise();
    resizeDocks({left, m_incidentDock}, {leftWidth, rightWidth}, Qt::Horizontal);
    resizeDocks({m_incidentDock, totals}, {330, 200}, Qt::Vertical);
    resizeDocks({timeline}, {timelineHeight}, Qt::Vertical);
    layout()->activate(); // it was high while the panels stood over each other, and would stay so
}

void MainWindow::subscribeToConditions(const QDockWidget &timeline)
{
    connect(m_conditions, &ConditionStrip::changing, &m_workspace.history(), &ViewHistory::rest);
    connect(m_conditions, &ConditionStrip::nowWanted, this, [this] { m_workspace.setKnownOn({}); });
    connect(m_conditions, &ConditionStrip::emptied, this, [this] { m_map->setFocus(Qt::OtherFocusReason); });
    // The timeline says its days by itself.
    connect(timeline.toggleViewAction(), &QAction::toggled, m_conditions,
            [this](bool isShown) { m_conditions->setTellsWindow(!isShown); });
}

void MainWindow::subscribe()
{
    connect(&m_workspace, &Workspace::opening, this, &MainWindow::sayOpening);
    connect(&m_workspace, &Workspace::opened, this, [this] {
        rememberFiles();
        if (m_welcome)
            m_welcome->setShipped(m_workspace.path() == shippedAtlas());
        sayOpened();
        showState();
        if (!focusWidget() || (search().hasFocus() && search().text().isEmpty()))
            m_map->setFocus();
    });
    connect(&m_workspace, &Workspace::failed, this, [this](const Problem &problem) {
        m_notice->say(readable(problem));
        showState();
    });
    connect(&m_workspace, &Workspace::stopped, this, [this] {
        m_notice->hide();
        showState();
    });
    connect(&m_workspace, &Workspace::progressed, this, [this](const QString &path, int percent, qint64 rows) {
        // Rows that are read sooner than said need no word; %Ln wants an int, and no table has more.
        if (percent > 0 && percent < 100)
            m_notice->sayProgress(tr("Reading %1: %2 percent, %Ln incidents so far", nullptr, static_cast<int>(rows))
                                      .arg(isolatedPath(path), locale().toString(percent)));
    });
    connect(m_notice, &NoticeBar::stopWanted, &m_workspace, &Workspace::stop);
    connect(&m_workspace, &Workspace::fileChanged, this, [this](const QString &file) {
        m_notice->say(tr("%1 has changed or is gone. What was read is still shown; Ctrl+R reads it again.")
                          .arg(isolatedPath(file)));
    });
    connect(m_notice, &NoticeBar::detailsWanted, this, [this] { sayProblems(); });
    subscribeToImport();
    connect(&m_model, &ViewModel::selectionChanged, this, &MainWindow::showSelected);
    connect(m_list, &IncidentListPanel::incidentOpened, this, [this](IncidentIndex incident) {
        m_incidentDock->show();
        m_incidentDock->raise();
        m_map->zoomToIncident(incident);
    });
    const auto explain = [this](IncidentIndex incident) {
        m_explanation->explainIncident(incident);
        m_explanationDock->show();
        m_explanationDock->raise();
    };
    connect(m_incident, &IncidentPanel::explanationWanted, this, explain);
    connect(m_list, &IncidentListPanel::explanationWanted, this, explain);
    connect(m_inView, &InViewPanel::explanationWanted, this, [this](bool together) {
        m_explanation->explainTotal(together);
        m_explanationDock->show();
        m_explanationDock->raise();
    });
    connect(&search(), &SearchBox::placeChosen, this, [this](PlaceIndex place) {
        showPlace(place);
        m_map->setFocus();
    });
    connect(&search(), &SearchBox::positionChosen, this, [this](LonLat degrees) {
        m_map->goTo(degrees);
        m_map->setFocus();
    });
    connect(&search(), &SearchBox::incidentChosen, this, &MainWindow::showIncident);
    connect(&search(), &SearchBox::nothingFound, this, [this](const QString &text) {
        const Result<TypedPosition> position = parsePosition(text);
        m_notice->say(!position && looksLikePosition(text)
                          ? tr("“%1” is no position: %2.").arg(text, position.problem().text)
                          : tr("Neither a place nor an incident is called “%1”.").arg(text));
    });
    connect(m_map, &MapWidget::pointedAt, this, &MainWindow::showCoordinates);
    connect(m_map, &MapWidget::cameraRested, this, [this] {
        if (!m_map->underMouse())
            m_coordinates->setPosition(m_map->camera().centre);
    });
    subscribeToLayers();
    subscribeToOnline();
}

/// Of all there is to say, the one that matters most.
void MainWindow::sayOpened()
{
    if (sayResumed())
        return;
    if (m_workspace.isPartial() && !m_model.problems().empty())
        m_notice->say(readable(m_model.problems().front()));
    else if (!sayRepeats() && !sayReport())
        m_notice->showProblems(m_model.problems());
}

void MainWindow::restore()
{
    resize(fittingScreen(*this, firstSize));
    if (!m_settings.geometry.isEmpty() && restoreGeometry(m_settings.geometry) && !isMaximized() && !isFullScreen())
        resize(fittingScreen(*this, size())); // the screen may have become smaller since
    m_list->setColumns(m_settings.columns);
    makeRoom();
    m_firstPanels = saveState(panelVersion(layoutDirection()));
    if (!m_settings.panels.isEmpty())
        restoreState(m_settings.panels, panelVersion(layoutDirection()));
}

/// On a small screen panels are narrow, and on a very small one those with which one begins stand aside.
void MainWindow::makeRoom()
{
    constexpr int roomy = 1000, tight = 740;
    QDockWidget *left = m_docks.front();
    if (width() >= roomy)
        return;
    resizeDocks({left, m_incidentDock}, {leftWidth * 4 / 5, rightWidth * 3 / 4}, Qt::Horizontal);
    if (width() >= tight)
        return;
    left->hide();
    m_layersDock->hide();
}

/// As the window is read: what stands at the top, where one begins, the map, what is told of it, time.
void MainWindow::orderTabs()
{
    QWidget *before = nullptr;
    const auto goThrough = [&](QWidget *part) {
        QList<QWidget *> stops;
        for (QWidget *next = part;;) { // in the order there is among them
            const bool isStop = next->focusPolicy() & Qt::TabFocus;
            if (isStop && (next == part || part->isAncestorOf(next)))
                stops.append(next);
            next = next->nextInFocusChain();
            if (next == part)
                break;
        }
        for (QWidget *stop : stops) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
    };
    for (QWidget *part : std::initializer_list<QWidget *>{m_toolRow, m_filters, m_layers, centralWidget(), m_incident,
                                                          m_list, m_explanation, m_totals, m_inView,
                                                          &m_presenting->strip(), m_timeline->parentWidget()})
        goThrough(part);
}

void MainWindow::showWelcome()
{
    if (m_welcome)
        return;
    m_welcome = new Welcome(m_map);
    m_welcome->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_welcome, &Welcome::shut, this, [this] {
        m_settings.welcome = false;
        m_map->setFocus();
    });
    connect(m_welcome, &Welcome::storyWanted, this, [this] { m_presenting->present(0); });
    connect(m_welcome, &Welcome::fileWanted, this, &MainWindow::chooseFile);
    connect(m_welcome, &Welcome::signsWanted, this, [this] { showSigns(this, *m_model.atlas(), m_theme); });
    m_welcome->setShipped(m_workspace.isEmpty() || m_workspace.path() == shippedAtlas());
    m_welcome->show();
    m_welcome->setFocus();
}

void MainWindow::showPanelsAsAtFirst()
{
    restoreState(m_firstPanels, panelVersion(layoutDirection()));
}

void MainWindow::showWorldMap(bool on)
{
    m_settings.worldMap = on;
    const std::optional<RasterOnMap> world = on ? worldMap() : std::nullopt;
    m_map->surface().setRasters(world ? std::vector{*world} : std::vector<RasterOnMap>());
}

Settings MainWindow::settings() const
{
    Settings settings = m_settings;
    settings.geometry = saveGeometry();
    settings.network = m_workspace.online().isOn();
    settings.columns = m_list->columns();
    settings.notation = wordFor(m_coordinates->style());
    settings.graticule = m_map->tools().hasGraticule();
    settings.reducedMotion = m_presenting->hasReducedMotion();
    settings.panels = saveState(panelVersion(layoutDirection()));
    if (!m_workspace.isEmpty() && !m_workspace.isOpening()) {
        KeptSession session = m_workspace.session();
        session.camera = m_map->camera();
        settings.session = toJson(session);
    }
    return settings;
}

void MainWindow::showState()
{
    const Atlas &atlas = *m_model.atlas();
    const QString title = atlas.title.in(languageOf(locale()));
    // The sign of what is not saved stands in the title.
    setWindowTitle(title.isEmpty() ? tr("Sijill") + u"[*]"_s : tr("%1[*] – Sijill", "title of the atlas").arg(title));
    setWindowModified(!m_workspace.isSaved());
    // While the first one is being read the map stands there already: nothing blinks.
    const bool empty = m_workspace.isEmpty() && !m_workspace.isOpening();
    m_pages->setCurrentIndex(empty ? 1 : 0);
    m_emptyReason->setText(
        m_workspace.failures().empty()
            ? tr("An atlas is a folder with an atlas.json; a table of incidents (CSV) opens as well.")
            : readable(m_workspace.failures().front()));
}

void MainWindow::sayOpening(const QString &path)
{
    if (!m_workspace.isEmpty() && !m_workspace.changesDay())
        m_notice->sayProgress(tr("Reading %1 …").arg(isolatedPath(path)));
    showState();
}

void MainWindow::sayProblems()
{
    if (m_workspace.failures().empty() && layerProblems().empty() && !reports().empty()) {
        showReport();
        return;
    }
    Problems problems = m_workspace.failures().empty() ? m_model.problems() : m_workspace.failures();
    std::ranges::copy(layerProblems(), std::back_inserter(problems));
    showProblems(this, problems);
}

void MainWindow::showSelected()
{
    // Whoever walks through the list stays in it; whoever clicks the map wants to read.
    const auto isIn = [this](const QWidget *panel) { return panel->isAncestorOf(focusWidget()); };
    if (m_model.selected().empty() || isIn(m_list) || isIn(m_explanation) || isIn(m_totals) ||
        isIn(&m_duplicatesDesk->panel()))
        return;
    m_incidentDock->show();
    m_incidentDock->raise();
}

/// An area with what it comes to; a town with what lies around it.
void MainWindow::showPlace(PlaceIndex place)
{
    if (!m_map->showPlace(place))
        return;
    const std::vector<IncidentIndex> incidents = incidentsIn(place, m_model.shown());
    const QString name = m_model.atlas()->places[place].name.in(languageOf(locale()));
    if (incidents.empty()) {
        m_model.clearSelection();
        m_notice->say(tr("Nothing of what is shown is known to lie in %1.", "area").arg(isolated(name)));
        return;
    }
    m_incident->setSubject(name, incidents);
    m_model.select(incidents, none);
}

void MainWindow::showIncident(IncidentIndex index)
{
    const Incident &incident = m_model.atlas()->incidents[index];
    const Span window = m_model.filter().window;
    if (window.isValid() && !window.overlaps(incident.span)) {
        m_model.setWindow(incident.span);
        m_notice->say(incident.span.isValid()
                          ? tr("The window was moved to %1, when this happened.").arg(incidentDate(incident, locale()))
                          : tr("This incident is undated; all of time is shown."));
    }
    if (!passes(*m_model.atlas(), index, m_model.filter()))
        m_notice->say(tr("The filters hide this incident on the map and in the list."));
    m_model.select({index}, index);
    m_map->zoomToIncident(index);
    m_incidentDock->show();
    m_incidentDock->raise();
}

void MainWindow::showCoordinates(std::optional<LonLat> degrees)
{
    // What was under the pointer last stays, so that it can be copied; until the map moves away beneath it.
    if (degrees)
        m_coordinates->setPosition(*degrees);
}

void MainWindow::chooseFile()
{
    // A folder is an atlas by its atlas.json; choosing that file works in every file dialog.
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open an atlas"), m_settings.folder,
        nameFilters(Contents(Content::Atlas) | Content::Incidents | Content::Features).join(u";;"_s));
    if (file.isEmpty())
        return;
    m_settings.folder = QFileInfo(file).absolutePath();
    m_workspace.addFiles({file}, hasOwnIncidents() ? Workspace::Beside::Tables : Workspace::Beside::None);
}

void MainWindow::choosePicture()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save what is seen as a picture"),
                                                      QDir(m_settings.folder).filePath(u"sijill.png"_s),
                                                      tr("Pictures (*.png *.svg *.pdf)"));
    if (file.isEmpty())
        return;
    m_settings.folder = QFileInfo(file).absolutePath();
    savePicture(file);
}

bool MainWindow::savePicture(const QString &file)
{
    PictureOptions options;
    options.size = m_map->size();
    options.devicePixelRatio = 2; // a report is read closer than a screen
    options.bounds = m_map->viewport().bounds();
    options.boundsAreAll = true;
    options.theme = m_theme;
    options.locale = locale();
    options.rasters = m_map->surface().rasters();
    options.graticule = m_map->tools().hasGraticule();
    const std::optional<Problem> problem = writePicture(file, contentOf(m_model), options);
    m_notice->say(problem ? readable(*problem) : tr("Saved as %1.").arg(isolatedPath(file)));
    return !problem;
}

void MainWindow::choosePrinter()
{
    PageOptions options;
    options.title = m_model.atlas()->title.in(languageOf(locale()));
    options.bounds = m_map->viewport().bounds();
    options.boundsAreAll = true;
    options.locale = locale();
    options.rasters = m_map->surface().rasters();
    options.graticule = m_map->tools().hasGraticule();
    const std::optional<bool> printed = askAndPrint(this, contentOf(m_model), options);
    if (printed)
        m_notice->say(*printed ? tr("Sent to the printer.") : tr("The printer took no page."));
}

void MainWindow::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    // It makes the tabs over its panels by itself, and gives them no name.
    if (auto *tabs = event->type() == QEvent::ChildPolished ? qobject_cast<QTabBar *>(event->child()) : nullptr)
        tabs->setAccessibleName(tr("Panels"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_presenting->mayLeave()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        emit closed();
}

} // namespace sijill
