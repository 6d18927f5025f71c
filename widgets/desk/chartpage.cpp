#include "widgets/desk/chartpage.h"

#include "mapdata/desk/charttable.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/session/conditions.h"
#include "mapdata/words/words.h"
#include "widgets/desk/chartpainter.h"
#include "widgets/desk/keynames.h"
#include "widgets/painter/caption.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/lettering.h"
#include "widgets/painter/page.h"
#include "widgets/painter/picturefile.h"
#include "widgets/theme/fonts.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>

namespace sijill {

namespace {

constexpr double margin = 22, titleHeight = 28, line = 18;
constexpr double chartHeight = 420; ///< asked for; most charts have a height of their own
constexpr int mostFootLines = 8, mostConditionLines = 4;

QFont titleFont()
{
    return mapFont(19, Weight::Bold);
}

QFont strongFont()
{
    return mapFont(14, Weight::Bold);
}

QFont footFont()
{
    return mapFont(12);
}

} // namespace

ChartPage::ChartPage(Chart chart, const OpenedAtlas &opened, const Numbers &numbers, const Options &options)
    : m_chart(std::move(chart)), m_style{options.theme, mapFont(12), options.locale}
{
    loadFonts();
    const QLocale &locale = options.locale;
    const Atlas &atlas = *opened.atlas;
    const MapContent content = contentOf(opened, numbers);
    m_atlas = atlas.title.in(languageOf(locale));
    m_title = chartTitle(m_chart, measureName(atlas, numbers.filter.measure, locale));
    m_dates = windowInWords(content, locale);
    m_total = inTitle(numbers.total, numbers.filter.spans, locale);
    m_told = inFull(leavingOut(conditionsOf(atlas, numbers.filter, locale)));

    m_layout = layOut(m_chart, m_style, {options.width - 2 * margin, chartHeight});
    const double width = m_layout.size.width();
    m_conditions = brokenLines(strongFont(), conditionsInWords(content, locale), width, mostConditionLines);
    m_foot = footLines(footTexts(content, {}, locale), footFont(), width, mostFootLines);
    m_chartTop = margin + titleHeight + line + 6 + double(m_conditions.size()) * line + 6;
    m_legendTop = m_chartTop + m_layout.size.height() + 4;
    m_footTop = m_legendTop + paintChartLegend(nullptr, m_chart, m_style, {0, 0, width, 0}) + 10;
    m_size = {width + 2 * margin, m_footTop + 8 + double(m_foot.size()) * 17 + 14};
}

void ChartPage::paint(QPainter &painter) const
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_style.locale.textDirection());
    const Theme &theme = m_style.theme;
    const double width = m_size.width() - 2 * margin;
    painter.fillRect(QRectF({0, 0}, m_size), theme.paper);
    double y = margin - 4;
    const double titleWidth = textWidth(titleFont(), m_title);
    drawTextIn(painter, {margin, y, width, titleHeight}, Qt::AlignVCenter, titleFont(), m_title, theme.ink);
    if (titleWidth + textWidth(footFont(), m_atlas) + 20 < width)
        drawTextIn(painter, {margin, y, width, titleHeight}, Qt::AlignVCenter | Qt::AlignRight, footFont(), m_atlas,
                   theme.quietInk);
    y += titleHeight;
    const QString dates = m_dates + QStringLiteral("   ");
    const double datesWidth = textWidth(mapFont(14), dates) + 4;
    const bool mirrored = m_style.isMirrored();
    drawTextIn(painter, {margin, y, width, line}, Qt::AlignVCenter, mapFont(14), m_dates, theme.quietInk);
    drawTextIn(painter, {mirrored ? margin : margin + datesWidth, y, std::max(0.0, width - datesWidth), line},
               Qt::AlignVCenter, strongFont(), m_total, theme.harm);
    y += line + 6;
    for (const QString &text : m_conditions) {
        drawTextIn(painter, {margin, y, width, line}, Qt::AlignVCenter, strongFont(), text, theme.ink);
        y += line;
    }
    {
        const SavedPainter chart(painter);
        painter.translate(margin, m_chartTop);
        paintChart(painter, m_chart, m_layout, m_style);
    }
    paintChartLegend(&painter, m_chart, m_style, {margin, m_legendTop, width, 0});
    painter.setPen(QPen(theme.cardEdge, 1));
    painter.drawLine(QPointF(margin, m_footTop), QPointF(margin + width, m_footTop));
    y = m_footTop + 8;
    for (const QString &text : m_foot) {
        drawTextIn(painter, {margin, y, width, 17}, Qt::AlignVCenter, footFont(), text, theme.quietInk);
        y += 17;
    }
}

QImage ChartPage::image(double scale) const
{
    QImage image((m_size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(m_style.theme.paper);
    QPainter painter(&image);
    paint(painter);
    return image;
}

std::optional<Problem> ChartPage::write(const QString &file, double scale) const
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1StringView("csv"))
        return replaceFile(file, csvOf(m_chart, m_told).toUtf8());
    QStringList told{m_dates, m_total};
    if (!m_told.isEmpty())
        told << m_told;
    const DrawingInfo info{m_size, m_title, told.join(QChar(u'\n'))};
    if (suffix == QLatin1StringView("svg"))
        return writeSvgFile(file, info, [&](QPainter &painter) { paint(painter); });
    if (suffix == QLatin1StringView("pdf"))
        return writePdfFile(file, info, 1, [&](QPainter &painter, std::size_t) {
            paint(painter);
            return true;
        });
    return writeImageFile(file, image(scale));
}

} // namespace sijill
