#pragma once

namespace sijill {

/// Before the application is made. Encoding and case of letters are those of no language (C.UTF-8): C libraries compare
/// names of options and drivers by the case rules of the locale, and Turkish has another i. Language and formats are
/// untouched, for Qt takes them from the environment. Where the system lacks C.UTF-8 all stays as it is.
void settleLetters();

/// Once the application is made, which takes the C library's locale from the environment: in files numbers have a
/// decimal point.
void settleNumbers();

/// Qt's advice to whoever installed the system that its locale is not UTF-8, or not installed, is not printed.
void silenceLocaleAdvice();

} // namespace sijill
