#include "widgets/layers/onlinedialog.h"

#include "widgets/controls/plainlabel.h"
#include "widgets/layers/onlineform.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

OnlineDialog::OnlineDialog(const QString &list, const DiskCache &cache, bool on, QWidget *parent)
    : QDialog(parent), m_list(list), m_cache(cache)
{
    setWindowTitle(tr("Online maps"));
    build();
    m_switch->setChecked(on);
    connect(m_switch, &QCheckBox::toggled, this, [this](bool isOn) {
        showSwitch();
        emit turned(isOn);
    });
    connect(m_maps, &QListWidget::currentRowChanged, this, &OnlineDialog::showSwitch);
    connect(m_maps, &QListWidget::itemActivated, this, &OnlineDialog::take);
    connect(m_change, &QPushButton::clicked, this, &OnlineDialog::beginChange);
    connect(m_remove, &QPushButton::clicked, this, &OnlineDialog::remove);
    connect(m_leave, &QPushButton::clicked, this, &OnlineDialog::endChange);
    const auto onKey = [this](const QKeySequence &key, void (OnlineDialog::*act)()) {
        auto *shortcut = new QShortcut(key, m_maps);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    onKey(Qt::Key_F2, &OnlineDialog::beginChange);
    onKey(QKeySequence::Delete, &OnlineDialog::remove);
    connect(m_take, &QPushButton::clicked, this, &OnlineDialog::take);
    connect(m_write, &QPushButton::clicked, this, &OnlineDialog::writeDown);
    connect(m_empty, &QPushButton::clicked, this, &OnlineDialog::emptyCache);
    readList();
    measureCache();
}

void OnlineDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(8);
    column->addWidget(m_switch = new QCheckBox(tr("Maps from the &network"), this));
    column->addWidget(plainLabel(tr("While this is off, nothing is asked of any server. While it is on, the servers of "
                                    "the maps that you put on the map learn which part of it you look at."),
                                 TextStyle::Quiet, this));
    column->addWidget(headingLabel(tr("Your maps"), this));
    m_maps = new QListWidget(this);
    m_maps->setObjectName(u"results"_s);
    m_maps->setAccessibleName(tr("Your maps"));
    m_maps->setMinimumHeight(90);
    column->addWidget(m_maps, 1);
    auto *takeRow = new QHBoxLayout;
    takeRow->addWidget(m_change = new QPushButton(tr("C&hange"), this));
    takeRow->addWidget(m_remove = new QPushButton(tr("&Remove"), this));
    m_change->setToolTip(tr("Change what is written down of this map (F2)"));
    m_remove->setToolTip(tr("Take this map off your list (Delete)"));
    takeRow->addStretch(1);
    takeRow->addWidget(m_take = new QPushButton(tr("&Put on the map"), this));
    column->addLayout(takeRow);
    column->addWidget(m_formHead = headingLabel(tr("One more"), this));
    column->addWidget(m_form = new OnlineForm(this));
    column->addWidget(m_complaint = plainLabel({}, TextStyle::Strong, this));
    m_complaint->hide();
    auto *writeRow = new QHBoxLayout;
    writeRow->addStretch(1);
    writeRow->addWidget(m_leave = new QPushButton(tr("Leave it as it was"), this));
    m_leave->hide();
    writeRow->addWidget(m_write = new QPushButton(tr("Add to &your maps"), this));
    column->addLayout(writeRow);
    column->addWidget(makeCacheRow());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    // Enter in the form is not to press any of them.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    constexpr int wide = 460; // addresses are long
    resize(wide, sizeHint().height());
}

QWidget *OnlineDialog::makeCacheRow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 6, 0, 0);
    line->addWidget(m_cacheSize = plainLabel({}, TextStyle::Body, row), 1);
    line->addWidget(m_empty = new QPushButton(tr("E&mpty"), row));
    m_empty->setAccessibleName(tr("Remove the tiles that are kept on disk"));
    m_empty->setEnabled(false);
    row->setVisible(!m_cache.isNone());
    return row;
}

