#pragma once

#include "mapdata/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace sijill {

/// Bytes that can be read anywhere, by several threads at a time. A file is not mapped into memory: one that is cut
/// while it is open must be an error and not the end of the program.
class ByteFile {
public:
    virtual ~ByteFile() = default;
    virtual quint64 size() const = 0;
    /// Nothing where the file has not all of them.
    virtual std::optional<QByteArray> read(quint64 offset, quint64 length) const = 0;

    static Result<std::shared_ptr<const ByteFile>> open(const QString &path);
    static std::shared_ptr<const ByteFile> of(QByteArray bytes);
};

} // namespace sijill
