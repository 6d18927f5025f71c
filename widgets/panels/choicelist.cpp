#include "widgets/panels/choicelist.h"

#include "mapdata/query/textmatch.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/models/incidentorder.h"
#include "widgets/models/incidenttexts.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int mostWithoutSearch = 24; ///< rows; the list has more need of the room

/// As wide as the list, not as its words: these end in dots.
class NarrowLine : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {1, QStyledItemDelegate::sizeHint(option, index).height()};
    }
};

} // namespace

ChoiceModel::ChoiceModel(ViewModel &model, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_model(model), m_locale(locale)
{
}

void ChoiceModel::setIncidents(std::vector<IncidentIndex> incidents)
{
    beginResetModel();
    m_all = std::move(incidents);
    sortMostFirst(m_all, m_model.shown());
    select();
    endResetModel();
}

void ChoiceModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    beginResetModel();
    m_text = text;
    select();
    endResetModel();
}

void ChoiceModel::select()
{
    const Atlas &atlas = *m_model.atlas();
    const TextMatch match(m_text);
    m_shown.clear();
    for (const IncidentIndex incident : m_all)
        if (incident < atlas.incidents.size() && (match.isEmpty() || match.matches(atlas, atlas.incidents[incident])))
            m_shown.push_back(incident);
}

int ChoiceModel::rowOf(IncidentIndex incident) const
{
    const auto found = std::ranges::find(m_shown, incident);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    const Atlas &atlas = *m_model.atlas();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || incidentAt(index.row()) >= atlas.incidents.size())
        return {};
    const IncidentIndex at = incidentAt(index.row());
    const Incident &incident = atlas.incidents[at];
    if (role == Qt::DisplayRole)
        // The count first: what is too long for a narrow panel is cut at its end.
        return tr("%1 · %2, %3", "count of an incident, its title, its date")
            .arg(incidentCount(atlas, at, m_model.filter().measure, m_model.filter().reading, m_locale),
                 isolated(incidentTitle(atlas, incident, m_locale)), incidentDate(incident, m_locale));
    if (role == Qt::ToolTipRole)
        return index.data().toString().toHtmlEscaped();
    return {};
}

ChoiceList::ChoiceList(ViewModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_rows(new ChoiceModel(model, locale(), this))
{
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 6);
    column->setSpacing(5);
    m_heading = headingLabel({}, this);
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Words that must occur"));
    m_words->setAccessibleName(tr("Only incidents here in which these words occur"));
    m_words->setClearButtonEnabled(true);
    m_view = new QListView(this);
    m_view->setObjectName(u"results"_s);
    m_view->setAccessibleName(tr("Incidents here"));
    m_view->setModel(m_rows);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new NarrowLine(m_view));
    for (std::size_t i = 0; i < m_sum.size(); ++i) {
        constexpr std::array styles{TextStyle::Title, TextStyle::Figure, TextStyle::Quiet};
        column->addWidget(m_sum[i] = selectable(plainLabel({}, styles[i], this)));
    }
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addWidget(m_view, 1);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QScopedValueRollback following(m_following, true);
        m_rows->setText(text.simplified());
        showSelection();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (!m_following && row.isValid())
            m_model.select(m_model.selected(), m_rows->incidentAt(row.row()));
    });
}

void ChoiceList::showIncidents(const std::vector<IncidentIndex> &incidents, const QStringList &sum)
{
    for (std::size_t i = 0; i < m_sum.size(); ++i) {
        m_sum[i]->setText(sum.value(static_cast<qsizetype>(i)));
        m_sum[i]->setVisible(!m_sum[i]->text().isEmpty());
    }
    const QScopedValueRollback following(m_following, true);
    if (m_incidents != incidents || m_atlas != m_model.atlas()) {
        m_incidents = incidents;
        m_atlas = m_model.atlas();
        m_words->clear();
        m_words->setVisible(m_incidents.size() > std::size_t(mostWithoutSearch));
        m_rows->setIncidents(m_incidents);
        m_heading->setText(tr("%Ln incidents here", nullptr, static_cast<int>(m_incidents.size())).toUpper());
    }
    showSelection();
}

void ChoiceList::showSelection()
{
    const QScopedValueRollback following(m_following, true);
    const int row = m_rows->rowOf(m_model.current());
    if (row < 0)
        m_view->setCurrentIndex({});
    else if (m_view->currentIndex().row() != row) {
        m_view->setCurrentIndex(m_rows->index(row));
        m_view->scrollTo(m_rows->index(row), QAbstractItemView::EnsureVisible);
    }
}

} // namespace sijill
