#include "widgets/panels/layerpanel.h"

#include "widgets/controls/fittingscreen.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/layers/layerstyleeditor.h"
#include "widgets/layers/layertexts.h"

#include <QBoxLayout>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Fills the grid anew: what, its value.
void fillFacts(QWidget *page, const LayerEntry &entry)
{
    delete page->layout();
    qDeleteAll(page->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *grid = new QGridLayout(page);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(16);
    for (const auto &[what, value] : layerFacts(entry, page->locale())) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(what, TextStyle::Quiet, page), row, 0, Qt::AlignTop);
        grid->addWidget(selectable(plainLabel(value, TextStyle::Body, page)), row, 1, Qt::AlignTop);
    }
    grid->setRowStretch(grid->rowCount(), 1);
}

/// Names of files are long, and have no spaces: they may be broken after the signs in them.
QString breakable(QString name)
{
    for (const QChar sign : {u'_', u'-', u'.'})
        name.replace(sign, QString(sign) + QChar(0x200b));
    return name;
}

constexpr int leastWidth = 190; // boxes and counts are whole

} // namespace

LayerPanel::LayerPanel(ViewModel &model, QWidget *parent) : QScrollArea(parent), m_model(model), m_rows(model)
{
    setWidgetResizable(true);
    setMinimumWidth(leastWidth);
    setAccessibleName(tr("Layers"));
    build();
    connect(&m_model, &ViewModel::layersChanged, this, &LayerPanel::showCurrent);
    connect(&m_model, &ViewModel::atlasChanged, this, &LayerPanel::showCurrent);
    connect(m_list, &LayerList::currentIdChanged, this, &LayerPanel::showCurrent);
    connect(m_list, &LayerList::zoomWanted, this, &LayerPanel::zoomTo);
    connect(m_list, &LayerList::removeWanted, this, &LayerPanel::remove);
    connect(m_list, &LayerList::factsWanted, this, &LayerPanel::showFacts);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LayerPanel::showMenu);
    connect(m_editor, &LayerStyleEditor::styleChanged, this, [this](const LayerStyle &style) {
        const LayerStack before = m_model.layerStack();
        m_model.setLayerStack(before.restyled(currentId(), style));
        emit edited(before);
    });
    connect(&m_rows, &LayerListModel::edited, this, &LayerPanel::edited);
    showCurrent();
}

QToolButton *LayerPanel::button(Glyph glyph, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setIconSize({18, 18});
    m_buttons.emplace_back(glyph, button);
    return button;
}

