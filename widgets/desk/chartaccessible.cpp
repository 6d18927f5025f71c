#include "widgets/desk/chartaccessible.h"

#include "widgets/desk/chartview.h"

namespace sijill {

namespace {

QAccessibleInterface *makeChart(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new ChartAccessible(view) : nullptr; // owned by Qt's cache
}

} // namespace

ChartAccessible::ChartAccessible(ChartView *view) : QAccessibleWidget(view, QAccessible::Chart), m_view(*view) {}

void ChartAccessible::install()
{
    static const bool installed = (QAccessible::installFactory(makeChart), true);
    Q_UNUSED(installed);
}

QString ChartAccessible::text(QAccessible::Text part) const
{
    const QString usual = QAccessibleWidget::text(part);
    if (part == QAccessible::Value)
        return m_view.valueText();
    return part == QAccessible::Description ? marks() + QChar(u'\n') + usual : usual;
}

QString ChartAccessible::marks() const
{
    constexpr std::size_t most = 60;
    if (!m_view.chart())
        return {};
    QStringList told;
    const std::vector<ChartMark> &all = m_view.chart()->marks;
    for (std::size_t i = 0; i < std::min(all.size(), most); ++i)
        told << wordsOf(*m_view.chart(), all[i], m_view.locale());
    if (all.size() > most)
        told << ChartView::tr("and %Ln more", "values of a chart", static_cast<int>(all.size() - most));
    return told.join(QChar(u'\n'));
}

} // namespace sijill
