#include "widgets/register/newrecorddialog.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/geo/coordinates.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/register/namefield.h"
#include "widgets/register/recordtexts.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool isCalled(const RecordRow &row, const QString &form)
{
    for (const QString &name : QStringList{row.name, row.nameArabic} + row.spellings)
        if (searchForm(name) == form)
            return true;
    return false;
}

QStringList areasFor(const std::vector<RecordRow> &rows, const QString &text, const QLocale &locale)
{
    constexpr qsizetype most = 12;
    const QString form = searchForm(text);
    QStringList found;
    for (const RecordRow &row : rows)
        if (!row.level.isEmpty() && found.size() < most && searchForm(nameOf(row, locale)).contains(form))
            found << nameOf(row, locale);
    return found;
}

} // namespace

NewRecordDialog::NewRecordDialog(QString table, const std::vector<RecordRow> &rows, QWidget *parent)
    : QDialog(parent), m_table(std::move(table)), m_rows(rows)
{
    setWindowTitle(tr("A new entry"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString &label, QLineEdit *field) {
        form->addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &NewRecordDialog::understand);
        return field;
    };
    const bool isPlace = m_table == "places"_L1;
    m_name = add(tr("&English name"), new QLineEdit(this));
    m_arabic = add(tr("&Arabic name"), new QLineEdit(this));
    if (isPlace || m_table == "sources"_L1)
        m_kind = add(tr("&Kind"), new QLineEdit(this));
    if (isPlace) {
        const auto suggest = [this](const QString &text) { return areasFor(m_rows, text, locale()); };
        m_area = add(tr("&Lies in"), new NameField(tr("Lies in"), suggest, false, this));
        m_point = add(tr("&Point"), new QLineEdit(this));
    }
    column->addLayout(form);
    m_words = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_words);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_enter = buttons->addButton(tr("Enter it"), QDialogButtonBox::AcceptRole);
    m_enter->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    understand();
    resize(460, sizeHint().height() + 30);
}

QString NewRecordDialog::areaOf(const QString &text, QString &problem) const
{
    QStringList found;
    const QString form = searchForm(text);
    for (const RecordRow &row : m_rows)
        if (!row.level.isEmpty() && (row.id == text || isCalled(row, form)))
            found << row.id;
    if (found.isEmpty())
        problem = tr("No area is called “%1”.").arg(text);
    else if (found.size() > 1)
        problem = tr("“%1” may be one of these: %2. Give the id.").arg(text, isolated(found.join(u", "_s)));
    return found.size() == 1 ? found.front() : QString();
}

void NewRecordDialog::understand()
{
    QStringList stops, said;
    for (const QLineEdit *field : {m_name, m_arabic})
        if (const QString form = searchForm(field->text()); !form.isEmpty())
            for (const RecordRow &row : m_rows)
                if (isCalled(row, form))
                    said << tr("%1 is called so already.")
                                .arg(isolated(nameOf(row, locale()) + u" ["_s + row.id + u']'));
    said.removeDuplicates();
    if (m_name->text().trimmed().isEmpty() && m_arabic->text().trimmed().isEmpty())
        stops << tr("It needs a name in one language at least.");
    if (m_area) {
        const QString area = m_area->text().simplified(), point = m_point->text().simplified();
        if (QString problem; !area.isEmpty() && areaOf(area, problem).isEmpty())
            stops << problem;
        if (const auto typed = parsePosition(point); !point.isEmpty() && !typed)
            stops << typed.problem().text;
        if (area.isEmpty() && point.isEmpty())
            stops << tr("A place needs a point, or the area that it lies in.");
    }
    constexpr qsizetype mostSaid = 3;
    m_words->setText((stops + said.first(std::min(said.size(), mostSaid))).join(u'\n'));
    m_enter->setEnabled(stops.isEmpty());
}

bool NewRecordDialog::isReady() const
{
    return m_enter->isEnabled();
}

QString NewRecordDialog::words() const
{
    return m_words->text();
}

QString NewRecordDialog::title() const
{
    const QString name = m_name->text().simplified();
    return name.isEmpty() ? m_arabic->text().simplified() : name;
}

Edit NewRecordDialog::edit() const
{
    RecordEdit record{RecordEdit::Kind::New, m_table, {}};
    const auto set = [&](const char *field, const QString &to) {
        if (!to.isEmpty())
            record.fields.push_back({QString::fromLatin1(field), to});
    };
    set("name", m_name->text().simplified());
    set("name_ar", m_arabic->text().simplified());
    if (m_kind)
        set("kind", m_kind->text().simplified());
    if (m_area) {
        QString problem;
        if (const QString area = m_area->text().simplified(); !area.isEmpty())
            set("governorate", areaOf(area, problem));
        if (const auto typed = parsePosition(m_point->text().simplified())) {
            set("lon", QString::number(typed->degrees.x(), 'g', 10));
            set("lat", QString::number(typed->degrees.y(), 'g', 10));
        }
    }
    return {{record}};
}

} // namespace sijill
