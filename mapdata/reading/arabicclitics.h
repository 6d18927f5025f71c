#pragma once

#include "mapdata/reading/words.h"

namespace sijill::reading {

/// Arabic writes "and", "so", "in", "for", "as" and the article together with the word behind them. Takes off what is
/// surely none of the word: the article behind another clitic (بالمدينة). What may be a letter of the word (وادي) is
/// taken off by whoever finds that the rest is a known word: see bareForms().
void parseClitics(Token &token);

/// The ways to read a form without clitics, the longest first: "وبدمشق" as itself, "بدمشق", "دمشق".
struct BareForm {
    QString form;
    QString clitics;
    bool hasArticle = false;
};
std::vector<BareForm> bareForms(const QString &form);

} // namespace sijill::reading
