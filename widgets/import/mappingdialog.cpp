#include "widgets/import/mappingdialog.h"

#include "mapdata/presets/presets.h"
#include "mapdata/words/words.h"
#include "widgets/controls/choicebox.h"
#include "widgets/controls/fittingscreen.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/import/previewmodel.h"
#include "widgets/models/incidenttexts.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyle>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int notRead = -1;
constexpr int columnWidth = 172;
// Of the box of presets, beside the numbers of presets() and, after them, of the user's own.
constexpr int guessed = -1;
constexpr int fromFile = -2;

/// All roles with their names, once for the boxes of all columns.
QStandardItemModel *roleModel(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    const auto add = [model](const QString &name, int data) {
        auto *item = new QStandardItem(name);
        item->setData(data, Qt::UserRole);
        model->appendRow(item);
    };
    add(MappingDialog::tr("(not read)"), notRead);
    const auto addRole = [&](Role role) { add(roleName(role), static_cast<int>(role)); };
    for (int i = 0; i < static_cast<int>(Role::FirstCount); ++i)
        addRole(static_cast<Role>(i));
    // What tables have most comes first, for those who type.
    for (const Outcome outcome : {Outcome::Killed, Outcome::Wounded})
        for (std::size_t group = 0; group < std::size(countGroups); ++group)
            for (const Bound bound : {Bound::Best, Bound::Low, Bound::High})
                addRole(countRole(outcome, group, bound));
    return model;
}

QString dayInWords(QDate date, const QLocale &locale)
{
    return inWords(Span::days(toDay(date), toDay(date)), TimePrecision::OneDay, locale);
}

void choose(QComboBox *box, const QVariant &data)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(data));
}

} // namespace

MappingDialog::MappingDialog(const TableLook &look, const MappingOptions &options, QWidget *parent)
    : QDialog(parent), m_options(options), m_own(ownPresets(options.presetFolder)), m_roles(roleModel(this))
{
    build();
    setLook(look);
}

