#include "widgets/painter/furniture.h"

#include "widgets/painter/lettering.h"
#include "widgets/painter/shades.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

namespace {

constexpr double margin = 13;
constexpr double rowHeight = 19;
constexpr double signWidth = 30;
constexpr double signGap = 8;
constexpr double titleHeight = 22;
constexpr double shadeHeight = 11;
constexpr double shadeNumbers = 16;
constexpr double leader = 14; // line from a disc to its number

QString say(const char *text)
{
    return QCoreApplication::translate("Legend", text);
}

QFont rowFont()
{
    return mapFont(12);
}

QFont shadeFont()
{
    return mapFont(11);
}

QString shadesTitle()
{
    return say(QT_TRANSLATE_NOOP("Legend", "shade: all counted in the area, from"));
}

/// Numbers at which shades begin, each with the air behind it.
double widestBegin(const QLocale &locale)
{
    constexpr double air = 8;
    double widest = 0;
    for (const qint64 begin : shadeBegins)
        widest = std::max(widest, textWidth(shadeFont(), locale.toString(begin)) + air);
    return widest;
}

bool any(const std::vector<Marker> &markers, const DiscScale &discs, bool (*has)(const Mark &))
{
    return std::ranges::any_of(markers, [&](const Marker &marker) { return has(markOf(marker, discs)); });
}

} // namespace

Legend::Legend(const MapScene &scene, const QString &measure, LegendContent content, const QLocale &locale,
               const Theme &theme, FoldSign sign, bool shaded)
    : m_sign(sign), m_discs(scene.discs), m_shaded(shaded), m_title(measure), m_locale(locale), m_theme(theme)
{
    const bool discs = std::ranges::any_of(scene.markers, &Marker::figure);
    if (content == LegendContent::Everything || discs)
        m_numbers = m_discs.roundNumbers();
    if (content != LegendContent::Sizes)
        addRows(scene, content);
    if (m_numbers.empty() && m_rows.empty() && !m_shaded)
        return;
    if (content == LegendContent::Title) {
        m_numbers.clear();
        m_rows.clear();
        m_shaded = false;
    }

    double width = textWidth(mapFont(13, Weight::Bold), m_title) + (m_sign == FoldSign::None ? 0 : foldSignWidth);
    for (const Row &row : m_rows)
        width = std::max(width, signWidth + signGap + textWidth(rowFont(), row.text));
    if (!m_numbers.empty())
        width = std::max(width, 2 * m_discs.radius(m_numbers.front()) + leader + 12 +
                                    textWidth(rowFont(), m_locale.toString(m_numbers.front())));
    if (m_shaded)
        width = std::max({width, textWidth(rowFont(), shadesTitle()),
                          static_cast<double>(shadeBegins.size()) * widestBegin(m_locale)});
    const double rows = static_cast<double>(m_rows.size()) * rowHeight + shadesHeight();
    m_size = {std::ceil(width + 2 * margin), std::ceil(titleHeight + discsHeight() + rows + 2 * margin - 4)};
}

