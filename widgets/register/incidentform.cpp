#include "widgets/register/incidentform.h"

#include "mapdata/entry/newrecords.h"
#include "mapdata/geo/coordinates.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/words/words.h"
#include "widgets/controls/choicebox.h"
#include "widgets/controls/fittingscreen.h"
#include "widgets/controls/linkbutton.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/register/claimbox.h"
#include "widgets/register/namefield.h"
#include "widgets/register/remarklabel.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextOption>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int understandAfter = 120; // milliseconds: a word is typed to its end
constexpr int tryAfter = 400;
constexpr int besideEachOther = 780; // pixels from which both halves have room
constexpr QSize wantedSize(960, 660);

IncidentFields fieldsAsOpened(EntrySuggestions &suggestions, IncidentIndex incident)
{
    return incident == none ? IncidentFields() : fieldsOf(suggestions.names(), incident);
}

} // namespace

IncidentForm::IncidentForm(ViewModel &model, IncidentIndex incident, QWidget *parent)
    : QDialog(parent), m_model(model), m_suggestions(model, languageOf(locale())),
      m_before(fieldsAsOpened(m_suggestions, incident))
{
    setWindowTitle(isNew() ? tr("New incident") : tr("Edit an incident"));
    resize(parent ? fittingScreen(*parent, wantedSize) : wantedSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(m_area);
    page->setObjectName(u"paper"_s);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_halves->setContentsMargins(18, 14, 18, 14);
    m_halves->setSpacing(26);
    m_halves->addWidget(makeIncident(), 1);
    m_halves->addWidget(makeClaims(), 1);
    m_area->setWidget(page);
    column->addWidget(m_area, 1);
    column->addWidget(makeFoot());
    for (QTimer *timer : {&m_understanding, &m_trying})
        timer->setSingleShot(true);
    m_understanding.setInterval(understandAfter);
    m_trying.setInterval(tryAfter);
    connect(&m_understanding, &QTimer::timeout, this, &IncidentForm::understand);
    connect(&m_trying, &QTimer::timeout, this, [this] {
        if (const EnteredEdit entered = understood(); entered.isReady() && !entered.edit.records.empty())
            emit trialWanted(entered.edit);
    });
    setFields(m_before);
    m_asOpened = fields();
    m_when->setFocus();
}

void IncidentForm::addRow(const QString &label, QWidget *field, RemarkLabel *remark)
{
    const int row = m_grid->rowCount();
    auto *name = plainLabel(label, TextStyle::Body, this);
    name->setWordWrap(false);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    if (remark)
        m_grid->addWidget(remark, row + 1, 1);
}

QLineEdit *IncidentForm::addLine(const QString &field, const QString &label, QLineEdit *line)
{
    if (!line)
        line = new QLineEdit(this);
    auto *remark = new RemarkLabel(*line, this);
    m_lines.push_back({field, line, remark});
    addRow(label, line, remark);
    connect(line, &QLineEdit::textEdited, this, &IncidentForm::follow);
    return line;
}

NameField *IncidentForm::addName(const QString &field, const QString &label, Nameable kind, bool takesSeveral)
{
    auto *line = new NameField(
        label, [this, kind](const QString &text) { return m_suggestions.of(kind, text); }, takesSeveral, this);
    addLine(field, label, line);
    return line;
}

QWidget *IncidentForm::makeIncident()
{
    auto *half = new QWidget(this);
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(headingLabel(tr("What happened"), half));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    m_when = addLine(u"when"_s, tr("When"));
    m_when->setPlaceholderText(tr("14 January 2013, 21-24 Jan 2016, 2016-03"));
    m_places = addName(u"places"_s, tr("Where"), Nameable::Place, true);
    m_places->setPlaceholderText(tr("a place or an area; several with ; between"));
    addPoint();
    addName(u"kind"_s, tr("What"), Nameable::Kind, false);
    addName(u"perpetrators"_s, tr("By whom"), Nameable::Actor, true);
    addName(u"targets"_s, tr("Against whom"), Nameable::Actor, true);
    addName(u"weapons"_s, tr("With what"), Nameable::Weapon, true);
    addLine(u"title"_s, tr("Title"))->setPlaceholderText(tr("as one line says it"));
    addName(u"partOf"_s, tr("Part of"), Nameable::Incident, false)
        ->setPlaceholderText(tr("words of the incident that holds this one"));
    m_counted = new QCheckBox(tr("Counted in the totals"), half);
    m_counted->setChecked(true);
    addRow({}, m_counted, nullptr);
    m_note = new QPlainTextEdit(half);
    m_note->setTabChangesFocus(true);
    if (layoutDirection() == Qt::RightToLeft) {
        QTextOption option = m_note->document()->defaultTextOption();
        option.setTextDirection(Qt::RightToLeft);
        option.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        m_note->document()->setDefaultTextOption(option);
    }
    m_note->setFixedHeight(54);
    m_noteRemark = new RemarkLabel(*m_note, half);
    addRow(tr("Note"), m_note, m_noteRemark);
    connect(m_counted, &QCheckBox::toggled, this, &IncidentForm::follow);
    connect(m_note, &QPlainTextEdit::textChanged, this, &IncidentForm::follow);
    column->addStretch(1);
    return half;
}

/// Typed, or taken from the map; and how well the place is known.
void IncidentForm::addPoint()
{
    auto *beside = new QWidget(this);
    auto *row = new QHBoxLayout(beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto *point = new QLineEdit(beside);
    point->setAccessibleName(tr("Point"));
    point->setPlaceholderText(tr("36.2, 37.15 or any notation"));
    m_pick = new QPushButton(tr("From the map"), beside);
    m_pick->setToolTip(tr("The next click on the map is the point"));
    m_pick->setAutoDefault(false);
    row->addWidget(point, 1);
    row->addWidget(m_pick);
    auto *area = new QPushButton(tr("Its area"), beside);
    area->setShortcut(Qt::ALT | Qt::Key_A);
    area->setFocusPolicy(Qt::ClickFocus); // on the way from field to field it would be one stop more
    area->setToolTip(
        tr("The next click on the map names the area there as the place, another one the area above it (%1)")
            .arg(area->shortcut().toString(QKeySequence::NativeText)));
    area->setAutoDefault(false);
    row->addWidget(area);
    connect(area, &QPushButton::clicked, this, &IncidentForm::areaWanted);
    auto *remark = new RemarkLabel(*point, this);
    m_lines.push_back({u"point"_s, point, remark});
    addRow(tr("Point"), beside, remark);
    m_precision = new ChoiceBox(tr("How well the place is known"), this);
    m_precision->addItem(tr("as the place says"), QString());
    for (const PlacePrecision precision :
         {PlacePrecision::Exact, PlacePrecision::Town, PlacePrecision::Near, PlacePrecision::District,
          PlacePrecision::Governorate, PlacePrecision::Several, PlacePrecision::Country, PlacePrecision::Unplaced})
        m_precision->addItem(precisionName(precision), precisionKey(precision));
    addRow(tr("Known"), m_precision, nullptr);
    connect(point, &QLineEdit::textEdited, this, &IncidentForm::follow);
    connect(m_precision, &QComboBox::currentIndexChanged, this, &IncidentForm::follow);
    connect(m_pick, &QPushButton::clicked, this, &IncidentForm::pointWanted);
}

QWidget *IncidentForm::makeClaims()
{
    auto *half = new QWidget(this);
    m_claimColumn = new QVBoxLayout(half);
    m_claimColumn->setContentsMargins(0, 0, 0, 0);
    m_claimColumn->setSpacing(8);
    m_claimColumn->addWidget(headingLabel(tr("Who says so"), half));
    m_moreClaims = new LinkButton(tr("Another claim"), half);
    m_claimColumn->addWidget(m_moreClaims);
    m_claimColumn->addStretch(1);
    connect(m_moreClaims, &LinkButton::clicked, this, [this] {
        ClaimBox &box = addClaim();
        numberClaims();
        box.source().setFocus(Qt::TabFocusReason);
        follow();
    });
    return half;
}

ClaimBox &IncidentForm::addClaim()
{
    auto *box = new ClaimBox(m_suggestions, m_moreClaims->parentWidget());
    m_claimColumn->insertWidget(m_claimColumn->indexOf(m_moreClaims), box);
    m_claims.push_back(box);
    box->show();
    connect(box, &ClaimBox::changed, this, &IncidentForm::follow);
    connect(box, &ClaimBox::figureAdded, this, &IncidentForm::orderTabs);
    connect(box, &ClaimBox::removeWanted, this, [this, box] { removeClaim(box); }, Qt::QueuedConnection);
    return *box;
}

void IncidentForm::removeClaim(ClaimBox *box)
{
    std::erase(m_claims, box);
    box->deleteLater();
    box->hide();
    if (m_claims.empty())
        addClaim();
    numberClaims();
    m_moreClaims->setFocus(Qt::TabFocusReason);
    follow();
}

void IncidentForm::numberClaims()
{
    const int count = static_cast<int>(m_claims.size());
    for (int i = 0; i < count; ++i)
        m_claims[static_cast<std::size_t>(i)]->setNumber(i + 1, count);
    orderTabs();
}

/// As it is read: the incident, its claims, what is done with it.
void IncidentForm::orderTabs()
{
    QWidget *before = m_note;
    const auto go = [&](QWidget *part) {
        QList<QWidget *> stops;
        for (QWidget *next = part;;) {
            if (next->focusPolicy() & Qt::TabFocus && (next == part || part->isAncestorOf(next)))
                stops << next;
            next = next->nextInFocusChain();
            if (next == part)
                break;
        }
        for (QWidget *stop : stops) {
            setTabOrder(before, stop);
            before = stop;
        }
    };
    for (ClaimBox *box : m_claims)
        go(box);
    go(m_moreClaims);
    if (QLineEdit *why = field(u"why"_s))
        go(why);
    for (QWidget *last : std::initializer_list<QWidget *>{m_anew, m_elsewhere, m_delete, m_cancel, m_save})
        go(last);
}

QWidget *IncidentForm::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(18, 8, 18, 12);
    auto *rule = new QFrame(foot);
    rule->setObjectName(u"rule"_s);
    column->addWidget(rule);
    m_said = plainLabel({}, TextStyle::Body, foot);
    column->addWidget(m_said);
    m_anew = new LinkButton(tr("Begin anew, without the draft"), foot);
    column->addWidget(m_anew);
    auto *row = new QHBoxLayout;
    auto *why = new QLineEdit(foot);
    why->setAccessibleName(tr("Why, for the history"));
    why->setPlaceholderText(tr("Why, for the history"));
    m_lines.push_back({u"why"_s, why, nullptr});
    const auto button = [&](const QString &text) {
        auto *made = new QPushButton(text, foot);
        made->setAutoDefault(false);
        return made;
    };
    m_elsewhere = button(tr("Save elsewhere…"));
    m_delete = button(tr("Delete"));
    m_delete->setToolTip(tr("Into the bin of the register; it can be undone"));
    m_cancel = button(tr("Cancel"));
    m_save = button(isNew() ? tr("Enter") : tr("Keep"));
    m_save->setToolTip(tr("Ctrl+Return"));
    row->addWidget(why, 1);
    for (QPushButton *one : {m_elsewhere, m_delete, m_cancel, m_save})
        row->addWidget(one);
    column->addLayout(row);
    m_elsewhere->hide();
    m_anew->hide();
    m_delete->setVisible(!isNew());
    connect(why, &QLineEdit::textEdited, this, &IncidentForm::follow);
    connect(m_anew, &LinkButton::clicked, this, &IncidentForm::anewWanted, Qt::QueuedConnection);
    connect(m_elsewhere, &QPushButton::clicked, this, &IncidentForm::saveElsewhereWanted);
    connect(m_delete, &QPushButton::clicked, this, &IncidentForm::deleteWanted);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &IncidentForm::save);
    return foot;
}

