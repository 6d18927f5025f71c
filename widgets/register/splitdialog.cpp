#include "widgets/register/splitdialog.h"

#include "mapdata/words/words.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/register/namefield.h"
#include "widgets/register/remarklabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// "Reuters, 14 January 2013: killed 12, killed (children) 3".
QString claimInWords(const ClaimFields &claim)
{
    QStringList figures;
    for (const FigureFields &figure : claim.figures) {
        const QString measure = figure.outcome == "wounded"_L1 ? SplitDialog::tr("wounded") : SplitDialog::tr("killed");
        figures << (figure.group.isEmpty() ? u"%1 %2"_s.arg(measure, figure.count)
                                           : u"%1 (%2) %3"_s.arg(measure, figure.group, figure.count));
    }
    QStringList head;
    for (const QString &text : {claim.source, claim.report})
        if (!text.isEmpty())
            head << text;
    const QString comma = SplitDialog::tr(", ", "between what is told of a claim");
    const QString source = head.isEmpty() ? SplitDialog::tr("no source") : head.join(comma);
    const QString said = figures.isEmpty() ? SplitDialog::tr("no figure") : figures.join(comma);
    return SplitDialog::tr("%1: %2", "source, figures").arg(source, said);
}

} // namespace

SplitDialog::SplitDialog(ViewModel &model, IncidentIndex incident, QWidget *parent)
    : QDialog(parent), m_model(model), m_suggestions(model, languageOf(locale())),
      m_before(fieldsOf(m_suggestions.names(), incident))
{
    setWindowTitle(tr("Split an incident"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(plainLabel(tr("Which claims tell of another event?"), TextStyle::Strong, this));
    addClaims(*column);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_title = new QLineEdit(m_before.title, this);
    m_when = new QLineEdit(m_before.when, this);
    m_whenRemark = new RemarkLabel(*m_when, this);
    m_places = new NameField(
        tr("Where"), [this](const QString &text) { return m_suggestions.of(Nameable::Place, text); }, true, this);
    m_places->setText(m_before.places);
    m_placeRemark = new RemarkLabel(*m_places, this);
    m_why = new QLineEdit(this);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Whe&n"), m_when);
    form->addRow({}, m_whenRemark);
    form->addRow(tr("Whe&re"), m_places);
    form->addRow({}, m_placeRemark);
    form->addRow(tr("&Why, for the history"), m_why);
    column->addWidget(plainLabel(tr("The new incident; all else is as in the old one, and can be edited afterwards."),
                                 TextStyle::Quiet, this));
    column->addLayout(form);
    m_said = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_said);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_split = buttons->addButton(tr("Split"), QDialogButtonBox::AcceptRole);
    m_split->setDefault(true);
    column->addWidget(buttons);
    constexpr int wide = 540;
    resize(wide, sizeHint().height() + 40);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit *line : {m_when, static_cast<QLineEdit *>(m_places)})
        connect(line, &QLineEdit::textChanged, this, &SplitDialog::understand);
    understand();
}

void SplitDialog::addClaims(QBoxLayout &column)
{
    for (const ClaimFields &claim : m_before.claims) {
        auto *box = new QCheckBox(claimInWords(claim), this);
        connect(box, &QCheckBox::toggled, this, &SplitDialog::understand);
        column.addWidget(box);
        m_claims.push_back(box);
    }
}

/// What was changed of the fields, as if it were an edit of the old incident.
EnteredEdit SplitDialog::entered()
{
    IncidentFields after = m_before;
    after.title = m_title->text();
    after.when = m_when->text();
    after.places = m_places->text();
    if (after.places != m_before.places) {
        after.point.clear(); // another place has another point
        after.precision.clear();
    }
    return enteredEdit(m_before, after,
                       {m_suggestions.names(), m_model.layers(), locale(), toDay(QDate::currentDate())});
}

SplitChoice SplitDialog::choice()
{
    SplitChoice choice;
    choice.incident = m_before.id;
    choice.why = m_why->text();
    for (std::size_t i = 0; i < m_claims.size(); ++i)
        if (m_claims[i]->isChecked())
            choice.claims << m_before.claims[i].id;
    for (RecordEdit &record : entered().edit.records) {
        if (record.table == "incidents"_L1 && record.id == m_before.id)
            choice.fields = std::move(record.fields);
        else
            choice.before.push_back(std::move(record));
    }
    return choice;
}

void SplitDialog::understand()
{
    const EnteredEdit now = entered();
    m_whenRemark->tell(now.remarks, "when");
    m_placeRemark->tell(now.remarks, "places");
    const auto chosen = static_cast<std::size_t>(std::ranges::count_if(m_claims, &QCheckBox::isChecked));
    m_said->setText(chosen == 0                 ? tr("Tick a claim at least.")
                    : chosen == m_claims.size() ? tr("One claim at least stays with the old incident.")
                                                : QString());
    m_split->setEnabled(chosen > 0 && chosen < m_claims.size() && now.isReady());
}

} // namespace sijill