void OnlineDialog::readList(const QString &select)
{
    Problems problems;
    m_maps->clear();
    m_known.clear();
    Result<std::vector<OnlineMap>> maps = readOnlineMaps(m_list, problems);
    if (maps)
        m_known = std::move(maps).value();
    for (const OnlineMap &map : m_known) {
        auto *item = new QListWidgetItem(map.name, m_maps);
        item->setToolTip(isolated(map.url));
        if (map.name == select)
            m_maps->setCurrentItem(item);
    }
    if (m_maps->currentRow() < 0 && m_maps->count() > 0)
        m_maps->setCurrentRow(0);
    complain(!maps ? readable(maps.problem()) : problems.empty() ? QString() : readable(problems.front()));
    showSwitch();
}

void OnlineDialog::writeDown()
{
    const OnlineMap map = m_form->map();
    const std::optional<OnlineMap> before = m_changing;
    const std::optional<Problem> problem = before ? changeOnlineMap(m_list, *before, map) : addOnlineMap(m_list, map);
    if (problem) {
        complain(problem->text);
        return;
    }
    endChange();
    readList(map.name);
    if (before && *before != map)
        emit changed(*before, map);
}

const OnlineMap *OnlineDialog::current() const
{
    const int row = m_maps->currentRow();
    return row < 0 ? nullptr : &m_known[static_cast<std::size_t>(row)];
}

void OnlineDialog::beginChange()
{
    const OnlineMap *map = current();
    if (!map)
        return;
    m_changing = *map;
    m_form->fill(*map);
    m_formHead->setText(tr("Change “%1”").arg(isolated(map->name)));
    m_write->setText(tr("Sa&ve the change"));
    m_leave->show();
    complain({});
    m_form->name().setFocus(Qt::OtherFocusReason);
    m_form->name().selectAll();
}

void OnlineDialog::endChange()
{
    m_changing.reset();
    m_form->clear();
    m_formHead->setText(tr("One more"));
    m_write->setText(tr("Add to &your maps"));
    m_leave->hide();
    complain({});
}

/// It stays in the form, should it be added again.
void OnlineDialog::remove()
{
    const OnlineMap *map = current();
    if (!map)
        return;
    const OnlineMap gone = *map;
    const int row = m_maps->currentRow();
    if (const std::optional<Problem> problem = removeOnlineMap(m_list, gone)) {
        complain(problem->text);
        return;
    }
    endChange();
    readList();
    m_maps->setCurrentRow(std::min(row, m_maps->count() - 1));
    m_form->fill(gone);
    complain(
        tr("“%1” is off your list. The form still has it, so that you can add it again.").arg(isolated(gone.name)));
    emit removed(gone);
}

void OnlineDialog::take()
{
    const OnlineMap *map = current();
    if (!m_switch->isChecked() || !map)
        return;
    emit chosen(*map);
    accept();
}

void OnlineDialog::showSwitch()
{
    m_take->setEnabled(m_switch->isChecked() && current());
    m_change->setEnabled(current());
    m_remove->setEnabled(current());
}

void OnlineDialog::complain(const QString &text)
{
    m_complaint->setText(text);
    m_complaint->setVisible(!text.isEmpty());
}

QString OnlineDialog::complaint() const
{
    return m_complaint->text();
}

QString OnlineDialog::cacheText() const
{
    return m_cacheSize->text();
}

void OnlineDialog::measureCache()
{
    m_measuring.run([cache = m_cache](const Newest::Wanted &) { return cache.bytes(); },
                    [this](qint64 bytes) {
                        m_cacheSize->setText(bytes == 0 ? tr("No tiles are kept on disk.")
                                                        : tr("Tiles kept on disk: %1 (at most %2)")
                                                              .arg(locale().formattedDataSize(bytes),
                                                                   locale().formattedDataSize(m_cache.mostBytes())));
                        m_empty->setEnabled(bytes > 0);
                    });
}

void OnlineDialog::emptyCache()
{
    m_empty->setEnabled(false);
    m_measuring.run([cache = m_cache](const Newest::Wanted &) { return cache.clear(); },
                    [this](const std::optional<Problem> &problem) {
                        complain(problem ? readable(*problem) : QString());
                        measureCache();
                    });
}

} // namespace sijill