void MappingDialog::build()
{
    setWindowTitle(tr("What is in the columns?"));
    resize(fittingScreen(*this, {1080, 680}));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(plainLabel(windowTitle(), TextStyle::Title, this));
    auto *head = new QHBoxLayout;
    m_file = plainLabel({}, TextStyle::Quiet, this);
    m_sheets = new ChoiceBox(tr("Sheet or layer of the file"), this);
    m_presets = new ChoiceBox(tr("How the table is laid out"), this);
    m_presets->setMinimumWidth(220);
    head->addWidget(m_file, 1);
    head->addWidget(m_sheets);
    QLabel *preset = plainLabel(tr("Preset"), TextStyle::Quiet, this);
    preset->setWordWrap(false);
    head->addWidget(preset);
    head->addWidget(m_presets);
    column->addLayout(head);

    m_preview = new PreviewModel(m_options.theme, this);
    m_table = new QTableView(this);
    m_table->setModel(m_preview);
    m_table->setAccessibleName(tr("The first rows, and what each column is"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setDefaultSectionSize(columnWidth);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    column->addWidget(m_table, 1);

    auto *below = new QHBoxLayout;
    below->setSpacing(28);
    below->addWidget(makeHow(), 1);
    below->addWidget(makeOutcome(), 1);
    column->addLayout(below);

    m_need = plainLabel({}, TextStyle::Body, this);
    column->addWidget(m_need);
    auto *foot = new QHBoxLayout;
    auto *save = new QPushButton(tr("Save as a preset…"), this);
    save->setAutoDefault(false);
    m_beside = new QCheckBox(tr("Beside what is open"), this);
    m_beside->setToolTip(tr("As a data set of its own, that can be shown and hidden"));
    m_beside->setChecked(m_options.isBeside);
    m_beside->setVisible(m_options.canBeBeside);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    foot->addWidget(save);
    foot->addStretch(1);
    foot->addWidget(m_beside);
    foot->addWidget(buttons);
    column->addLayout(foot);
    connect(save, &QPushButton::clicked, this, &MappingDialog::chooseSave);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_presets, &QComboBox::activated, this, &MappingDialog::choosePreset);
    connect(m_sheets, &QComboBox::activated, this, [this] { emit tableWanted(m_sheets->currentText()); });
}

QWidget *MappingDialog::makeHow()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(headingLabel(tr("How it is written"), page));
    m_dates = new ChoiceBox(tr("Order of day and month"), page);
    m_calendar = new ChoiceBox(tr("Calendar of the dates"), page);
    for (std::size_t i = 0; i < calendarCount; ++i)
        m_calendar->addItem(calendarName(static_cast<Calendar>(i)), static_cast<int>(i));
    m_decimal = new ChoiceBox(tr("Decimal sign"), page);
    m_decimal->addItem(tr("a point: 36.25"), QChar(u'.'));
    m_decimal->addItem(tr("a comma: 36,25"), QChar(u','));
    m_zero = new ChoiceBox(tr("What a zero means"), page);
    m_zero->addItem(tr("nobody"), static_cast<int>(ZeroRule::None));
    m_zero->addItem(tr("nobody, or nobody knows"), static_cast<int>(ZeroRule::NoneOrUnknown));
    m_separators = new QLineEdit(page);
    m_separators->setAccessibleName(tr("Signs between several names in a cell"));
    m_unknown = new QLineEdit(page);
    m_unknown->setAccessibleName(tr("Words that stand for an empty cell"));
    m_unknown->setPlaceholderText(tr("such as -99, Unknown"));
    m_points = plainLabel({}, TextStyle::Quiet, page);
    form->addRow(tr("Dates"), m_dates);
    form->addRow(tr("Calendar"), m_calendar);
    form->addRow(tr("Decimal sign"), m_decimal);
    form->addRow(tr("Zero means"), m_zero);
    form->addRow(tr("Between names"), m_separators);
    form->addRow(tr("As good as empty"), m_unknown);
    form->addRow(tr("Coordinates"), m_points);
    connect(m_dates, &QComboBox::currentIndexChanged, this, [this] {
        if (m_dates->currentIndex() < 0)
            return;
        m_mapping.dateOrder = static_cast<DateOrder>(m_dates->currentData().toInt());
        m_orderIsSaid = m_mapping.dateOrderIsSaid = true;
        tryOut();
    });
    connect(m_calendar, &QComboBox::currentIndexChanged, this, [this] {
        m_mapping.calendar = static_cast<Calendar>(m_calendar->currentData().toInt());
        tryOut();
    });
    connect(m_decimal, &QComboBox::currentIndexChanged, this, [this] {
        m_mapping.decimal = m_decimal->currentData().toChar();
        tryOut();
    });
    connect(m_zero, &QComboBox::currentIndexChanged, this, [this] {
        m_mapping.zero = static_cast<ZeroRule>(m_zero->currentData().toInt());
        tryOut();
    });
    connect(m_separators, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_mapping.listSeparators = text;
        tryOut();
    });
    connect(m_unknown, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_mapping.unknown.clear();
        for (const QString &word : QString(text).replace(u'،', u',').split(u',', Qt::SkipEmptyParts))
            m_mapping.unknown << word.trimmed();
        tryOut();
    });
    return page;
}

QWidget *MappingDialog::makeOutcome()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(headingLabel(tr("What comes of it"), page));
    column->addWidget(m_counts = plainLabel({}, TextStyle::Strong, page));
    column->addWidget(m_faults = plainLabel({}, TextStyle::Body, page));
    column->addSpacing(6);
    column->addWidget(plainLabel(tr("The first row is read as"), TextStyle::Quiet, page));
    column->addWidget(m_first = plainLabel({}, TextStyle::Body, page));
    column->addStretch(1);
    return page;
}

void MappingDialog::setLook(const TableLook &look)
{
    m_look = look;
    m_mapping = look.guess.mapping;
    m_orderIsSaid = !look.guess.preset.isEmpty();
    m_file->setText(QDir::toNativeSeparators(look.path));
    {
        const QSignalBlocker quiet(m_sheets);
        m_sheets->clear();
        m_sheets->addItems(look.tables);
        m_sheets->setCurrentIndex(
            std::max(0, static_cast<int>(look.tables.indexOf(look.table.isEmpty() ? look.firstTable : look.table))));
        m_sheets->setVisible(look.tables.size() > 1);
    }
    fillPresets();
    m_preview->setLook(look);
    makeRoleBoxes();
    rememberRoles();
    showHow();
    showRoles();
    tryOut();
}

