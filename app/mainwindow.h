#pragma once

#include "app/settings.h"
#include "app/workspace.h"
#include "mapdata/geo/mercator.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>

#include <functional>
#include <optional>

class QLabel;
class QMenu;
class QStackedWidget;

namespace sijill {

class ConditionStrip;
class CarryDesk;
class CoordinateReadout;
class DropShade;
class EditionDesk;
class ExplanationPanel;
class FilterPanel;
class IncidentListPanel;
class IncidentPanel;
class KnownOn;
class InViewPanel;
class LayerPanel;
class MappingDialog;
class MapWidget;
class NoticeBar;
class OfflineDialog;
class OnlineDialog;
class PointDesk;
class PreferencesDialog;
class Presenting;
class RecentMenu;
class RecordsDesk;
class DuplicatesDesk;
class RegisterDesk;
class ReportDialog;
class SearchBox;
class TimelineBar;
class ToolRow;
class TotalsPanel;
class Welcome;
struct ReportShown;
struct Target;
enum class Sheet : quint8;

/// The window: map in the middle, timeline below, panels at the sides. It joins the views to the workspace and holds no
/// state of its own but what is shown where. A change of language or theme is a new window on the same workspace.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, Settings settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// With geometry and panels as they are now.
    Settings settings() const;

    MapWidget &map() { return *m_map; }
    CoordinateReadout &readout() { return *m_coordinates; }
    TimelineBar &timeline() { return *m_timeline; }
    FilterPanel &filters() { return *m_filters; }
    IncidentPanel &incident() { return *m_incident; }
    IncidentListPanel &list() { return *m_list; }
    InViewPanel &inView() { return *m_inView; }
    LayerPanel &layers() { return *m_layers; }
    TotalsPanel &totals() { return *m_totals; }
    NoticeBar &notice() { return *m_notice; }
    ConditionStrip &conditions() { return *m_conditions; }
    SearchBox &search();
    Presenting &presenting() { return *m_presenting; }
    RegisterDesk &registerDesk() { return *m_registerDesk; }
    RecordsDesk &recordsDesk() { return *m_recordsDesk; }
    DuplicatesDesk &duplicatesDesk() { return *m_duplicatesDesk; }
    EditionDesk &editionDesk() { return *m_editionDesk; }

