#include "widgets/painter/furniture.h"

#include "mapdata/words/words.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

namespace {

constexpr double margin = 13;
constexpr double rowHeight = 18;
constexpr double headHeight = 20;
constexpr double gap = 9; // between a figure and its title

QFont headFont()
{
    return mapFont(13);
}
QFont headFigureFont()
{
    return mapFont(13, Weight::Bold);
}
QFont rowFont()
{
    return mapFont(12);
}
QFont figureFont()
{
    return mapFont(12, Weight::Bold);
}

} // namespace

Tray::Tray(const MapScene &scene, double width, int mostRows, const QLocale &locale, const Theme &theme, FoldSign sign)
    : m_sign(sign), m_locale(locale), m_theme(theme)
{
    const bool nothing =
        scene.tray.best == 0 && scene.tray.high == 0 && scene.tray.beyond == 0 && scene.tray.withoutFigure == 0;
    if (nothing && scene.trayEntries.empty())
        return;
    m_head = QCoreApplication::translate("Tray", "Not placed:");
    m_headFigure = inWords(scene.tray, locale);
    const auto all = static_cast<int>(scene.trayEntries.size());
    if (all == 0)
        m_sign = FoldSign::None; // nothing hangs below
    const int shown = all > mostRows ? std::max(0, mostRows - 1) : all;
    double widest = textWidth(headFont(), m_head) + 6 + textWidth(headFigureFont(), m_headFigure);
    if (m_sign != FoldSign::None)
        widest += foldSignWidth;
    for (int i = 0; i < shown; ++i) {
        const TrayEntry &entry = scene.trayEntries[static_cast<std::size_t>(i)];
        const bool figure = entry.sum.hasFigure();
        m_rows.push_back({figure ? inShort(entry.sum, locale) : QString(), entry.title, static_cast<quint32>(i)});
        m_figureWidth = std::max(m_figureWidth, textWidth(figureFont(), m_rows.back().figure));
    }
    m_figureWidth = std::max(m_figureWidth, 12.0);
    if (shown < all && mostRows > 0)
        m_rows.push_back(
            {{}, QCoreApplication::translate("Tray", "and %Ln more", nullptr, all - shown), Target::wholeTray});
    for (const Row &row : m_rows)
        widest = std::max(widest, m_figureWidth + gap + textWidth(rowFont(), row.title));
    m_size = {std::min(width, std::ceil(widest + 2 * margin)),
              headHeight + static_cast<double>(m_rows.size()) * rowHeight + 2 * margin - 6};
}

QString Tray::key() const
{
    QStringList parts{m_head, m_headFigure, QString::number(static_cast<int>(m_sign))};
    for (const Row &row : m_rows)
        parts.append(row.figure + QChar(u'/') + row.title);
    return parts.join(QChar(u'\n'));
}

QRectF Tray::signBox() const
{
    if (m_sign == FoldSign::None || isEmpty())
        return {};
    const double side = margin + foldSignWidth;
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    return {mirrored ? 0 : m_size.width() - side, 0, side, std::min(m_size.height(), margin + headHeight)};
}

void Tray::paint(QPainter &painter, QPointF topLeft, Emphasis emphasis) const
{
    if (isEmpty())
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_locale.textDirection());
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    const QRectF card(topLeft, m_size);
    paintCard(painter, card, m_theme);
    if (emphasis != Emphasis::None) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.selection, emphasis == Emphasis::Selected ? 2.4 : 1.4));
        painter.drawRoundedRect(card, 6, 6);
    }
    const QRectF box = card.adjusted(margin, margin - 3, -margin, -margin);
    const auto beside = [&](double from, double y, double height) {
        return mirrored ? QRectF(box.left(), y, box.width() - from, height)
                        : QRectF(box.left() + from, y, box.width() - from, height);
    };
    drawTextIn(painter, beside(0, box.top(), headHeight), Qt::AlignVCenter, headFont(), m_head, m_theme.ink);
    drawTextIn(painter, beside(textWidth(headFont(), m_head) + 6, box.top(), headHeight), Qt::AlignVCenter,
               headFigureFont(), m_headFigure, m_theme.harm);
    paintFoldSign(painter, {mirrored ? box.left() + 5 : box.right() - 5, box.top() + headHeight / 2}, m_sign, m_theme);
    double y = box.top() + headHeight;
    for (const Row &row : m_rows) {
        QRectF figure = beside(0, y, rowHeight);
        figure.setWidth(m_figureWidth);
        if (mirrored)
            figure.moveRight(box.right());
        if (!row.figure.isEmpty())
            drawTextIn(painter, figure, Qt::AlignVCenter | Qt::AlignRight, figureFont(), row.figure, m_theme.harm);
        else if (row.entry != Target::wholeTray)
            paintMark(painter, figure.center(), {.shape = Mark::Shape::Diamond, .radius = 4.5}, m_theme);
        drawTextIn(painter, beside(m_figureWidth + gap, y, rowHeight), Qt::AlignVCenter, rowFont(), row.title,
                   m_theme.quietInk);
        y += rowHeight;
    }
}

Target Tray::targetAt(QPointF point) const
{
    if (isEmpty() || !QRectF({0, 0}, m_size).contains(point))
        return {};
    const double below = point.y() - (margin - 3) - headHeight;
    const auto row = static_cast<std::ptrdiff_t>(std::floor(below / rowHeight));
    if (row >= 0 && row < std::ssize(m_rows))
        return {Target::Kind::Tray, m_rows[static_cast<std::size_t>(row)].entry};
    return {Target::Kind::Tray, Target::wholeTray};
}

} // namespace sijill
