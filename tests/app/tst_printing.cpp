#include "app/printing.h"
#include "mapdata/store/atlasfile.h"

#include <QApplication>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class PrintingTest : public QObject {
    Q_OBJECT

private slots:
    void aPageCarriesWhatIsSeenInWords_data()
    {
        QTest::addColumn<QPageSize::PageSizeId>("paper");
        QTest::addColumn<QPageLayout::Orientation>("orientation");
        QTest::newRow("A4, wide") << QPageSize::A4 << QPageLayout::Landscape;
        QTest::newRow("A3, high") << QPageSize::A3 << QPageLayout::Portrait;
        QTest::newRow("Letter") << QPageSize::Letter << QPageLayout::Portrait;
    }

    void aPageCarriesWhatIsSeenInWords()
    {
        QFETCH(QPageSize::PageSizeId, paper);
        QFETCH(QPageLayout::Orientation, orientation);
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"page.pdf"_s));
        printer.setPageSize(QPageSize(paper));
        printer.setPageOrientation(orientation);
        PageOptions options;
        options.locale = QLocale(u"en"_s);
        options.title = u"Syria in print"_s;
        QVERIFY(printPage(printer, content(), options));
        QProcess process;
        process.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, printer.outputFileName(), u"-"_s});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const QString &words : {u"Syria in print"_s, u"534 or more"_s, u"GeoNames"_s})
            QVERIFY2(text.contains(words), qPrintable(text));
        QCOMPARE(text.count(u'\f'), 1);
    }

    void aPrinterThatCannotWriteIsSaid()
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(u"/no/such/folder/page.pdf"_s);
        QVERIFY(!printPage(printer, content(), {}));
    }

private:
    static MapContent content()
    {
        const auto opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
        MapContent content{opened->atlas, opened->layers, {}, makeLedger(*opened->atlas, killed, {}), {}};
        for (IncidentIndex i = 0; i < opened->atlas->incidents.size(); ++i)
            content.incidents.push_back(i);
        return content;
    }
};

QTEST_MAIN(PrintingTest)
#include "tst_printing.moc"
