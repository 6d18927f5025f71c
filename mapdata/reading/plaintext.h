#pragma once

#include <QByteArray>
#include <QString>

namespace sijill::reading {

/// The characters of bytes: UTF-8 (a mark of byte order stays a character, so that positions agree with other
/// programs), UTF-16 with a mark, else the encoding stated, else the legacy code page that ICU takes it for.
QString decodedText(const QByteArray &bytes, const QByteArray &stated = {});

} // namespace sijill::reading
