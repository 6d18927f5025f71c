#include "widgets/register/figurerow.h"

#include "widgets/controls/choicebox.h"
#include "widgets/register/entrysuggestions.h"
#include "widgets/register/namefield.h"
#include "widgets/register/remarklabel.h"

#include <QGridLayout>

namespace sijill {

using namespace Qt::StringLiterals;

FigureRow::FigureRow(EntrySuggestions &suggestions, QWidget *parent) : QWidget(parent)
{
    m_outcome = new ChoiceBox(tr("What became of them"), this);
    m_outcome->addItem(tr("Killed"), u"killed"_s);
    m_outcome->addItem(tr("Wounded"), u"wounded"_s);
    m_count = new QLineEdit(this);
    m_count->setAccessibleName(tr("How many"));
    m_count->setPlaceholderText(tr("at least 63, dozens, 2-5"));
    m_group = new NameField(
        tr("Of whom"), [&suggestions](const QString &text) { return suggestions.of(Nameable::Group, text); }, false,
        this);
    m_group->setPlaceholderText(tr("everybody"));
    m_countRemark = new RemarkLabel(*m_count, this);
    m_groupRemark = new RemarkLabel(*m_group, this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_outcome, 0, 0);
    grid->addWidget(m_count, 0, 1);
    grid->addWidget(m_group, 0, 2);
    grid->addWidget(m_countRemark, 1, 1, 1, 2);
    grid->addWidget(m_groupRemark, 2, 1, 1, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &FigureRow::changed);
    connect(m_count, &QLineEdit::textEdited, this, &FigureRow::changed);
    connect(m_group, &QLineEdit::textEdited, this, &FigureRow::changed);
}

FigureFields FigureRow::fields() const
{
    return {m_outcome->currentData().toString(), m_group->text(), m_count->text()};
}

void FigureRow::setFields(const FigureFields &fields)
{
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(fields.outcome)));
    m_group->setText(fields.group);
    m_count->setText(fields.count);
    m_group->setCursorPosition(0);
    m_count->setCursorPosition(0);
}

void FigureRow::showRemarks(const std::vector<EntryRemark> &remarks, int claim, int figure)
{
    m_countRemark->tell(remarks, "count", claim, figure);
    m_groupRemark->tell(remarks, "group", claim, figure);
}

} // namespace sijill