void LayerPanel::build()
{
    auto *page = new QWidget(this);
    page->setObjectName(u"paper"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 8, 14, 14);
    column->setSpacing(6);

    auto *head = new QHBoxLayout;
    head->addWidget(headingLabel(tr("Layers"), page), 1);
    QToolButton *add = button(Glyph::ZoomIn, tr("Add layers…"));
    head->addWidget(add);
    column->addLayout(head);
    column->addWidget(m_list = new LayerList(m_rows, page));
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    tools->addWidget(m_up = button(Glyph::Up, tr("Up")));
    tools->addWidget(m_down = button(Glyph::Down, tr("Down")));
    tools->addWidget(m_zoom = button(Glyph::Fit, tr("Zoom to the layer")));
    tools->addWidget(m_facts = button(Glyph::Facts, tr("What it is…")));
    tools->addStretch(1);
    tools->addWidget(m_remove = button(Glyph::Close, tr("Remove")));
    column->addLayout(tools);

    column->addSpacing(6);
    column->addWidget(m_name = plainLabel({}, TextStyle::Strong, page));
    column->addWidget(m_kind = plainLabel({}, TextStyle::Quiet, page));
    column->addWidget(m_why = plainLabel({}, TextStyle::Body, page));
    column->addWidget(m_editor = new LayerStyleEditor(page));
    column->addStretch(1);
    setWidget(page);

    connect(add, &QToolButton::clicked, this, [this, add] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addWays(*menu);
        menu->popup(add->mapToGlobal(QPoint(0, add->height())));
    });
    connect(m_up, &QToolButton::clicked, this, [this] { m_list->moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { m_list->moveCurrent(1); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { zoomTo(currentId()); });
    connect(m_facts, &QToolButton::clicked, this, [this] { showFacts(currentId()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { remove(currentId()); });
}

void LayerPanel::setTheme(const Theme &theme)
{
    m_rows.setTheme(theme);
    m_editor->setTheme(theme);
    for (const auto &[glyph, button] : m_buttons)
        button->setIcon(glyphIcon(glyph, theme));
    showCurrent();
}

void LayerPanel::showCurrent()
{
    const LayerEntry *entry = m_model.layerStack().find(currentId());
    const bool isLayer = entry && !entry->isIncidents();
    const int row = m_list->currentIndex().row();
    m_up->setEnabled(isLayer && row > 1);
    m_down->setEnabled(isLayer && row + 1 < m_rows.rowCount());
    m_zoom->setEnabled(isLayer);
    m_facts->setEnabled(isLayer);
    m_remove->setEnabled(isLayer);
    m_name->setVisible(entry);
    m_kind->setVisible(entry);
    m_editor->setVisible(isLayer);
    const LayerEntry *instead = entry ? m_model.layerStack().shownInstead(*entry) : nullptr;
    m_why->setVisible(instead);
    if (instead)
        m_why->setText(breakable(whyHidden(*instead)));
    if (!entry)
        return;
    m_name->setText(breakable(layerTitle(*entry)));
    m_kind->setText(isLayer ? layerKind(*entry) : tr("They lie above all layers."));
    if (!isLayer)
        return;
    m_editor->setEntry(*entry, m_model.layerStack().vectorLayers());
    // Without a look at the file nobody knows its fields.
    if (entry->vector() && entry->report.driver.isEmpty())
        emit factsMissing(entry->id);
}

void LayerPanel::beWideEnough()
{
    const int needed = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    setMinimumWidth(std::max(minimumWidth(), needed));
}

void LayerPanel::addWays(QMenu &menu)
{
    connect(menu.addAction(tr("Add layers…")), &QAction::triggered, this, &LayerPanel::addWanted);
    connect(menu.addAction(tr("Online map…")), &QAction::triggered, this, &LayerPanel::onlineWanted);
}

void LayerPanel::showMenu(QPoint at)
{
    if (const QModelIndex index = m_list->indexAt(at); index.isValid())
        m_list->setCurrentIndex(index);
    const QString id = currentId();
    const LayerEntry *entry = m_model.layerStack().find(id);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addWays(*menu);
    if (entry && !entry->isIncidents()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Zoom to the layer")), &QAction::triggered, this, [this, id] { zoomTo(id); });
        connect(menu->addAction(tr("What it is…")), &QAction::triggered, this, [this, id] { showFacts(id); });
        connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, id] { remove(id); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void LayerPanel::zoomTo(const QString &id)
{
    const LayerEntry *entry = m_model.layerStack().find(id);
    if (!entry)
        return;
    const QRectF bounds = boundsOf(*entry);
    if (bounds == QRectF())
        return;
    // A single point has no extent.
    constexpr double least = 2e-5; // world: some hundreds of metres
    const double wider = std::max(0.0, least - bounds.width()) / 2;
    const double higher = std::max(0.0, least - bounds.height()) / 2;
    emit zoomWanted(bounds.adjusted(-wider, -higher, wider, higher));
}

void LayerPanel::remove(const QString &id)
{
    if (id != incidentsId && m_model.layerStack().find(id))
        emit removeWanted(id);
}

void LayerPanel::showFacts(const QString &id)
{
    const LayerEntry *entry = m_model.layerStack().find(id);
    if (!entry || entry->isIncidents())
        return;
    auto *dialog = new QDialog(this);
    dialog->setObjectName(u"facts"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What it is"));
    dialog->resize(fittingScreen(*this, {520, 440}));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(plainLabel(layerTitle(*entry), TextStyle::Title, dialog));
    auto *area = new QScrollArea(dialog);
    area->setWidgetResizable(true);
    auto *page = new QWidget(area);
    page->setObjectName(u"paper"_s);
    area->setWidget(page);
    column->addWidget(area, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    fillFacts(page, *entry);
    connect(&m_model, &ViewModel::layersChanged, page, [this, page, id] {
        if (const LayerEntry *now = m_model.layerStack().find(id))
            fillFacts(page, *now);
    });
    if (entry->vector() && entry->report.driver.isEmpty())
        emit factsMissing(id);
    dialog->show();
}

} // namespace sijill
