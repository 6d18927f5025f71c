#include "mapdata/layers/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestSample = 256 * 1024;

struct Utf8Counts {
    qint64 sequences = 0; ///< well-formed, of two bytes or more
    qint64 stray = 0;     ///< bytes above ASCII in none of them
};

bool isContinuation(char byte)
{
    return (static_cast<uchar>(byte) & 0xC0) == 0x80;
}

qsizetype sequenceLength(char lead)
{
    const auto byte = static_cast<uchar>(lead);
    return byte >= 0xC2 && byte <= 0xDF ? 2 : (byte & 0xF0) == 0xE0 ? 3 : byte >= 0xF0 && byte <= 0xF4 ? 4 : 0;
}

Utf8Counts countUtf8(QByteArrayView cell)
{
    Utf8Counts counts;
    for (qsizetype i = 0; i < cell.size();) {
        if (static_cast<uchar>(cell[i]) < 0x80) {
            ++i;
            continue;
        }
        const qsizetype length = sequenceLength(cell[i]);
        if (length > 0 && i + length <= cell.size() && cell.sliced(i, length).isValidUtf8()) {
            ++counts.sequences;
            i += length;
        } else {
            ++counts.stray;
            ++i;
        }
    }
    return counts;
}

/// Without the character that a fixed field width cut in two. Only where the rest is UTF-8 beyond doubt: the last byte
/// of a Latin-1 "Café" looks the same.
QByteArrayView withoutCutTail(QByteArrayView cell)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, cell.size()); ++back) {
        const char byte = cell[cell.size() - back];
        if (isContinuation(byte))
            continue;
        if (sequenceLength(byte) <= back)
            return cell;
        const Utf8Counts rest = countUtf8(cell.chopped(back));
        return rest.sequences > 0 && rest.stray == 0 ? cell.chopped(back) : cell;
    }
    return cell;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const QByteArray &name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.constData(), &status), &ucnv_close);
    return U_SUCCESS(status) ? std::move(converter) : Converter(nullptr, &ucnv_close);
}

