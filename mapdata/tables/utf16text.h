#pragma once

#include "mapdata/result.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>

namespace sijill {

/// By the mark at its begin; without one where the zero bytes of its spaces, commas, digits and line ends all stand on
/// one side, as spreadsheets write "Unicode text". @pre the first bytes of the file, an even number of them unless it
/// is shorter
bool isUtf16(const QByteArray &head);

/// A text of two bytes a letter, as a copy of one byte each in a temporary file, which goes with this.
class Utf16Text {
public:
    /// nullptr where the file is no such text.
    static Result<std::shared_ptr<const Utf16Text>> of(const QString &path);

    QString path() const { return m_copy.fileName(); }
    /// That it was read so, translated.
    QString note() const;

private:
    Utf16Text() = default;

    QTemporaryFile m_copy;
    bool m_hasMark = false;
    qint64 m_broken = 0; ///< letters that are none
};

} // namespace sijill
