#include "mapdata/tables/utf16text.h"

#include "mapdata/tables/words.h"

#include <QFile>
#include <QStringDecoder>

#include <optional>

namespace sijill {

namespace {

constexpr qint64 headBytes = 4096;

std::optional<QStringConverter::Encoding> markedEncoding(const QByteArray &head)
{
    // FF FE 00 00 begins a text of four bytes a letter, which nobody writes tables in.
    if (head.startsWith(QByteArray("\xff\xfe\0\0", 4)))
        return std::nullopt;
    if (head.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (head.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<QStringConverter::Encoding> plainEncoding(const QByteArray &head)
{
    constexpr qsizetype fewest = 8, oneIn = 10;
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i)
        if (head[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    // A row of Arabic has a comma, a digit or a space in every ten letters.
    const bool areMany = oneIn * (even + odd) > head.size() / 2;
    if (head.size() < fewest || !areMany || (even > 0 && odd > 0))
        return std::nullopt;
    return odd > 0 ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
}

std::optional<QStringConverter::Encoding> encodingOf(const QByteArray &head)
{
    const auto marked = markedEncoding(head);
    return marked ? marked : plainEncoding(head);
}

} // namespace

bool isUtf16(const QByteArray &head)
{
    return encodingOf(head).has_value();
}

Result<std::shared_ptr<const Utf16Text>> Utf16Text::of(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::shared_ptr<const Utf16Text>();
    const QByteArray head = file.peek(headBytes);
    const auto encoding = encodingOf(head);
    if (!encoding)
        return std::shared_ptr<const Utf16Text>();
    const std::shared_ptr<Utf16Text> text(new Utf16Text);
    text->m_hasMark = markedEncoding(head).has_value();
    const auto failed = [&](const QString &why) {
        return Problem{Problem::Severity::Error,
                       path,
                       {},
                       Exchange::tr("The text is in UTF-16, and no copy in UTF-8 could be made to read: %1.").arg(why)};
    };
    if (!text->m_copy.open())
        return failed(text->m_copy.errorString());
    QStringDecoder decoder(*encoding);
    while (!file.atEnd()) {
        const QString part = decoder(file.read(1 << 20));
        text->m_broken += part.count(QChar::ReplacementCharacter);
        const QByteArray bytes = part.toUtf8();
        if (text->m_copy.write(bytes) != bytes.size())
            return failed(text->m_copy.errorString());
    }
    if (!text->m_copy.flush())
        return failed(text->m_copy.errorString());
    return std::shared_ptr<const Utf16Text>(text);
}

QString Utf16Text::note() const
{
    QString note = m_hasMark ? Exchange::tr("The text is in UTF-16, and is read so.")
                             : Exchange::tr("The text has the zero bytes of UTF-16, and is read so.");
    if (m_broken > 0)
        note += u' ' + Exchange::tr("%Ln letters of it are none.", nullptr, static_cast<int>(m_broken));
    return note;
}

} // namespace sijill
