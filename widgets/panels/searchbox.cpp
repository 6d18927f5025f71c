#include "widgets/panels/searchbox.h"

#include "widgets/painter/lettering.h"

#include <QAbstractProxyModel>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Name above, kind and governorate below and quieter.
class HitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() * 2 + 10};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, option.palette.highlight());
        const QRect row = option.rect.adjusted(10, 4, -10, -4);
        const int side = static_cast<int>(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                         static_cast<int>(Qt::AlignAbsolute) | Qt::TextSingleLine;
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        const auto elided = [&](const QString &text) { return elidedText(option.fontMetrics, text, row.width()); };
        painter->drawText(row, side | static_cast<int>(Qt::AlignTop), elided(index.data().toString()));
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(row, side | static_cast<int>(Qt::AlignBottom),
                          elided(index.data(SearchModel::DetailRole).toString()));
        painter->restore();
    }
};

} // namespace

SearchBox::SearchBox(ViewModel &model, QWidget *parent)
    : QLineEdit(parent), m_results(new SearchModel(model, locale(), this)), m_completer(new QCompleter(this))
{
    setPlaceholderText(tr("Find a place or an incident"));
    setAccessibleName(tr("Find a place or an incident"));
    setClearButtonEnabled(true);
    m_completer->setModel(m_results);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    auto *popup = new QListView(this);
    popup->setObjectName(u"results"_s);
    m_completer->setPopup(popup);
    popup->setItemDelegate(new HitDelegate(popup)); // after setPopup, which puts a delegate of its own
    connect(this, &QLineEdit::textEdited, this, &SearchBox::search);
    connect(m_results, &SearchModel::found, this, [this] {
        if (std::exchange(m_chooses, false))
            chooseBest();
        else if (hasFocus())
            showResults();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SearchBox::choose);
}

QWidget *SearchBox::completions() const
{
    return m_completer->popup();
}

void SearchBox::search()
{
    m_chooses = false;
    m_results->search(text());
    showResults();
}

void SearchBox::showResults()
{
    if (m_results->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    // Enter takes the best at once.
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void SearchBox::chooseBest()
{
    if (m_results->rowCount() > 0)
        choose(m_results->index(0));
    else
        emit nothingFound(text().simplified());
}

void SearchBox::choose(const QModelIndex &index)
{
    const PlaceIndex place = index.data(SearchModel::PlaceRole).value<PlaceIndex>();
    const IncidentIndex incident = index.data(SearchModel::IncidentRole).value<IncidentIndex>();
    if (const QVariant position = index.data(SearchModel::PositionRole); position.isValid()) {
        selectAll(); // what was typed stays, to be mended or typed over
        emit positionChosen(position.toPointF());
        return;
    }
    setText(index.data(Qt::DisplayRole).toString());
    selectAll();
    if (place != none)
        emit placeChosen(place);
    else if (incident != none)
        emit incidentChosen(incident);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !text().simplified().isEmpty()) {
        m_results->search(text());
        // Incidents of a large atlas are still to come; a place that is found need not wait for them.
        m_chooses = m_results->rowCount() == 0 && m_results->isBusy();
        if (!m_chooses)
            chooseBest();
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down && !text().isEmpty()) {
        search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace sijill