QString convert(UConverter *converter, QByteArrayView bytes)
{
    QString text(bytes.size() * 2, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    ucnv_reset(converter);
    const qint32 length =
        ucnv_toUChars(converter, reinterpret_cast<UChar *>(text.data()), static_cast<qint32>(text.size()), bytes.data(),
                      static_cast<qint32>(bytes.size()), &status);
    text.resize(U_SUCCESS(status) ? length : 0);
    return text;
}

/// Whether text in that encoding could hold these bytes: nothing unassigned, no control characters.
bool canBe(const QByteArray &encoding, const QByteArray &sample)
{
    const Converter converter = openConverter(encoding);
    if (!converter)
        return false;
    const QString text = convert(converter.get(), sample);
    return !text.isEmpty() && std::ranges::none_of(text, [](QChar c) {
        return c == QChar::ReplacementCharacter || c.unicode() == 0x1A || (c.unicode() >= 0x7F && c.unicode() < 0xA0);
    });
}

/// Code page of a dBase language driver byte, as ESRI's and FoxPro's tables have it. 0x57 only says "the ANSI page of
/// that machine" and is written by default, so it tells nothing.
int codePageOfLanguage(quint8 id)
{
    struct Row {
        int codePage;
        std::initializer_list<quint8> ids;
    };
    static const std::array<Row, 25> rows{{
        {437, {0x01, 0x09, 0x0B, 0x0D, 0x0F, 0x11, 0x15, 0x18, 0x19, 0x1B}},
        {850, {0x02, 0x0A, 0x0E, 0x10, 0x12, 0x14, 0x16, 0x1A, 0x1D, 0x25, 0x37}},
        {852, {0x1F, 0x22, 0x23, 0x40, 0x64, 0x87}},
        {860, {0x24}},
        {861, {0x67}},
        {863, {0x1C, 0x6C}},
        {865, {0x08, 0x17, 0x66}},
        {866, {0x26, 0x65}},
        {737, {0x6A, 0x86}},
        {857, {0x6B, 0x88}},
        {874, {0x50, 0x7C}},
        {932, {0x13, 0x7B}},
        {936, {0x4D, 0x7A}},
        {949, {0x4E, 0x79}},
        {950, {0x4F, 0x78}},
        {1250, {0xC8}},
        {1251, {0xC9}},
        {1252, {0x03, 0x58, 0x59}},
        {1253, {0xCB}},
        {1254, {0xCA}},
        {1255, {0x7D}},
        {1256, {0x7E}},
        {1257, {0xCC}},
        {10007, {0x96}},
        {10029, {0x97}},
    }};
    for (const Row &row : rows)
        if (std::ranges::find(row.ids, id) != row.ids.end())
            return row.codePage;
    return 0;
}

QByteArray encodingOfCodePage(int page)
{
    switch (page) {
    case 65001:
        return "UTF-8";
    case 932:
        return "Shift_JIS";
    case 936:
        return "GB18030"; // holds all of GBK
    case 949:
        return "windows-949";
    case 950:
        return "Big5";
    case 28591:
    case 8859:
        return "windows-1252";
    case 874:
        return "windows-874";
    case 10007:
        return "x-mac-cyrillic";
    case 10029:
        return "x-mac-centraleurroman";
    default:
        break;
    }
    if (page >= 1250 && page <= 1258)
        return "windows-" + QByteArray::number(page);
    if (page > 28591 && page <= 28605)
        return "ISO-8859-" + QByteArray::number(page - 28590);
    if (page >= 88591 && page <= 88599)
        return encodingOfCodePage(28590 + page % 10);
    if (page >= 885910 && page <= 885915)
        return encodingOfCodePage(28590 + page % 100);
    return page >= 437 && page <= 869 ? "ibm-" + QByteArray::number(page) : QByteArray();
}

/// One accented letter among ASCII ones is how Latin text looks; elsewhere words are foreign letters throughout.
bool looksLatin(const QByteArray &sample)
{
    const auto high = std::ranges::count_if(sample, [](char c) { return static_cast<uchar>(c) >= 0x80; });
    const auto letters = std::ranges::count_if(
        sample, [](char c) { return QChar::fromLatin1(c).isLetter() && static_cast<uchar>(c) < 0x80; });
    return letters > 2 * high;
}

/// GB 2312 beyond chance, in samples too short for statistics: bytes above ASCII stand in pairs, the pairs are common
/// characters (first byte B0..D7), and some byte is no letter in the Cyrillic and Arabic code pages.
bool looksGb2312(const QByteArray &sample)
{
    qsizetype pairs = 0, common = 0, noLetter = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const auto lead = static_cast<uchar>(sample[i]);
        if (lead < 0x80)
            continue;
        const auto trail = i + 1 < sample.size() ? static_cast<uchar>(sample[i + 1]) : uchar(0);
        if (lead < 0xA1 || lead > 0xF7 || trail < 0xA1 || trail > 0xFE)
            return false;
        ++pairs;
        common += lead >= 0xB0 && lead <= 0xD7;
        noLetter += (lead < 0xC0 && lead != 0xB8) + (trail < 0xC0 && trail != 0xA8 && trail != 0xB8);
        ++i;
    }
    return pairs > 0 && common * 10 >= pairs * 8 && noLetter > 0;
}

QByteArray guess(const QByteArray &sample)
{
    if (looksGb2312(sample))
        return "GB18030";
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    if (U_FAILURE(status))
        return {};
    ucsdet_setText(detector.get(), sample.constData(), static_cast<qint32>(sample.size()), &status);
    qint32 count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status))
        return {};
    for (qint32 i = 0; i < count; ++i) {
        QByteArray name = ucsdet_getName(matches[i], &status);
        if (name.startsWith("UTF") || name.startsWith("ISO-2022") || name.startsWith("IBM42"))
            continue;
        if (name == "ISO-8859-1")
            name = "windows-1252";
        if (canBe(name, sample))
            return name;
    }
    return {};
}

} // namespace

