#include "mapdata/reading/htmltext.h"
#include "mapdata/reading/plaintext.h"
#include "mapdata/reading/reportfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::reading;
using namespace Qt::StringLiterals;

class ReportFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileWith(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

private slots:
    void anyBytesAreBorne()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray(1, '\0'), QByteArray("<"), QByteArray("<html"),
                                        QByteArray("<p><p><p"), QByteArray("\xff\xfe\x00", 3),
                                        QByteArray("<div>").repeated(5000), QByteArray("<table><tr>").repeated(500)}) {
            textOfHtml(bytes);
            decodedText(bytes);
        }
    }

    void aPageIsItsTextAlone()
    {
        const QString text = textOfHtml(
            "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body>"
            "<nav><a>Home 12 killed</a></nav><header><h1>Five killed in Homs</h1></header>"
            "<p>Five people\nwere <b>killed</b> in Homs.</p><my-box><p>Two more died.</p></my-box>"
            "<script>killed(3)</script><div class=\"comments-area\"><p>I counted 9 killed</p></div>"
            "<aside>7 killed elsewhere</aside><footer>Phone 12</footer><p hidden>99 killed</p></body></html>");
        QCOMPARE(text, u"Five killed in Homs\n\nFive people were killed in Homs.\n\nTwo more died."_s);
    }

    void theArticleGoesBeforeTheRestOfThePage()
    {
        const QString text = textOfHtml(
            "<html><body><div>Weather 12</div><article><p>Five people were killed in Homs on Friday evening.</p>"
            "</article><div>Sport 3</div></body></html>");
        QCOMPARE(text, u"Five people were killed in Homs on Friday evening."_s);
    }

    void whatIsNestedDeeplyIsReadAsWell()
    {
        constexpr int levels = 700;
        QCOMPARE(textOfHtml("<html><body>" + QByteArray("<div>").repeated(levels) + "Five people were killed." +
                            QByteArray("</div>").repeated(levels) + "<p>Two more died.</p></body></html>"),
                 u"Five people were killed.\n\nTwo more died."_s);
    }

    void theEncodingIsThatStatedOrSeen()
    {
        QCOMPARE(decodedText(u"حمص"_s.toUtf8()), u"حمص"_s);
        QCOMPARE(decodedText("\xef\xbb\xbfHoms"), u"\ufeffHoms"_s);
        QCOMPARE(decodedText(QByteArray("\xff\xfeH\0o\0", 6)), u"Ho"_s);
        QCOMPARE(decodedText("\xcd\xe3\xd5", "windows-1256"), u"حمص"_s);
        QCOMPARE(textOfHtml("<html><head><meta charset=windows-1256></head><body><p>\xcd\xe3\xd5</p></body></html>"),
                 u"حمص"_s);
    }

    void whatAFileIsIsSeenByItsBeginning()
    {
        QCOMPARE(formatOfReport("Five people"), ReportFormat::Text);
        QCOMPARE(formatOfReport(""), ReportFormat::Text);
        QCOMPARE(formatOfReport("< 5 people"), ReportFormat::Text);
        QCOMPARE(formatOfReport("\n <!DOCTYPE HTML>"), ReportFormat::Html);
        QCOMPARE(formatOfReport("%PDF-1.7"), ReportFormat::Pdf);
        QCOMPARE(formatOfReport("PK\x03\x04"), ReportFormat::Other);
    }

    void filesAreReadAndTheirProblemsTold()
    {
        QCOMPARE(*textOfReport(fileWith(u"a.txt"_s, "Five")), u"Five"_s);
        QCOMPARE(*textOfReport(fileWith(u"a.txt"_s, "<html><body><p>Five</p>")), u"Five"_s);
        QVERIFY(!textOfReport(m_folder.filePath(u"none"_s)));
        QVERIFY(!textOfReport(fileWith(u"a.docx"_s, "PK\x03\x04")).problem().text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReportFileTest)
#include "tst_reportfile.moc"