QLineEdit *IncidentForm::field(const QString &name) const
{
    const auto found = std::ranges::find(m_lines, name, &Line::field);
    return found == m_lines.end() ? nullptr : found->edit;
}

IncidentFields IncidentForm::fields() const
{
    IncidentFields fields = m_before;
    const auto text = [this](const QString &name) { return field(name)->text(); };
    fields.when = text(u"when"_s);
    fields.places = text(u"places"_s);
    fields.point = text(u"point"_s);
    fields.precision = m_precision->currentData().toString();
    fields.kind = text(u"kind"_s);
    fields.perpetrators = text(u"perpetrators"_s);
    fields.targets = text(u"targets"_s);
    fields.weapons = text(u"weapons"_s);
    fields.title = text(u"title"_s);
    fields.partOf = text(u"partOf"_s);
    fields.counted = m_counted->isChecked();
    fields.note = m_note->toPlainText();
    fields.why = text(u"why"_s);
    fields.claims.clear();
    for (const ClaimBox *box : m_claims)
        fields.claims.push_back(box->fields());
    return fields;
}

void IncidentForm::setFields(const IncidentFields &fields)
{
    const std::pair<const char *, const QString &> texts[] = {{"when", fields.when},
                                                              {"places", fields.places},
                                                              {"point", fields.point},
                                                              {"kind", fields.kind},
                                                              {"perpetrators", fields.perpetrators},
                                                              {"targets", fields.targets},
                                                              {"weapons", fields.weapons},
                                                              {"title", fields.title},
                                                              {"partOf", fields.partOf},
                                                              {"why", fields.why}};
    for (const auto &[name, text] : texts) {
        QLineEdit *line = field(QString::fromLatin1(name));
        line->setText(text);
        line->setCursorPosition(0);
    }
    m_precision->setCurrentIndex(std::max(0, m_precision->findData(fields.precision)));
    m_counted->setChecked(fields.counted);
    m_note->setPlainText(fields.note);
    while (m_claims.size() > std::max<std::size_t>(1, fields.claims.size())) {
        m_claims.back()->deleteLater();
        m_claims.back()->hide();
        m_claims.pop_back();
    }
    while (m_claims.size() < std::max<std::size_t>(1, fields.claims.size()))
        addClaim();
    for (std::size_t i = 0; i < m_claims.size(); ++i)
        m_claims[i]->setFields(i < fields.claims.size() ? fields.claims[i] : ClaimFields());
    numberClaims();
    understand();
}

