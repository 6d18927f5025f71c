#pragma once

#include "mapdata/layers/report.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct UConverter;

namespace sijill {

/// What the files beside the text say of its encoding.
struct EncodingHints {
    QByteArray codePage;   ///< content of a .cpg, as found
    quint8 languageId = 0; ///< language driver byte of a .dbf
    bool formatIsUtf8 = false;
};

/// What stands in the text of a layer, gathered cell by cell as raw bytes.
class TextSample {
public:
    void add(QByteArrayView cell);

    bool isAscii() const { return m_sequences == 0 && m_stray == 0; }
    /// Nearly all that is not ASCII is well-formed UTF-8.
    bool isMostlyUtf8() const { return m_sequences > 4 * m_stray; }
    /// Cells that are not UTF-8, joined with line ends, some 256 kB at most.
    const QByteArray &legacy() const { return m_legacy; }

private:
    qint64 m_sequences = 0;
    qint64 m_stray = 0;
    QByteArray m_legacy;
};

struct EncodingChoice {
    bool utf8 = true;      ///< for cells that may be either
    QByteArray legacyName; ///< ICU's name, for cells that are not UTF-8; empty where there are none
    EncodingFrom from = EncodingFrom::NoText;
    QString codePageRefused; ///< a .cpg that was not followed, as found

    QString name() const;
};

EncodingChoice chooseEncoding(const TextSample &sample, const EncodingHints &hints);

/// Decodes each cell by itself: a broken byte costs that character and no other cell.
class TextDecoder {
public:
    explicit TextDecoder(const EncodingChoice &choice);
    ~TextDecoder();
    TextDecoder(const TextDecoder &) = delete;
    TextDecoder &operator=(const TextDecoder &) = delete;

    /// Control characters become spaces, and what only steers direction is dropped: a name is plain text.
    QString operator()(QByteArrayView cell) const;

private:
    bool m_utf8;
    UConverter *m_legacy = nullptr;
};

/// ICU's name for what a .cpg says ("1256", "ANSI 1252", "Big-5", "8859-6"); empty where it makes no sense.
QByteArray encodingNamed(QByteArrayView codePage);

} // namespace sijill
