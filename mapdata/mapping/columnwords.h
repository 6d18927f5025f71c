#pragma once

#include <QStringList>

namespace sijill {

/// What is in brackets in the name of a column.
enum class Brackets : quint8 { Off, Kept };

/// The words of the name of a column, each in lower case and without accents: "Date de l'incident (jj/mm)" is "date",
/// "de", "l", "incident"; "eventDate" is "event", "date"; "Admin 1" is "admin1"; Arabic without its article.
QStringList wordsOfColumn(const QString &name, Brackets brackets = Brackets::Off);

/// A word as wordsOfColumn() has it.
QString plainWord(const QString &word);

} // namespace sijill
