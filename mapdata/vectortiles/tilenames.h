#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sijill {

/// What a key of a tile's feature says of a name.
enum class NameKey : quint8 { Local, Second, Third, NonLatin, Arabic, English, International, Latin };
inline constexpr std::size_t nameKeys = 8;
std::optional<NameKey> nameKeyOf(QByteArrayView key);

/// A name in the two languages of this program, told by its letters and not by the key it stood under.
struct TileText {
    QString arabic;  ///< in Arabic letters; empty: none
    QString english; ///< in Latin letters; empty: none
    QString local;   ///< as the place has it, in whatever script

    bool isEmpty() const { return local.isEmpty() && arabic.isEmpty() && english.isEmpty(); }
    bool operator==(const TileText &) const = default;
};

/// Values by NameKey; empty where there is none.
TileText tileText(const std::array<QByteArray, nameKeys> &values);

enum class Letters : quint8 { None, Arabic, Latin, Other };
/// Those most of the text consists of.
Letters lettersOf(QStringView text);

} // namespace sijill