void Legend::addRows(const MapScene &scene, LegendContent content)
{
    using Shape = Mark::Shape;
    const bool all = content == LegendContent::Everything;
    const auto occurs = [&](bool (*has)(const Mark &)) { return all || any(scene.markers, scene.discs, has); };
    const auto add = [&](bool wanted, Mark mark, const char *text) {
        if (wanted)
            m_rows.push_back({mark, false, false, say(text)});
    };
    add(occurs([](const Mark &m) { return m.several; }), {.radius = 5, .several = true},
        QT_TRANSLATE_NOOP("Legend", "several places together"));
    add(occurs([](const Mark &m) { return m.near; }), {.radius = 4, .near = true},
        QT_TRANSLATE_NOOP("Legend", "near the place, not in it"));
    const bool cut = scene.total.beyond > 0;
    const bool badgeCut = std::ranges::any_of(scene.badges, [](const Badge &b) { return b.sum.beyond > 0; });
    add(badgeCut || occurs([](const Mark &m) { return m.ring > 0 && !m.open; }), {.radius = 4, .ring = 8.5},
        cut ? QT_TRANSLATE_NOOP("Legend", "as many as, with what reaches beyond")
            : QT_TRANSLATE_NOOP("Legend", "as many as, by the highest figure"));
    add(occurs([](const Mark &m) { return m.open; }), {.radius = 4, .ring = 8, .open = true},
        QT_TRANSLATE_NOOP("Legend", "or more: no upper bound"));
    const bool badgeOfWords = std::ranges::any_of(scene.badges, [](const Badge &b) { return isConventional(b.sum); });
    add(badgeOfWords || occurs([](const Mark &m) { return m.conventional; }), {.radius = 7, .conventional = true},
        QT_TRANSLATE_NOOP("Legend", "a word, not a number (dozens)"));
    add(occurs([](const Mark &m) { return m.shape == Shape::Zero; }), {.shape = Shape::Zero, .radius = 4},
        QT_TRANSLATE_NOOP("Legend", "none: the figure is zero"));
    const bool badgeWithout = std::ranges::any_of(scene.badges, [](const Badge &b) { return !b.figure; });
    add(badgeWithout || occurs([](const Mark &m) { return m.shape == Shape::Diamond; }),
        {.shape = Shape::Diamond, .radius = 5.5}, QT_TRANSLATE_NOOP("Legend", "no figure is known"));
    if (all || !scene.badges.empty())
        m_rows.push_back({{}, true, false, say(QT_TRANSLATE_NOOP("Legend", "known for the area only"))});
    const bool tied = std::ranges::any_of(
        scene.badges, [&](const Badge &b) { return scene.plan->regions[b.region].anchors.size() > 1; });
    if (all || tied)
        m_rows.push_back({{}, true, true, say(QT_TRANSLATE_NOOP("Legend", "for several areas together"))});
}

QStringList Legend::words() const
{
    QStringList all{m_title};
    for (const Row &row : m_rows)
        all.append(row.text);
    if (m_shaded)
        all.append(shadesTitle());
    return all;
}

QRectF Legend::head() const
{
    return {0, 0, m_size.width(), std::min(m_size.height(), margin + titleHeight)};
}

QString Legend::key() const
{
    QStringList parts{m_title, QString::number(static_cast<int>(m_sign))};
    for (const qint64 number : m_numbers)
        parts.append(QString::number(number) + QChar(u'/') + QString::number(m_discs.radius(number)));
    for (const Row &row : m_rows)
        parts.append(row.text);
    if (m_shaded)
        parts.append(shadesTitle());
    return parts.join(QChar(u'\n'));
}

double Legend::discsHeight() const
{
    return m_numbers.empty() ? 0 : 2 * m_discs.radius(m_numbers.front()) + 16;
}

double Legend::shadesHeight() const
{
    return m_shaded ? rowHeight + shadeHeight + shadeNumbers : 0;
}

/// The shades as they lie on land, the faintest where one begins to read, each over the number at which it begins.
void Legend::paintShades(QPainter &painter, const QRectF &box) const
{
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    drawTextIn(painter, {box.topLeft(), QSizeF(box.width(), rowHeight)}, Qt::AlignVCenter, rowFont(), shadesTitle(),
               m_theme.ink);
    const double width = box.width() / static_cast<double>(shadeBegins.size());
    for (std::size_t i = 0; i < shadeBegins.size(); ++i) {
        const double left =
            mirrored ? box.right() - width * static_cast<double>(i + 1) : box.left() + width * static_cast<double>(i);
        const QRectF swatch(left, box.top() + rowHeight, width, shadeHeight);
        painter.fillRect(swatch, m_theme.land);
        painter.fillRect(swatch, shadeColour(static_cast<Shade>(i + 1), m_theme));
        drawTextIn(painter, {left, swatch.bottom(), width, shadeNumbers}, Qt::AlignVCenter, shadeFont(),
                   m_locale.toString(shadeBegins[i]), m_theme.ink);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.cardEdge, 1));
    painter.drawRect(QRectF(box.left(), box.top() + rowHeight, box.width(), shadeHeight));
}