void MappingDialog::fillPresets()
{
    const QSignalBlocker quiet(m_presets);
    m_presets->clear();
    m_presets->addItem(tr("as it seems to be"), guessed);
    int at = 0;
    int chosen = 0;
    const auto add = [&](const QString &name) {
        if (!name.isEmpty() && name == m_look.guess.preset)
            chosen = m_presets->count();
        m_presets->addItem(name, at++);
    };
    for (const Preset &preset : presets())
        add(QString::fromLatin1(preset.name));
    for (const Mapping &own : m_own)
        add(own.name);
    m_presets->addItem(tr("from a file…"), fromFile);
    m_presets->setCurrentIndex(chosen);
}

void MappingDialog::choosePreset(int index)
{
    const int which = m_presets->itemData(index).toInt();
    const auto builtIn = static_cast<int>(presets().size());
    if (which == guessed) {
        m_orderIsSaid = !m_look.guess.preset.isEmpty();
        return takePreset(m_look.guess.mapping);
    }
    if (which >= 0) {
        m_orderIsSaid = true;
        return takePreset(which < builtIn ? mappingOf(presets()[static_cast<std::size_t>(which)], m_look.columns)
                                          : m_own[static_cast<std::size_t>(which - builtIn)]);
    }
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a preset"), m_options.presetFolder, tr("Presets (*.json)"));
    if (file.isEmpty())
        return;
    Problems problems;
    const Result<Mapping> mapping = readMapping(file, problems);
    if (!mapping)
        return say(readable(mapping.problem()), true);
    m_orderIsSaid = true;
    takePreset(*mapping);
}

void MappingDialog::takePreset(const Mapping &mapping)
{
    m_mapping = mapping;
    rememberRoles();
    showHow();
    showRoles();
    tryOut();
}

void MappingDialog::chooseSave()
{
    if (!m_options.presetFolder.isEmpty())
        QDir().mkpath(m_options.presetFolder);
    const QString name = QFileInfo(m_look.path).completeBaseName() + u".json"_s;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save as a preset"), QDir(m_options.presetFolder).filePath(name), tr("Presets (*.json)"));
    if (!file.isEmpty())
        savePreset(file);
}

bool MappingDialog::savePreset(const QString &file)
{
    Mapping named = m_mapping;
    named.name = QFileInfo(file).completeBaseName();
    if (const std::optional<Problem> problem = writeMapping(named, file)) {
        say(readable(*problem), true);
        return false;
    }
    m_mapping.name = named.name;
    m_saved = tr("Saved as %1. Tables with these columns open by it from now on; the file can be passed on.")
                  .arg(isolatedPath(file));
    showOutcome();
    return true;
}

void MappingDialog::makeRoleBoxes()
{
    m_roleBoxes.clear();
    for (int column = 0; column < m_preview->columnCount(); ++column) {
        auto *box = new ChoiceBox(tr("What the column “%1” is").arg(isolated(m_look.columns[column])), m_table);
        box->setModel(m_roles);
        box->setMaxVisibleItems(18);
        // Not activated(): a closed box that is typed into does not tell that.
        connect(box, &QComboBox::currentIndexChanged, this, [this, column] { chooseRole(column); });
        m_table->setIndexWidget(m_preview->index(PreviewModel::choiceRow, column), box);
        m_roleBoxes.push_back(box);
    }
    m_table->setRowHeight(PreviewModel::choiceRow, 34);
    for (std::size_t i = 1; i < m_roleBoxes.size(); ++i)
        setTabOrder(m_roleBoxes[i - 1], m_roleBoxes[i]);
}

void MappingDialog::rememberRoles()
{
    m_wanted.clear();
    for (const QString &column : std::as_const(m_look.columns)) {
        const std::optional<Role> role = m_mapping.roleOf(column);
        m_wanted.push_back(role ? static_cast<int>(*role) : notRead);
    }
}

