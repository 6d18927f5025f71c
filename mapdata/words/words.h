#pragma once

#include "mapdata/index/sum.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/model/atlas.h"

#include <QLocale>

#include <optional>

namespace sijill {

/// Arabic for any Arabic locale, else English.
Language languageOf(const QLocale &locale);

/// "63", "76 or more", "63 to 90", "up to 20", "dozens (24 or more)" (the word as the source has it), "no figure".
QString inWords(const Count &count, const QString &words, const QLocale &locale);
/// The same for a sum; what stands in it without a figure is told apart: see withoutFigureWords().
QString inWords(const Sum &sum, const QLocale &locale);
/// The same, for a title: where incidents reach beyond the window, what is sure and what is possible stands beside the
/// best figure ("4,097; between 2,502, wholly inside, and 19,478").
QString inTitle(const Sum &sum, SpanRule rule, const QLocale &locale);
/// The second half of it: "between 2,502, wholly inside, and 19,478"; empty where nothing reaches beyond the window.
QString boundsInTime(const Sum &sum, SpanRule rule, const QLocale &locale);
/// As little as fits a badge or marker: "70+", "63–90", "4", "?" for no figure.
QString inShort(const Sum &sum, const QLocale &locale);
/// "3 incidents without a figure"; empty for none.
QString withoutFigureWords(const Sum &sum, const QLocale &locale);

/// "14 January 2013", "21 to 24 January 2016", "January 2016", "the week from 12 January 2016", "undated".
QString inWords(Span span, TimePrecision precision, const QLocale &locale);

/// The days of a window: "14 January 2013", "1 to 31 January 2013"; where one end is open "since 1 January 2013" or
/// "until 31 January 2013". @pre the window is valid
QString windowInWords(Span window, const QLocale &locale);

/// "Killed", "Wounded", "Killed: children".
QString measureName(const Atlas &atlas, MeasureIndex measure, const QLocale &locale);
/// "Children" as it reads within a sentence; "IRGC members" stays.
QString midSentence(QString name);
/// "Best", "Lowest", "Highest", "As <source> says".
QString readingName(const Atlas &atlas, Reading reading, const QLocale &locale);
/// One sentence on what the reading does.
QString readingExplained(const Atlas &atlas, Reading reading, const QLocale &locale);
/// "By share", "Whole", "Only inside".
QString spanRuleName(SpanRule rule);
/// One sentence on what the rule does.
QString spanRuleExplained(SpanRule rule);
/// "share", "whole", "inside": the word for it on the command line and in files.
QString spanRuleWord(SpanRule rule);
std::optional<SpanRule> spanRuleOfWord(const QString &word);
/// "known for the area only" and so on, as legends, filters and details say it.
QString precisionName(PlacePrecision precision);
/// "Damascus and Rif Dimashq": the places of a location.
QString placeNames(const Atlas &atlas, const Location &location, const QLocale &locale);

} // namespace sijill