void IncidentForm::setPoint(LonLat degrees)
{
    field(u"point"_s)->setText(u"%1, %2"_s.arg(degrees.y(), 0, 'f', 5).arg(degrees.x(), 0, 'f', 5));
    follow();
}

bool IncidentForm::setAreaAt(LonLat degrees)
{
    const EntryNames &names = m_suggestions.names();
    const PlaceIndex area = areaAround({names, m_model.layers(), locale(), 0}, degrees);
    if (area == none)
        return false;
    const auto nameOf = [&](PlaceIndex place) { return names.name(Nameable::Place, place); };
    const auto above = [&](PlaceIndex place) { return names.atlas().places[place].parent; };
    QStringList named = namesIn(m_places->text());
    PlaceIndex before = named.isEmpty() ? none : area;
    while (before != none && nameOf(before) != named.last())
        before = above(before);
    if (before == none)
        named << nameOf(area);
    else if (above(before) != none)
        named.last() = nameOf(above(before));
    m_places->setText(named.join(u"; "_s));
    follow();
    return true;
}

void IncidentForm::follow()
{
    m_failure.clear();
    m_understanding.start();
    emit changed();
}

EnteredEdit IncidentForm::understood()
{
    const EntryContext context{m_suggestions.names(), m_model.layers(), locale(), toDay(QDate::currentDate())};
    return enteredEdit(m_before, fields(), context);
}

