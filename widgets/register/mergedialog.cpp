#include "widgets/register/mergedialog.h"

#include "widgets/controls/choicebox.h"
#include "widgets/controls/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sijill {

MergeDialog::MergeDialog(const std::vector<std::pair<QString, QString>> &incidents, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Merge incidents"));
    for (const auto &[id, words] : incidents)
        m_ids.push_back(id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(
        plainLabel(tr("One incident with the claims of all; the others go to the bin."), TextStyle::Strong, this));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_keep = add(incidents, false);
    m_time = add(incidents, true);
    m_place = add(incidents, true);
    m_why = new QLineEdit(this);
    form->addRow(tr("&Kept"), m_keep);
    form->addRow(tr("&Time of"), m_time);
    form->addRow(tr("&Place of"), m_place);
    form->addRow(tr("&Why, for the history"), m_why);
    column->addLayout(form);
    m_said = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_said);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    m_merge->setDefault(true);
    column->addWidget(buttons);
    constexpr int wide = 560;
    resize(wide, sizeHint().height() + 60);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox *box : {m_keep, m_time, m_place})
        connect(box, &QComboBox::currentIndexChanged, this, &MergeDialog::choiceChanged);
}

QComboBox *MergeDialog::add(const std::vector<std::pair<QString, QString>> &incidents, bool mayBeKept)
{
    auto *box = new ChoiceBox({}, this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(30);
    if (mayBeKept)
        box->addItem(tr("the kept one"), QString());
    for (const auto &[id, words] : incidents)
        box->addItem(words, id);
    return box;
}

MergeChoice MergeDialog::choice() const
{
    MergeChoice choice;
    choice.keep = m_keep->currentData().toString();
    for (const QString &id : m_ids)
        if (id != choice.keep)
            choice.others << id;
    choice.timeOf = m_time->currentData().toString();
    choice.placeOf = m_place->currentData().toString();
    choice.why = m_why->text();
    return choice;
}

void MergeDialog::tell(const QStringList &sentences, bool canMerge)
{
    m_said->setText(sentences.join(u'\n'));
    m_merge->setEnabled(canMerge);
}

QString MergeDialog::said() const
{
    return m_said->text();
}

} // namespace sijill