void Legend::paintDiscs(QPainter &painter, const QRectF &box) const
{
    // Nested, standing on one point, as one compares heights more surely than areas; the numbers stand at the tops.
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    const double greatest = m_discs.radius(m_numbers.front());
    const double foot = box.top() + 2 * greatest + 3;
    const double x = mirrored ? box.right() - greatest - 2 : box.left() + greatest + 2;
    const double side = mirrored ? -1 : 1;
    double lastY = -1e9;
    for (const qint64 number : m_numbers) {
        const double radius = m_discs.radius(number);
        painter.setBrush(m_theme.harmFaint);
        painter.setPen(QPen(m_theme.harm, 1.2));
        painter.drawEllipse(QPointF(x, foot - radius), radius, radius);
        const double top = foot - 2 * radius;
        const double y = std::max(top, lastY + 14);
        lastY = y;
        const QPointF elbow(x + side * (greatest + leader * 0.4), y);
        const QPointF end(x + side * (greatest + leader), y);
        painter.setPen(QPen(m_theme.quietInk, 0.8));
        painter.drawLine(QPointF(x, top), QPointF(elbow.x(), y));
        painter.drawLine(elbow, end);
        const QRectF text(mirrored ? box.left() : end.x() + 5, y - 8,
                          mirrored ? end.x() - 5 - box.left() : box.right() - end.x(), 16);
        drawTextIn(painter, text, Qt::AlignVCenter, rowFont(), m_locale.toString(number), m_theme.ink);
    }
}

void Legend::paintRow(QPainter &painter, const Row &row, const QRectF &box) const
{
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    const QPointF sign(mirrored ? box.right() - signWidth / 2 : box.left() + signWidth / 2, box.center().y());
    if (!row.badge) {
        paintMark(painter, sign, row.mark, m_theme);
    } else {
        PlacedBadge badge;
        badge.box = QRectF(sign.x() - 8, sign.y() - 6, 16, 12);
        badge.text = QChar(u' '); // neither a number nor the sign for none
        if (row.tied) {
            badge.box.translate(0, -1);
            badge.ties = {sign + QPointF(-13, 5), sign + QPointF(13, 5)};
        }
        paintTies(painter, badge, {}, m_theme);
        paintBadge(painter, badge, {}, Emphasis::None, m_theme);
    }
    const QRectF text =
        mirrored ? box.adjusted(0, 0, -signWidth - signGap, 0) : box.adjusted(signWidth + signGap, 0, 0, 0);
    drawTextIn(painter, text, Qt::AlignVCenter, rowFont(), row.text, m_theme.ink);
}

void Legend::paint(QPainter &painter, QPointF topLeft) const
{
    if (isEmpty())
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_locale.textDirection());
    paintCard(painter, {topLeft, m_size}, m_theme);
    QRectF box = QRectF(topLeft, m_size).adjusted(margin, margin - 3, -margin, -margin);
    drawTextIn(painter, {box.topLeft(), QSizeF(box.width(), titleHeight)}, Qt::AlignLeft, mapFont(13, Weight::Bold),
               m_title, m_theme.ink);
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    paintFoldSign(painter, {mirrored ? box.left() + 5 : box.right() - 5, box.top() + 9}, m_sign, m_theme);
    box.setTop(box.top() + titleHeight);
    if (!m_numbers.empty())
        paintDiscs(painter, box);
    double y = box.top() + discsHeight();
    for (const Row &row : m_rows) {
        paintRow(painter, row, {box.left(), y, box.width(), rowHeight});
        y += rowHeight;
    }
    if (m_shaded)
        paintShades(painter, {box.left(), y, box.width(), shadesHeight()});
}

} // namespace sijill
