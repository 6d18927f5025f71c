#include "widgets/register/claimbox.h"

#include "widgets/controls/linkbutton.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/register/entrysuggestions.h"
#include "widgets/register/figurerow.h"
#include "widgets/register/namefield.h"
#include "widgets/register/remarklabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>

namespace sijill {

using namespace Qt::StringLiterals;

ClaimBox::ClaimBox(EntrySuggestions &suggestions, QWidget *parent) : QFrame(parent), m_suggestions(suggestions)
{
    setObjectName(u"claim"_s);
    build(suggestions);
    addFigure();
    setNumber(1, 1);
}

void ClaimBox::addRow(const QString &name, QWidget *field, RemarkLabel *remark)
{
    const int row = m_grid->rowCount();
    auto *label = plainLabel(name, TextStyle::Body, this);
    label->setWordWrap(false);
    label->setBuddy(field);
    label->setTextFormat(Qt::PlainText);
    field->setAccessibleName(name);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
    if (remark)
        m_grid->addWidget(remark, row + 1, 1);
}

void ClaimBox::build(EntrySuggestions &suggestions)
{
    const auto suggest = [&suggestions](Nameable kind) {
        return [&suggestions, kind](const QString &text) { return suggestions.of(kind, text); };
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    m_heading = plainLabel({}, TextStyle::Strong, this);
    column->addWidget(m_heading);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_source = new NameField({}, suggest(Nameable::Source), false, this);
    m_report = new NameField({}, suggest(Nameable::Report), false, this);
    m_report->setPlaceholderText(tr("its title, where it stands in one"));
    m_published = new QLineEdit(this);
    m_address = new QLineEdit(this);
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_address->setPlaceholderText(u"https://…"_s);
    m_wording = new QLineEdit(this);
    m_wording->setPlaceholderText(tr("the source's own words around the figure"));
    m_sourceRemark = new RemarkLabel(*m_source, this);
    m_reportRemark = new RemarkLabel(*m_report, this);
    m_publishedRemark = new RemarkLabel(*m_published, this);
    addRow(tr("Source"), m_source, m_sourceRemark);
    addRow(tr("Report"), m_report, m_reportRemark);
    addRow(tr("Published"), m_published, m_publishedRemark);
    addRow(tr("Address"), m_address);
    addRow(tr("Wording"), m_wording);
    column->addLayout(m_grid);
    m_figureColumn = new QVBoxLayout;
    m_figureColumn->setSpacing(4);
    column->addLayout(m_figureColumn);
    m_moreFigures = new LinkButton(tr("Another figure"), this);
    m_preferred = new QCheckBox(tr("The best reading takes this claim"), this);
    m_remove = new LinkButton(tr("Remove this claim"), this);
    column->addWidget(m_moreFigures);
    column->addWidget(m_preferred);
    column->addWidget(m_remove);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_source, m_report, m_published, m_address, m_wording})
        connect(field, &QLineEdit::textEdited, this, &ClaimBox::changed);
    connect(m_report, &NameField::chosen, this, &ClaimBox::fillReport);
    connect(m_preferred, &QCheckBox::toggled, this, &ClaimBox::changed);
    connect(m_remove, &LinkButton::clicked, this, &ClaimBox::removeWanted);
    connect(m_moreFigures, &LinkButton::clicked, this, [this] {
        FigureRow &row = addFigure();
        emit figureAdded();
        row.outcome().setFocus(Qt::TabFocusReason);
        emit changed();
    });
}

FigureRow &ClaimBox::addFigure()
{
    auto *row = new FigureRow(m_suggestions, this);
    m_figureColumn->addWidget(row);
    m_figures.push_back(row);
    QWidget *before = m_figures.size() > 1 ? static_cast<QWidget *>(&m_figures[m_figures.size() - 2]->group())
                                           : static_cast<QWidget *>(m_wording);
    for (QWidget *stop : std::initializer_list<QWidget *>{&row->outcome(), &row->count(), &row->group()}) {
        setTabOrder(before, stop);
        before = stop;
    }
    row->show();
    connect(row, &FigureRow::changed, this, &ClaimBox::changed);
    return *row;
}

/// One that is there already says when and where by itself.
void ClaimBox::fillReport(const QString &title)
{
    const EntryNames &names = m_suggestions.names();
    const std::vector<quint32> found = names.find(Nameable::Report, title);
    if (found.size() != 1)
        return;
    const Report &report = names.atlas().reports[found.front()];
    m_published->setText(report.published.isValid() ? report.published.toString(Qt::ISODate) : QString());
    m_address->setText(report.url);
    emit changed();
}

ClaimFields ClaimBox::fields() const
{
    ClaimFields fields = m_filled;
    fields.source = m_source->text();
    fields.report = m_report->text();
    fields.published = m_published->text();
    fields.address = m_address->text();
    fields.wording = m_wording->text();
    fields.preferred = m_preferred->isChecked();
    fields.figures.clear();
    for (const FigureRow *row : m_figures)
        fields.figures.push_back(row->fields());
    return fields;
}

void ClaimBox::setFields(const ClaimFields &fields)
{
    m_filled = fields;
    m_source->setText(fields.source);
    m_report->setText(fields.report);
    m_published->setText(fields.published);
    m_address->setText(fields.address);
    m_wording->setText(fields.wording);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_source, m_report, m_published, m_address, m_wording})
        field->setCursorPosition(0);
    m_preferred->setChecked(fields.preferred);
    while (m_figures.size() < fields.figures.size())
        addFigure();
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        m_figures[i]->setFields(i < fields.figures.size() ? fields.figures[i] : FigureFields());
}

void ClaimBox::setNumber(int number, int of)
{
    m_heading->setText(of > 1 ? tr("Claim %L1 of %L2").arg(number).arg(of) : tr("Claim"));
    m_heading->setVisible(of > 1);
    m_preferred->setVisible(of > 1);
    m_remove->setVisible(of > 1 || !m_filled.id.isEmpty());
    setAccessibleName(m_heading->text());
}

void ClaimBox::showRemarks(const std::vector<EntryRemark> &remarks, int claim)
{
    m_sourceRemark->tell(remarks, "source", claim);
    m_reportRemark->tell(remarks, "report", claim);
    m_publishedRemark->tell(remarks, "published", claim);
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        m_figures[i]->showRemarks(remarks, claim, static_cast<int>(i));
}

} // namespace sijill