/// Whoever goes through the roles with the arrow keys comes past those of other columns: they get them back.
void MappingDialog::chooseRole(int column)
{
    m_wanted[static_cast<std::size_t>(column)] = m_roleBoxes[static_cast<std::size_t>(column)]->currentData().toInt();
    std::erase_if(m_mapping.columns, [&](const Mapping::Entry &entry) {
        return m_look.columns.contains(entry.column, Qt::CaseInsensitive);
    });
    const auto give = [this](std::size_t at) {
        const auto role = static_cast<Role>(m_wanted[at]);
        if (m_wanted[at] != notRead && m_mapping.columnFor(role).isEmpty())
            m_mapping.columns.push_back({role, m_look.columns[static_cast<qsizetype>(at)]});
    };
    give(static_cast<std::size_t>(column));
    for (std::size_t i = 0; i < m_wanted.size(); ++i)
        if (i != static_cast<std::size_t>(column))
            give(i);
    showRoles();
    tryOut();
}

void MappingDialog::showRoles()
{
    for (std::size_t column = 0; column < m_roleBoxes.size(); ++column) {
        const std::optional<Role> role = m_mapping.roleOf(m_look.columns[static_cast<qsizetype>(column)]);
        choose(m_roleBoxes[column], role ? static_cast<int>(*role) : notRead);
    }
}

void MappingDialog::showHow()
{
    choose(m_calendar, static_cast<int>(m_mapping.calendar));
    choose(m_decimal, m_mapping.decimal);
    choose(m_zero, static_cast<int>(m_mapping.zero));
    m_separators->setText(m_mapping.listSeparators);
    m_unknown->setText(m_mapping.unknown.join(u", "_s));
}

/// What the cells leave no doubt of is taken, unless the user says otherwise.
void MappingDialog::settleDates()
{
    const std::optional<DateExample> example = dateExample(m_look, m_mapping);
    if (example && example->only && !m_orderIsSaid)
        m_mapping.dateOrder = *example->only;
    m_dateIsOpen = example && example->isOpen() && !example->only && !m_orderIsSaid;
}

void MappingDialog::fillDates()
{
    const QSignalBlocker quiet(m_dates);
    const std::optional<DateExample> example = dateExample(m_look, m_mapping);
    const auto text = [&](const QString &order, QDate date) {
        if (!example)
            return order;
        return date.isValid() ? tr("%1: %2 is %3", "order of day and month: date as written is date in words")
                                    .arg(order, isolated(example->cell), dayInWords(date, locale()))
                              : tr("%1: %2 is no date", "order of day and month: date as written")
                                    .arg(order, isolated(example->cell));
    };
    m_dates->clear();
    m_dates->addItem(text(tr("The day first"), example ? example->dayFirst : QDate()),
                     static_cast<int>(DateOrder::DayFirst));
    m_dates->addItem(text(tr("The month first"), example ? example->monthFirst : QDate()),
                     static_cast<int>(DateOrder::MonthFirst));
    m_dates->setPlaceholderText(example && example->isOpen()
                                    ? tr("%1: %2 or %3?", "date as written: date in words or other date")
                                          .arg(isolated(example->cell),
                                               locale().toString(example->dayFirst, u"d MMMM"_s),
                                               locale().toString(example->monthFirst, u"d MMMM"_s))
                                    : tr("The day or the month first?"));
    if (m_dateIsOpen)
        m_dates->setCurrentIndex(-1);
    else
        choose(m_dates, static_cast<int>(m_mapping.dateOrder));
    m_dates->setProperty("complaint", m_dateIsOpen);
    m_dates->setEnabled(example.has_value());
    if (!example)
        m_dates->setItemText(m_dates->currentIndex(), tr("no doubt about day and month"));
}

void MappingDialog::tryOut()
{
    m_saved.clear();
    settleDates();
    m_check = checkSample(m_look, m_mapping);
    m_preview->setMapping(m_mapping, m_check);
    fillDates();
    showOutcome();
}

