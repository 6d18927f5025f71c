#pragma once

#include <QSet>
#include <QStringList>

#include <vector>

namespace sijill {

/// What stands in the cells of a column: how many of them are what.
struct ColumnLook {
    int filled = 0;
    int dates = 0;
    int dayFirst = 0;   ///< only so
    int monthFirst = 0; ///< only so
    int eitherWay = 0;
    int years = 0;
    int serials = 0;
    int epochs = 0; ///< numbers that may count seconds, or months
    int daysOfMonth = 0;
    int clocks = 0;   ///< times of day
    int outcomes = 0; ///< several numbers, each with what became of those whom it counts
    int ranges = 0;   ///< of dates: several days in one cell
    int counts = 0;
    int numbers = 0;     ///< of figures alone
    int withFigures = 0; ///< short, with figures among words, as a number with a word for how sure it is
    int mapPoints = 0;   ///< links to a map that hold a position, and plus codes
    int decimals = 0;
    int latitudes = 0;  ///< with a letter of the compass
    int longitudes = 0; ///< likewise
    int degrees = 0;    ///< of any writing, whole ones too
    int points = 0;
    int decimalPoints = 0;
    int decimalCommas = 0;
    int countPoints = 0; ///< taken as a count, surely with a decimal point
    int countCommas = 0;
    int links = 0;
    qsizetype length = 0;
    QSet<QString> distinct;
    QString sampleDate, sampleRange;

    double share(int part) const { return filled == 0 ? 0 : static_cast<double>(part) / filled; }
};
/// Of that column of the rows, whatever its name is.
ColumnLook lookAtColumn(const std::vector<QStringList> &rows, qsizetype column);

} // namespace sijill
