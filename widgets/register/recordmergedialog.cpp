#include "widgets/register/recordmergedialog.h"

#include "mapdata/geo/geodesic.h"
#include "widgets/controls/choicebox.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/register/recordtexts.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

RecordUses sumOf(const std::vector<RecordRow> &rows, const QString &without)
{
    RecordUses all;
    for (const RecordRow &row : rows) {
        if (row.id == without)
            continue;
        for (int RecordUses::*one :
             {&RecordUses::incidents, &RecordUses::inBin, &RecordUses::claims, &RecordUses::reports,
              &RecordUses::figures, &RecordUses::facts, &RecordUses::places, &RecordUses::mentions})
            all.*one += row.uses.*one;
    }
    return all;
}

} // namespace

RecordMergeDialog::RecordMergeDialog(std::vector<RecordRow> rows, QWidget *parent)
    : QDialog(parent), m_rows(std::move(rows))
{
    std::ranges::stable_sort(m_rows, std::ranges::greater(), [](const RecordRow &row) {
        return std::pair(row.isOfLayer, row.uses.incidents + row.uses.claims + row.uses.figures + row.uses.places);
    });
    setWindowTitle(tr("Make one of several"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_choice = new ChoiceBox({}, this);
    m_choice->setAccessibleName(tr("The one that is kept"));
    for (const RecordRow &row : m_rows)
        m_choice->addItem(u"%1 [%2]"_s.arg(nameOf(row, locale()), row.id), row.id);
    m_why = new QLineEdit(this);
    m_why->setAccessibleName(tr("Why, for the history"));
    form->addRow(tr("&Keep"), m_choice);
    form->addRow(tr("&Why, for the history"), m_why);
    column->addLayout(form);
    m_words = plainLabel({}, TextStyle::Body, this);
    column->addWidget(m_words);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *merge = buttons->addButton(tr("Make one"), QDialogButtonBox::AcceptRole);
    merge->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RecordMergeDialog::tell);
    tell();
    resize(520, sizeHint().height() + 40);
}

QString RecordMergeDialog::keep() const
{
    return m_choice->currentData().toString();
}

QStringList RecordMergeDialog::others() const
{
    QStringList ids;
    for (const RecordRow &row : m_rows)
        if (row.id != keep())
            ids << row.id;
    return ids;
}

QString RecordMergeDialog::words() const
{
    return m_words->text();
}

/// What moves, and how far.
void RecordMergeDialog::tell()
{
    const auto kept = std::ranges::find(m_rows, keep(), &RecordRow::id);
    if (kept == m_rows.end())
        return;
    const QString uses = usesInWords(sumOf(m_rows, keep()), locale());
    QStringList said{uses.isEmpty() ? tr("Nothing refers to the others.") : tr("To it move: %1.").arg(uses)};
    double farthest = 0;
    for (const RecordRow &row : m_rows)
        if (row.point && kept->point)
            farthest = std::max(farthest, geodesicMetres(*row.point, *kept->point));
    constexpr double noted = 1; // metres
    if (farthest >= noted)
        said << tr("What stands at the point of another moves on the map, by up to %1.")
                    .arg(distanceInWords(farthest, locale()));
    if (kept->isOfLayer && m_rows.size() > 1)
        said << tr("A layer gives the place that is kept: it takes no more spellings, and the other names stand in the "
                   "history alone.");
    else if (!kept->level.isEmpty() || kept->point || !kept->parent.isEmpty())
        said << tr("The names of the others become its spellings.");
    const bool areSources = std::ranges::any_of(m_rows, [](const RecordRow &row) { return row.uses.claims > 0; });
    said << (areSources ? tr("No number changes but what is read as one of these sources says; it can be undone.")
                        : tr("No number changes, and it can be undone."));
    m_words->setText(said.join(u'\n'));
}

} // namespace sijill