void TextSample::add(QByteArrayView cell)
{
    if (std::ranges::all_of(cell, [](char c) { return static_cast<uchar>(c) < 0x80; }))
        return;
    const Utf8Counts counts = countUtf8(withoutCutTail(cell));
    m_sequences += counts.sequences;
    m_stray += counts.stray;
    if (counts.stray > counts.sequences && m_legacy.size() < largestSample)
        m_legacy.append(cell).append('\n');
}

QString EncodingChoice::name() const
{
    const QString legacy = QString::fromLatin1(legacyName);
    if (!utf8)
        return legacy;
    return legacy.isEmpty() ? u"UTF-8"_s : u"UTF-8, "_s + legacy;
}

EncodingChoice chooseEncoding(const TextSample &sample, const EncodingHints &hints)
{
    EncodingChoice choice;
    if (sample.isAscii())
        return choice;
    const QByteArray named = encodingNamed(hints.codePage);
    const bool namedUtf8 = named == "UTF-8";
    choice.utf8 = sample.isMostlyUtf8();
    if (choice.utf8)
        choice.from = hints.formatIsUtf8 ? EncodingFrom::Format
                      : namedUtf8        ? EncodingFrom::CodePage
                                         : EncodingFrom::Bytes;
    if (!hints.codePage.isEmpty() && choice.utf8 != namedUtf8)
        choice.codePageRefused = QString::fromLatin1(hints.codePage.simplified());
    if (sample.legacy().isEmpty())
        return choice;

    const auto take = [&](const QByteArray &name, EncodingFrom from) {
        choice.legacyName = name;
        if (!choice.utf8)
            choice.from = from;
        return choice;
    };
    if (!namedUtf8 && !named.isEmpty() && canBe(named, sample.legacy())) {
        choice.codePageRefused.clear();
        return take(named, EncodingFrom::CodePage);
    }
    const QByteArray spoken = encodingOfCodePage(codePageOfLanguage(hints.languageId));
    if (!spoken.isEmpty() && canBe(spoken, sample.legacy()))
        return take(spoken, EncodingFrom::LanguageId);
    if (const QByteArray guessed = guess(sample.legacy()); !guessed.isEmpty() && !looksLatin(sample.legacy()))
        return take(guessed, EncodingFrom::Guess);
    return take("windows-1252", EncodingFrom::Fallback);
}

TextDecoder::TextDecoder(const EncodingChoice &choice) : m_utf8(choice.utf8)
{
    if (!choice.legacyName.isEmpty())
        m_legacy = openConverter(choice.legacyName).release();
}

TextDecoder::~TextDecoder()
{
    if (m_legacy)
        ucnv_close(m_legacy);
}

QString TextDecoder::operator()(QByteArrayView cell) const
{
    const QByteArrayView whole = withoutCutTail(cell);
    const Utf8Counts counts = countUtf8(whole);
    // In a layer of another encoding a few bytes may look like UTF-8 by chance, four letters in a row hardly.
    const bool utf8 = counts.stray == 0 ? m_utf8 || counts.sequences >= 4 : m_utf8 && counts.sequences >= counts.stray;
    QString text = counts.stray + counts.sequences == 0 && whole.size() == cell.size() ? QString::fromLatin1(cell)
                   : utf8 || !m_legacy                                                 ? QString::fromUtf8(whole)
                                                                                       : convert(m_legacy, cell);
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    text.removeIf([](QChar c) {
        return (c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    });
    return text.simplified();
}

QByteArray encodingNamed(QByteArrayView codePage)
{
    const QByteArray text = codePage.toByteArray().trimmed().toUpper();
    if (text.isEmpty() || text.size() > 32 || text.contains('<'))
        return {};
    if (text == "UTF-8" || text == "UTF8")
        return "UTF-8";
    QByteArray digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    if (!text.startsWith("KOI") && !text.startsWith("EUC") && !text.startsWith("GB"))
        if (const QByteArray known = encodingOfCodePage(digits.toInt()); !known.isEmpty())
            return known;
    QByteArray name = text;
    name.replace("BIG-5", "BIG5").replace(' ', '-');
    if (name == "GBK" || name == "GB2312" || name == "GB18030")
        return "GB18030";
    return openConverter(name) ? name : QByteArray();
}

} // namespace sijill