void IncidentForm::understand()
{
    m_understanding.stop();
    const EnteredEdit entered = understood();
    showRemarks(entered.remarks);
    m_trial.clear();
    if (entered.isReady())
        m_trying.start();
    else
        m_trying.stop();
    showSaid();
}

void IncidentForm::showRemarks(const std::vector<EntryRemark> &remarks)
{
    // An empty form has nothing to be said of yet.
    const bool isEmpty = isNew() && fields() == m_asOpened;
    const std::vector<EntryRemark> shown = isEmpty ? std::vector<EntryRemark>() : remarks;
    for (const Line &line : m_lines)
        if (line.remark)
            line.remark->tell(shown, line.field.toLatin1().constData());
    m_noteRemark->tell(shown, "note");
    for (int i = 0; i < static_cast<int>(m_claims.size()); ++i)
        m_claims[static_cast<std::size_t>(i)]->showRemarks(shown, i);
}

void IncidentForm::showTrial(const Result<Problems> &odd)
{
    QStringList texts;
    if (odd) {
        for (const Problem &problem : *odd)
            texts << problem.text;
    } else {
        texts << odd.problem().text;
    }
    texts.removeDuplicates();
    for (QString &text : texts) {
        if (!text.isEmpty()) // a problem follows the name of its file elsewhere
            text.front() = text.front().toUpper();
        text = withIsolatedRuns(text);
        if (!text.endsWith(u'.'))
            text += u'.';
    }
    m_trial = texts.join(u' ');
    showSaid();
}

