#include "mapdata/reading/arabicnumbers.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

struct Piece {
    qint64 value = 0;
    bool scale = false;  ///< thousand, million: multiplies
    bool joined = false; ///< written with "and" in front
    int end = 0;
};

std::optional<Piece> pieceAt(const Marked &text, int i, int end)
{
    if (i >= end || text.isTaken(i))
        return std::nullopt;
    for (const Class what : {Class::Number, Class::Scale})
        if (const Mark *mark = text.at(i, what))
            return Piece{mark->value.toLongLong(), what == Class::Scale, mark->clitics.startsWith(u'و'), mark->end};
    return std::nullopt;
}

} // namespace

std::optional<qint64> arabicNumberAt(const Marked &text, int i, int end, int &after)
{
    const auto first = pieceAt(text, i, end);
    if (!first)
        return std::nullopt;
    qint64 sum = 0, part = first->value;
    if (first->scale) {
        sum = part;
        part = 0;
    }
    after = first->end;
    qint64 last = first->value;
    while (const auto piece = pieceAt(text, after, end)) {
        if (piece->scale) {
            if (piece->joined) { // ومليون
                sum += part + piece->value;
                part = 0;
            } else {
                sum += std::max<qint64>(part, 1) * piece->value;
                part = 0;
            }
        } else if (!piece->joined && piece->value == 10 && last >= 1 && last <= 9) {
            part += 10; // أربعة عشر
        } else if (!piece->joined && piece->value == 100 && last >= 3 && last <= 9) {
            part += last * 100 - last; // ثلاث مئة
        } else if (piece->joined && piece->value < last) {
            part += piece->value;
        } else if (piece->joined && last < 10 && piece->value >= 20 && piece->value < 100) {
            part += piece->value; // ثلاثة وستون
        } else {
            break;
        }
        last = piece->value;
        after = piece->end;
        if (sum > 2'000'000'000)
            break;
    }
    return sum + part;
}

} // namespace sijill::reading