    void chooseFile();
    /// One that was opened before; one that is gone is said, and not offered again.
    void openRecent(const QString &file);
    PreferencesDialog *showPreferences();
    /// All that can be preferred, at once; another language or theme makes another window.
    void prefer(const Settings &wanted);
    /// The atlas that ships as at first, panels included.
    void startClean();
    void chooseLayers();
    /// The switch for maps from the network, and the user's list of them.
    OnlineDialog *chooseOnlineMap();
    /// What the map shows, of one of the base maps on it. nullptr, and what was said, where there is none.
    OfflineDialog *saveAreaOffline();
    /// `beside`: as a data set of its own with what is open, else in its place.
    void openFile(const QString &path, bool beside);
    void chooseImport();
    void chooseIncidents();
    void chooseExport();
    /// What window and filter show, in the format the name ends with. Says when it is done, or what stood in the way.
    void exportIncidents(const QString &file);
    MappingDialog *showMapping(const TableLook &look, bool beside);
    /// Of the tables that are open; nullptr, and what was noted, where there is none.
    ReportDialog *showReport();
    /// Something else than the atlas that ships is open, and has incidents.
    bool hasOwnIncidents() const;
    void choosePicture();
    void choosePrinter();
    /// What is seen on the map, with caption and legend. Says what stood in the way.
    bool savePicture(const QString &file);
    void showIncident(IncidentIndex incident);
    void showPlace(PlaceIndex place);

signals:
    void settingsWanted(const sijill::Settings &settings); ///< another language or theme
    void shippedAtlasWanted();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void childEvent(QChildEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QDockWidget *addPanel(const QString &id, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    QWidget *makeTimeline();
    void addPanels();
    QWidget *makeCentre();
    QWidget *makeEmptyPage();
    void addFileMenu();
    void addEditMenu();
    void undo();
    void redo();
    void addViewMenu();
    void addSheetMenu(QMenu *menu, Sheet sheet, const QString &title, Qt::Key key);
    void addHistory(QMenu *menu);
    void addMapTools(QMenu *menu);
    void addTimeMenu();
    void addHelpMenu();
    void addLanguageAndTheme(QMenu *menu);
    void showWorldMap(bool on);
    void rememberFiles();
    bool sayResumed();
    void sayOpened();
    void addTo(QMenu *menu, QAction &action, const char *text);
    QAction *addTo(QMenu *menu, const char *text, const QKeySequence &key, const std::function<void()> &act);
    void subscribe();
    void subscribeToConditions(const QDockWidget &timeline);
    void subscribeToLayers();
    void subscribeToOnline();
    void showDrop(const QStringList &files, Qt::KeyboardModifiers modifiers);
    bool dropsBeside(Qt::KeyboardModifiers modifiers) const;
    void sayAdded(const QStringList &ids);
    Problems layerProblems() const;
    void sayUnreadableTiles();
    void askWhereItLies(const LayersRead::Unplaced &layer);
    void subscribeToImport();
    std::vector<ReportShown> reports() const;
    bool sayReport();
    bool sayRepeats();
    void restore();
    void makeRoom();
    void showWelcome();
    void showPanelsAsAtFirst();
    void orderTabs();
    void showState();
    void showMapMenu(Target target, LonLat degrees, QPoint global);
    void findCommand();
    void showCoordinates(std::optional<LonLat> degrees);
    void showSelected();
    void sayOpening(const QString &path);
    void sayProblems();

    Workspace &m_workspace;
    ViewModel &m_model;
    Settings m_settings;
    Theme m_theme;
    ToolRow *m_toolRow = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_emptyReason = nullptr;
    CoordinateReadout *m_coordinates = nullptr;
    MapWidget *m_map = nullptr;
    NoticeBar *m_notice = nullptr;
    ConditionStrip *m_conditions = nullptr;
    DropShade *m_dropShade = nullptr;
    TimelineBar *m_timeline = nullptr;
    KnownOn *m_knownOn = nullptr;
    FilterPanel *m_filters = nullptr;
    LayerPanel *m_layers = nullptr;
    IncidentPanel *m_incident = nullptr;
    IncidentListPanel *m_list = nullptr;
    InViewPanel *m_inView = nullptr;
    ExplanationPanel *m_explanation = nullptr;
    TotalsPanel *m_totals = nullptr;
    QDockWidget *m_layersDock = nullptr;
    RecentMenu *m_recent = nullptr;
    QAction *m_worldMap = nullptr;
    QAction *m_graticule = nullptr;
    QStringList m_openFiles;        ///< of which are known already
    QSet<QString> m_saidUnreadable; ///< base maps whose damaged tiles were told
    QPointer<Welcome> m_welcome;
    QPointer<MappingDialog> m_mappingDialog;
    QPointer<ReportDialog> m_reportDialog;
    QPointer<OfflineDialog> m_offlineDialog;
    Newest m_exporting;
    QDockWidget *m_incidentDock = nullptr;
    QDockWidget *m_listDock = nullptr;
    QDockWidget *m_explanationDock = nullptr;
    QDockWidget *m_totalsDock = nullptr;
    Presenting *m_presenting = nullptr;
    RegisterDesk *m_registerDesk = nullptr;
    RecordsDesk *m_recordsDesk = nullptr;
    PointDesk *m_pointDesk = nullptr;
    CarryDesk *m_carryDesk = nullptr;
    DuplicatesDesk *m_duplicatesDesk = nullptr;
    EditionDesk *m_editionDesk = nullptr;
    std::vector<QDockWidget *> m_docks;
    QByteArray m_firstPanels;
};

} // namespace sijill
