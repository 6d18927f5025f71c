#include "mapdata/reading/plaintext.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <memory>

namespace sijill::reading {

namespace {

QString converted(const QByteArray &bytes, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
    if (U_FAILURE(status) || !converter)
        return QString::fromUtf8(bytes);
    QString text(2 * bytes.size() + 1, Qt::Uninitialized);
    status = U_ZERO_ERROR;
    const int size =
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), static_cast<int>(text.size()),
                      bytes.constData(), static_cast<int>(bytes.size()), &status);
    text.truncate(std::max(size, 0));
    return text;
}

QByteArray detected(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
    if (U_FAILURE(status) || !detector)
        return {};
    ucsdet_setText(detector.get(), bytes.constData(), static_cast<int>(bytes.size()), &status);
    const UCharsetMatch *match = U_SUCCESS(status) ? ucsdet_detect(detector.get(), &status) : nullptr;
    const char *name = match && U_SUCCESS(status) ? ucsdet_getName(match, &status) : nullptr;
    return name ? QByteArray(name) : QByteArray();
}

} // namespace

QString decodedText(const QByteArray &bytes, const QByteArray &stated)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return converted(bytes, "UTF-16");
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    const QByteArray encoding = stated.isEmpty() || stated.toLower() == "utf-8" ? detected(bytes) : stated;
    return encoding.isEmpty() || encoding == "UTF-8" ? text : converted(bytes, encoding.constData());
}

} // namespace sijill::reading
