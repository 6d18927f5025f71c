#pragma once

#include "widgets/painter/picture.h"

namespace sijill {

/// The words around a picture, so that it can stand in a report by itself: what is counted, when, how many, of what
/// alone, by which reading, and who says so.
class Caption {
public:
    Caption(const MapContent &content, const MapScene &scene, double width, const QLocale &locale, const Theme &theme);
    /// What of the world the picture shows, once that is known.
    void setView(const MapContent &content, const QRectF &world);

    double headHeight() const { return m_headHeight; }
    double footHeight() const { return m_footHeight; }
    const QStringList &foot() const { return m_foot; }
    void paintHead(QPainter &painter, const QRectF &box) const;
    void paintFoot(QPainter &painter, const QRectF &box) const;

private:
    QString m_dates;
    QString m_measure;
    QString m_total;
    QStringList m_conditions; ///< lines
    Sum m_unplaced;
    QString m_without;
    QString m_parts;
    QString m_atlas;
    QStringList m_foot;
    double m_headHeight = 0;
    double m_footHeight = 0;
    QLocale m_locale;
    Theme m_theme;
};

/// Paragraphs as lines of at most \a width pixels, \a most lines together. Where that is too few, the longest paragraph
/// gives up lines first and ends in dots. Each keeps one, so there are more than \a most where there are more
/// paragraphs.
QStringList footLines(const QStringList &texts, const QFont &font, double width, int most);

/// "Source: report, report; source: report" for the claims from which the shown figures were taken.
QString sourcesInWords(const MapContent &content, const QLocale &locale);

/// What of the incidents is left out of the total, in words for beside it: "without airstrike; only in Aleppo". Empty
/// where nothing is. Measure, reading and window are told by their own words.
QString conditionsInWords(const MapContent &content, const QLocale &locale);
/// How much of the total stands on the map beyond that part of the world.
Sum beyond(const MapContent &content, const QRectF &world);
/// All names of the same, where those words have room for some only; else empty.
QString conditionsInFull(const MapContent &content, const QLocale &locale);

/// The rule for spans, where it matters: where an incident reaches beyond the window, or would not be shown if it did.
QString spansInWords(const MapContent &content);

/// The window's days, or those of the data where all of time is shown.
QString windowInWords(const MapContent &content, const QLocale &locale);

} // namespace sijill
