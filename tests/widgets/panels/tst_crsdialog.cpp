// With SIJILL_PICTURES=FOLDER it saves the dialog there, for people to look at.
#include "mapdata/store/atlasfile.h"
#include "widgets/controls/stylesheet.h"
#include "widgets/panels/crsdialog.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QRectF syria(35.7, 32.3, 6.7, 5.0);                  // degrees
const QRectF aleppo(271'000, 3'960'000, 150'000, 110'000); // UTM 37

CrsQuestion question()
{
    CrsQuestion question{.file = u"/tmp/roads.shp"_s, .extent = aleppo, .outline = {}, .land = {}, .home = syria};
    if (Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria")))
        question.land = opened->layers;
    return question;
}

} // namespace

class CrsDialogTest : public QObject {
    Q_OBJECT

private slots:
    void withoutCandidatesACodeIsAskedFor();
    void theBestCandidateIsChosenAtFirst();
    void arrowsChooseAnother();
    void anyCodeMayBeTyped();
    void aCodeThatIsNoneCannotBeTaken();
    void thePreviewShowsWhereItLies();
};

void CrsDialogTest::withoutCandidatesACodeIsAskedFor()
{
    CrsDialog dialog(question(), {});
    QVERIFY(!dialog.chosen());
    dialog.show();
    QVERIFY(qobject_cast<QLineEdit *>(dialog.focusWidget()));
}

void CrsDialogTest::theBestCandidateIsChosenAtFirst()
{
    const std::vector<CrsCandidate> candidates = crsCandidates(aleppo, syria);
    QVERIFY(candidates.size() >= 2);
    CrsDialog dialog(question(), candidates);
    QCOMPARE(dialog.chosen(), std::optional(candidates.front().code));
}

void CrsDialogTest::arrowsChooseAnother()
{
    const std::vector<CrsCandidate> candidates = crsCandidates(aleppo, syria);
    CrsDialog dialog(question(), candidates);
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(dialog.chosen(), std::optional(candidates[1].code));
}

void CrsDialogTest::anyCodeMayBeTyped()
{
    CrsDialog dialog(question(), crsCandidates(aleppo, syria));
    dialog.show();
    auto *code = dialog.findChild<QLineEdit *>();
    code->insert(u"٣٢٦٣٦"_s); // QTest knows no keys for these
    QCOMPARE(dialog.chosen(), std::optional(u"EPSG:32636"_s));
    QTest::keyClick(code, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void CrsDialogTest::aCodeThatIsNoneCannotBeTaken()
{
    CrsDialog dialog(question(), crsCandidates(aleppo, syria));
    dialog.show();
    auto *code = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(code, u"99"_s);
    QVERIFY(!dialog.chosen());
    QTest::keyClick(code, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
}

void CrsDialogTest::thePreviewShowsWhereItLies()
{
    const CrsQuestion asked = question();
    CrsPreview preview(asked, nullptr);
    preview.resize(360, 280);
    const QImage without = preview.grab().toImage();
    preview.setCrs(Crs::fromEpsg(32637).value());
    const QImage inPlace = preview.grab().toImage();
    QVERIFY(inPlace != without);
    preview.setCrs(Crs::fromEpsg(32636).value());
    QVERIFY(preview.grab().toImage() != inPlace);

    const QString folder = qEnvironmentVariable("SIJILL_PICTURES");
    if (folder.isEmpty())
        return;
    CrsDialog dialog(asked, crsCandidates(aleppo, syria));
    dialog.setFont(windowFont());
    dialog.setStyleSheet(styleSheet(Theme::light()));
    dialog.resize(760, 440);
    dialog.show();
    QVERIFY(dialog.grab().save(QDir(folder).filePath(u"crs-dialog.png"_s)));
    dialog.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(dialog.grab().save(QDir(folder).filePath(u"crs-dialog-rtl.png"_s)));
}

QTEST_MAIN(CrsDialogTest)
#include "tst_crsdialog.moc"