QString MappingDialog::firstRowRead() const
{
    const Atlas &atlas = *m_check.atlas;
    if (atlas.incidents.empty())
        return u"–"_s;
    const Incident &incident = atlas.incidents.front();
    QStringList lines{incidentDate(incident, locale())};
    lines << incidentPlace(atlas, incident, locale()) << incidentKind(atlas, incident, locale());
    lines << incidentCount(atlas, 0, killed, {}, locale());
    lines.removeAll({});
    return lines.join(locale().textDirection() == Qt::RightToLeft ? u"، "_s : u", "_s);
}

QString MappingDialog::need() const
{
    if (!m_mapping.isUsable())
        return tr("Say which column has the date, or the place: without either there is nothing to show.");
    if (m_dateIsOpen)
        return tr("Say whether the day or the month comes first: these rows could be read either way.");
    if (m_check.incidentsMade == 0)
        return tr("None of these rows would be an incident.");
    return {};
}

/// What may be left as it is, but is worth a second look.
QString MappingDialog::hint() const
{
    if (m_check.counts[static_cast<std::size_t>(RowFault::OtherCalendar)] > 0)
        return tr("The dates are probably of another calendar; as long as none is chosen they are left out.");
    if (m_check.withDate == 0)
        return tr("No column is taken for the date: the incidents would be undated.");
    if (m_check.withPlace + m_check.toLookUp == 0)
        return tr("No column is taken for the place: the incidents would stand in the tray.");
    return {};
}

QString MappingDialog::needText() const
{
    return m_need->text();
}

bool MappingDialog::isBeside() const
{
    return m_options.canBeBeside && m_beside->isChecked();
}

QComboBox &MappingDialog::roleBox(int column)
{
    return *m_roleBoxes.at(static_cast<std::size_t>(column));
}

void MappingDialog::say(const QString &text, bool isNeed)
{
    m_need->setText(text);
    m_need->setObjectName(isNeed ? u"complaint"_s : QString());
    m_need->style()->unpolish(m_need);
    m_need->style()->polish(m_need);
}

void MappingDialog::showOutcome()
{
    const QString needed = need();
    m_open->setEnabled(needed.isEmpty());
    say(!needed.isEmpty() ? needed : !m_saved.isEmpty() ? m_saved : hint(), !needed.isEmpty());
    m_counts->setText(tr("%Ln incidents", nullptr, static_cast<int>(m_check.incidentsMade)) + u' ' +
                      tr("of the first %Ln rows", nullptr, static_cast<int>(m_check.rowsRead)));
    QStringList faults;
    const auto missing = [&](qint64 with, const QString &text) {
        if (m_check.incidentsMade > with)
            faults << tr("%1: %2", "what is missing: number of rows")
                          .arg(text, locale().toString(m_check.incidentsMade - with));
    };
    missing(m_check.withDate, tr("without a date"));
    missing(m_check.withPlace + m_check.toLookUp, tr("without a place"));
    missing(m_check.incidentsMade - m_check.toLookUp, tr("without coordinates, to be looked up by name"));
    for (std::size_t i = 0; i < rowFaultCount; ++i)
        if (m_check.counts[i] > 0 && !isRemark(static_cast<RowFault>(i)))
            faults << tr("%1: %2", "what is missing: number of rows")
                          .arg(faultName(static_cast<RowFault>(i)), locale().toString(m_check.counts[i]));
    m_faults->setText(faults.isEmpty() ? tr("Nothing stands in the way.") : faults.join(u'\n'));
    m_first->setText(firstRowRead());
    const std::optional<PointExample> point = pointExample(m_look, m_mapping);
    if (!point) {
        m_points->setText(tr("none; rows are looked up by the names of their places"));
        return;
    }
    const QString said =
        point->latitude == point->longitude ? point->latitude : u"%1 %2"_s.arg(point->latitude, point->longitude);
    const bool isDecimal = std::ranges::none_of(said, [](QChar c) { return c == u'°' || c == u'\''; });
    m_points->setText((isDecimal ? tr("decimal: %1 is latitude %2, longitude %3")
                                 : tr("degrees, minutes, seconds: %1 is latitude %2, longitude %3"))
                          .arg(isolated(said), locale().toString(point->latitudeRead, 'f', 4),
                               locale().toString(point->longitudeRead, 'f', 4)));
}

} // namespace sijill
