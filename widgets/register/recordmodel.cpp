#include "widgets/register/recordmodel.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/gazetteer/phonetic.h"
#include "mapdata/geo/coordinates.h"
#include "widgets/models/placekinds.h"
#include "widgets/register/recordtexts.h"

#include <QFont>
#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

std::vector<RecordModel::Column> columnsOf(const QString &table)
{
    using enum RecordModel::Column;
    if (table == "places"_L1)
        return {Name, Arabic, Uses, Kind, Parent, Point, Id};
    if (table == "sources"_L1)
        return {Name, Arabic, Uses, Kind, Address, Id};
    return {Name, Arabic, Uses, Id};
}

/// The field of a column whose text is its cell; null for the others.
const char *fieldOf(RecordModel::Column column)
{
    switch (column) {
    case RecordModel::Column::Name:
        return "name";
    case RecordModel::Column::Arabic:
        return "name_ar";
    case RecordModel::Column::Kind:
        return "kind";
    case RecordModel::Column::Address:
        return "url";
    default:
        return nullptr;
    }
}

int usersOf(const RecordUses &uses)
{
    return uses.incidents + uses.claims + uses.figures;
}

QString cellOf(double degrees)
{
    return QString::number(degrees, 'f', 7).remove(QRegularExpression(u"0+$"_s)).remove(QRegularExpression(u"\\.$"_s));
}

} // namespace

RecordModel::RecordModel(QLocale locale, QObject *parent) : QAbstractTableModel(parent), m_locale(std::move(locale)) {}

void RecordModel::setRows(const QString &table, std::vector<RecordRow> rows)
{
    beginResetModel();
    m_table = table;
    m_columns = columnsOf(table);
    m_rows = std::move(rows);
    m_forms.clear();
    m_byId.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_byId.insert(m_rows[i].id, static_cast<int>(i));
    endResetModel();
}