void IncidentForm::showSaid()
{
    QStringList lines{m_failure, m_trial};
    if (m_isDraft)
        lines.prepend(tr("This is what was being typed before."));
    lines.removeAll(QString());
    m_said->setText(lines.join(u'\n'));
    m_said->setVisible(!lines.isEmpty());
    m_anew->setVisible(m_isDraft);
}

QString IncidentForm::said() const
{
    return m_said->text();
}

void IncidentForm::showDraft()
{
    m_isDraft = true;
    showSaid();
}

void IncidentForm::setSaving(bool on)
{
    if (on)
        m_left = focusWidget();
    m_area->setEnabled(!on);
    for (QPushButton *button : {m_save, m_delete, m_elsewhere})
        button->setEnabled(!on);
    if (!on && m_left)
        m_left->setFocus(Qt::OtherFocusReason);
}

void IncidentForm::showFailure(const QString &sentence, bool canSaveElsewhere)
{
    setSaving(false);
    m_failure = sentence;
    m_elsewhere->setVisible(canSaveElsewhere);
    showSaid();
}

/// Where something cannot be meant, goes there.
void IncidentForm::save()
{
    understand();
    const EnteredEdit entered = understood();
    if (entered.isReady()) {
        emit saveWanted(entered);
        return;
    }
    for (const EntryRemark &remark : entered.remarks) {
        if (remark.kind != EntryRemark::Kind::Stops)
            continue;
        m_failure = withIsolatedRuns(remark.text);
        showSaid();
        QWidget *there = remark.claim < 0 ? static_cast<QWidget *>(field(remark.field))
                                          : m_claims[static_cast<std::size_t>(remark.claim)];
        for (QLineEdit *line : remark.claim < 0 ? QList<QLineEdit *>() : there->findChildren<QLineEdit *>())
            if (line->property("complaint").toBool()) {
                there = line;
                break;
            }
        if (there)
            there->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void IncidentForm::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn) {
        QDialog::keyPressEvent(event);
        return;
    }
    if (event->modifiers() & Qt::ControlModifier) {
        if (m_save->isEnabled())
            save();
    } else if (auto *button = qobject_cast<QAbstractButton *>(focusWidget())) {
        button->click();
    } else {
        focusNextChild();
    }
}

/// Below each other where it is narrow.
void IncidentForm::layOut()
{
    const bool isWide = width() >= besideEachOther;
    // A box from left to right is mirrored by Qt itself.
    m_halves->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void IncidentForm::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    layOut();
}

} // namespace sijill
