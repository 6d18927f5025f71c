#include "widgets/register/severaldialog.h"

#include "mapdata/words/words.h"
#include "widgets/controls/choicebox.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/register/namefield.h"
#include "widgets/register/remarklabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Nameable nameableOf(const QString &field)
{
    return field == "kind"_L1      ? Nameable::Kind
           : field == "places"_L1  ? Nameable::Place
           : field == "weapons"_L1 ? Nameable::Weapon
           : field == "partOf"_L1  ? Nameable::Incident
                                   : Nameable::Actor;
}

} // namespace

SeveralDialog::SeveralDialog(ViewModel &model, QStringList incidents, QWidget *parent)
    : QDialog(parent), m_model(model), m_suggestions(model, languageOf(locale())), m_incidents(std::move(incidents))
{
    setWindowTitle(tr("Set a field of several incidents"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(
        plainLabel(tr("For %Ln incidents", nullptr, static_cast<int>(m_incidents.size())), TextStyle::Strong, this));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_field = new ChoiceBox(tr("Field"), this);
    for (const auto &[name, words] : {std::pair(u"kind"_s, tr("What")),
                                      {u"places"_s, tr("Where")},
                                      {u"perpetrators"_s, tr("By whom")},
                                      {u"targets"_s, tr("Against whom")},
                                      {u"weapons"_s, tr("With what")},
                                      {u"partOf"_s, tr("Part of")},
                                      {u"counted"_s, tr("Counted in the totals")}})
        m_field->addItem(words, name);
    m_text = new NameField(
        tr("Set to"),
        [this](const QString &text) { return m_suggestions.of(nameableOf(m_field->currentData().toString()), text); },
        true, this);
    m_counted = new QCheckBox(tr("Counted in the totals"), this);
    m_counted->setChecked(true);
    m_remark = new RemarkLabel(*m_text, this);
    m_why = new QLineEdit(this);
    form->addRow(tr("&Field"), m_field);
    form->addRow(tr("Set &to"), m_text);
    form->addRow({}, m_counted);
    form->addRow({}, m_remark);
    form->addRow(tr("&Why, for the history"), m_why);
    column->addLayout(form);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_set = buttons->addButton(tr("Set"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    resize(460, sizeHint().height() + 30);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QComboBox::currentIndexChanged, this, &SeveralDialog::showField);
    connect(m_text, &QLineEdit::textEdited, this, &SeveralDialog::understand);
    showField();
}

void SeveralDialog::showField()
{
    const bool isCounted = m_field->currentData() == u"counted"_s;
    m_text->setVisible(!isCounted);
    m_counted->setVisible(isCounted);
    understand();
}

EnteredEdit SeveralDialog::entered()
{
    const QString field = m_field->currentData().toString();
    const EntryContext context{m_suggestions.names(), m_model.layers(), locale(), toDay(QDate::currentDate())};
    const QString text = field == "counted"_L1 ? (m_counted->isChecked() ? u"yes"_s : u"no"_s) : m_text->text();
    EnteredEdit entered = editOfSeveral(m_incidents, field, text, context);
    entered.edit.why = m_why->text().trimmed();
    return entered;
}

void SeveralDialog::understand()
{
    const EnteredEdit now = entered();
    m_remark->tell(now.remarks, m_field->currentData().toString().toLatin1().constData());
    m_set->setEnabled(now.isReady());
}

} // namespace sijill