const QString &RecordModel::form(int row) const
{
    m_forms.resize(m_rows.size());
    QString &form = m_forms[static_cast<std::size_t>(row)];
    if (!form.isEmpty())
        return form;
    QStringList forms;
    for (const QString &name : QStringList{at(row).name, at(row).nameArabic, at(row).id} + at(row).spellings)
        forms << searchForm(name);
    forms.removeDuplicates();
    return form = forms.join(u'\n') + u'\n';
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString RecordModel::textOf(const RecordRow &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.name;
    case Column::Arabic:
        return row.nameArabic;
    case Column::Kind:
        return row.kind;
    case Column::Address:
        return row.address;
    case Column::Id:
        return row.id;
    case Column::Uses:
        return usesInWords(row.uses, m_locale);
    case Column::Parent: {
        const int area = rowOf(row.parent);
        return area < 0 ? row.parent : nameOf(at(area), m_locale);
    }
    case Column::Point:
        return row.point ? formatPosition(*row.point, {}, m_locale) : QString();
    }
    return {};
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordRow &row = at(index.row());
    const Column of = column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return of == Column::Kind ? placeKindName(row.kind) : textOf(row, of);
    case Qt::EditRole: // as it stands in the data
        return textOf(row, of);
    case SortRole:
        return of == Column::Uses ? QVariant(usersOf(row.uses)) : QVariant(textOf(row, of).toCaseFolded());
    case Qt::ToolTipRole:
        return row.isOfLayer ? tr("A layer gives this place; it is changed in the layer").toHtmlEscaped()
                             : textOf(row, of).toHtmlEscaped();
    case Qt::AccessibleDescriptionRole:
        return row.isOfLayer ? tr("A layer gives this place; it is changed in the layer") : QString();
    case Qt::FontRole: {
        QFont font;
        font.setItalic(true);
        return row.isOfLayer ? QVariant(font) : QVariant(); // nothing in it can be changed here
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool RecordModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const RecordRow &row = at(index.row());
    const Column of = column(index.column());
    const QString to = value.toString().simplified();
    const QString from = textOf(row, of);
    if (to == from)
        return false;
    if (of == Column::Point) {
        editPoint(row, to);
    } else if (of == Column::Parent) {
        editParent(row, to);
    } else if (to.isEmpty() && (of == Column::Name ? row.nameArabic : row.name).isEmpty() &&
               (of == Column::Name || of == Column::Arabic)) {
        emit refused(tr("It needs a name in one language at least."));
    } else {
        emit edited({{{RecordEdit::Kind::Set, m_table, row.id, {{QString::fromLatin1(fieldOf(of)), to, from}}}}},
                    nameOf(row, m_locale));
    }
    return true;
}

void RecordModel::editPoint(const RecordRow &row, const QString &text)
{
    std::vector<FieldEdit> fields{{u"lon"_s, {}}, {u"lat"_s, {}}};
    if (!text.isEmpty()) {
        const Result<TypedPosition> typed = parsePosition(text);
        if (!typed) {
            emit refused(typed.problem().text);
            return;
        }
        fields = {{u"lon"_s, cellOf(typed->degrees.x())}, {u"lat"_s, cellOf(typed->degrees.y())}};
    }
    emit edited({{{RecordEdit::Kind::Set, m_table, row.id, fields}}}, nameOf(row, m_locale));
}

void RecordModel::editParent(const RecordRow &row, const QString &text)
{
    QStringList areas;
    const QString wanted = searchForm(text);
    for (int i = 0; i < rowCount() && !text.isEmpty(); ++i) {
        if (at(i).level.isEmpty() || at(i).id == row.id)
            continue;
        if (at(i).id == text || form(i).split(u'\n').contains(wanted))
            areas << at(i).id;
    }
    if (areas.size() != 1 && !text.isEmpty()) {
        emit refused(
            areas.isEmpty()
                ? tr("No area is called “%1”.").arg(text)
                : tr("“%1” may be one of %Ln areas; give its id.", nullptr, static_cast<int>(areas.size())).arg(text));
        return;
    }
    emit edited({{{RecordEdit::Kind::Set, m_table, row.id, {{u"governorate"_s, areas.value(0), row.parent}}}}},
                nameOf(row, m_locale));
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    switch (column(section)) {
    case Column::Name:
        return tr("Name in English");
    case Column::Arabic:
        return tr("Name in Arabic");
    case Column::Kind:
        return tr("Kind");
    case Column::Parent:
        return tr("Lies in");
    case Column::Point:
        return tr("Point");
    case Column::Address:
        return tr("Address");
    case Column::Uses:
        return tr("Used by");
    case Column::Id:
        return tr("Id");
    }
    return {};
}

Qt::ItemFlags RecordModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const Column of = column(index.column());
    if (!at(index.row()).isOfLayer && of != Column::Uses && of != Column::Id)
        flags |= Qt::ItemIsEditable;
    return flags;
}

RecordFilter::RecordFilter(RecordModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortRole(RecordModel::SortRole);
    setSortLocaleAware(true);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        understand();
        invalidateFilter();
    });
}

void RecordFilter::search(const QString &text)
{
    m_text = text.simplified();
    understand();
    invalidateFilter();
}

void RecordFilter::understand()
{
    m_skeleton.clear();
    m_form = searchForm(m_text);
    if (m_form.isEmpty())
        return;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.form(row).contains(m_form))
            return;
    constexpr qsizetype fewest = 2; // consonants that say anything
    if (const QByteArray skeleton = phoneticOf(m_form).skeleton; skeleton.size() >= fewest)
        m_skeleton = skeleton;
}

bool RecordFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_form.isEmpty())
        return true;
    const QString &forms = m_model.form(row);
    if (m_skeleton.isEmpty())
        return forms.contains(m_form);
    for (const QString &form : forms.split(u'\n', Qt::SkipEmptyParts))
        if (phoneticOf(form).skeleton.startsWith(m_skeleton))
            return true;
    return false;
}

} // namespace sijill
