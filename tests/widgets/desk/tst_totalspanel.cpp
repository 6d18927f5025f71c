// The table of totals: its numbers, what a cell selects, what a heading asks, what is copied.
#include "widgets/desk/totalspanel.h"

#include "tests/widgets/sampleatlas.h"
#include "widgets/desk/crosstallymodel.h"
#include "widgets/painter/shades.h"
#include "widgets/theme/contrast.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    explicit Desk(bool shown = true)
    {
        QLocale::setDefault(QLocale(QLocale::English));
        model.setAtlas(sampleAtlas());
        panel = std::make_unique<TotalsPanel>(model);
        panel->resize(700, 400);
        if (shown)
            panel->show();
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !model.isBusy() && !panel->isBusy(); });
    }
    bool shows(TallyKey rows, TallyKey columns)
    {
        panel->setKeys(rows, columns);
        return settles();
    }
    QAbstractItemModel &cells() { return *panel->table().model(); }
    QString at(const QString &row, const QString &column)
    {
        for (int i = 0; i < cells().rowCount(); ++i)
            for (int j = 0; j < cells().columnCount(); ++j)
                if (cells().headerData(i, Qt::Vertical).toString() == row &&
                    cells().headerData(j, Qt::Horizontal).toString() == column)
                    return cells().index(i, j).data().toString();
        return u"not there"_s;
    }
    QModelIndex indexAt(const QString &row, const QString &column)
    {
        for (int i = 0; i < cells().rowCount(); ++i)
            for (int j = 0; j < cells().columnCount(); ++j)
                if (cells().headerData(i, Qt::Vertical).toString() == row &&
                    cells().headerData(j, Qt::Horizontal).toString() == column)
                    return cells().index(i, j);
        return {};
    }
    QString told()
    {
        QStringList texts;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'|');
    }

    ViewModel model;
    std::unique_ptr<TotalsPanel> panel;
};

} // namespace

class TestTotalsPanel : public QObject {
    Q_OBJECT

private slots:
    void beforeAnythingIsOpenItHasATotalOfNothing()
    {
        ViewModel model;
        TotalsPanel panel(model);
        panel.show();
        QVERIFY(QTest::qWaitFor([&] { return !panel.isBusy(); }));
        QVERIFY(panel.table().model()->rowCount() <= 1);
    }

    void whatIsNotSeenIsNotMade()
    {
        Desk desk(false);
        desk.panel->setKeys(TallyKey::Kind, TallyKey::EachYear);
        QVERIFY(!desk.panel->isBusy());
        QCOMPARE(desk.cells().rowCount(), 0);
        desk.panel->show();
        QVERIFY(desk.settles());
        QVERIFY(desk.cells().rowCount() > 1);
    }

    void theNumbersAreThoseOfATally()
    {
        Desk desk;
        QVERIFY(desk.shows(TallyKey::Kind, TallyKey::EachYear));
        QCOMPARE(desk.at(u"Airstrike"_s, u"2013"_s), u"11"_s);
        QCOMPARE(desk.at(u"Airstrike"_s, u"2016"_s), u"63"_s);
        QCOMPARE(desk.at(u"Shelling"_s, u"2013"_s), u"70+"_s);
        QCOMPARE(desk.at(u"Clash"_s, u"2013"_s), u"?"_s); // no figure is not zero
        QCOMPARE(desk.at(u"Clash"_s, u"2016"_s), QString());
        QCOMPARE(desk.at(u"Shelling"_s, u"Total"_s), u"75+"_s);
        QCOMPARE(desk.at(u"Total"_s, u"Total"_s), u"149+"_s);
    }

    void itObeysTheQueryAndSaysSo()
    {
        Desk desk;
        QVERIFY(desk.shows(TallyKey::Kind, TallyKey::EachYear));
        Query query;
        query.hiddenKinds = {u"shelling"_s};
        desk.model.setQuery(query);
        QVERIFY(desk.settles());
        QCOMPARE(desk.at(u"Total"_s, u"Total"_s), u"74"_s);
        QVERIFY2(desk.told().contains(u"without shelling"_s), qPrintable(desk.told()));
        QVERIFY(desk.told().contains(u"Killed"_s));
    }

    void aCellSelectsItsIncidents()
    {
        Desk desk;
        QVERIFY(desk.shows(TallyKey::Kind, TallyKey::EachYear));
        QTableView &table = desk.panel->table();
        const QModelIndex cell = desk.indexAt(u"Airstrike"_s, u"Total"_s);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(cell).center());
        QCOMPARE(desk.model.selected(), (std::vector<IncidentIndex>{1, 3}));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier,
                          table.visualRect(desk.indexAt(u"Clash"_s, u"2013"_s)).center());
        QCOMPARE(desk.model.selected(), (std::vector<IncidentIndex>{1, 2, 3}));
    }

    void aHeadingAsksForWhatItStandsFor()
    {
        Desk desk;
        QVERIFY(desk.shows(TallyKey::Kind, TallyKey::EachYear));
        QSignalSpy steps(desk.panel.get(), &TotalsPanel::narrowing);
        QHeaderView *header = desk.panel->table().horizontalHeader();
        const int section = desk.indexAt(u"Total"_s, u"2013"_s).column();
        const QPoint at(header->sectionViewportPosition(section) + 5, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(desk.settles());
        QCOMPARE(steps.size(), 1);
        QCOMPARE(desk.model.query().window, Span({day(2013, 1, 1), day(2014, 1, 1)}));
        QCOMPARE(desk.at(u"Total"_s, u"Total"_s), u"81+"_s);
    }

    void whatIsCopiedHasItsHeadingsAndConditions()
    {
        Desk desk;
        QVERIFY(desk.shows(TallyKey::Kind, TallyKey::EachYear));
        desk.panel->table().setFocus();
        QTest::keyClick(&desk.panel->table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.value(0), u"Killed"_s);
        QVERIFY2(lines.value(1).contains(u"Total\t2013\t2016"_s), qPrintable(lines.value(1)));
        QVERIFY(lines.contains(u"Airstrike\t74\t11\t63\t"_s) || lines.contains(u"Airstrike\t74\t11\t63"_s));
    }

    void anotherAtlasIsNotAskedByOldPositions()
    {
        Desk desk;
        QVERIFY(desk.shows(TallyKey::Kind, TallyKey::EachYear));
        const QModelIndex cell = desk.indexAt(u"Airstrike"_s, u"Total"_s);
        desk.panel->hide(); // so that nothing is made anew
        desk.model.setAtlas({std::make_shared<const Atlas>(), {}, {}, {}, {}});
        QVERIFY(desk.settles());
        desk.panel->table().selectionModel()->select(cell, QItemSelectionModel::ClearAndSelect);
        QVERIFY(desk.model.selected().empty());
    }

    void noNumberIsCut()
    {
        Desk desk;
        QVERIFY(desk.shows(TallyKey::Kind, TallyKey::EachYear));
        const QTableView &table = desk.panel->table();
        QFont bold = table.font();
        bold.setBold(true);
        for (int row = 0; row < desk.cells().rowCount(); ++row)
            for (int column = 0; column < desk.cells().columnCount(); ++column)
                QVERIFY(table.columnWidth(column) >=
                        12 + QFontMetrics(bold).horizontalAdvance(desk.cells().index(row, column).data().toString()));
    }

    void aNumberCanBeReadOnItsShade()
    {
        auto table = std::make_shared<CrossTally>();
        table->columns.resize(1);
        table->rows.resize(shadeBegins.size());
        for (std::size_t i = 0; i < shadeBegins.size(); ++i) {
            const auto people = static_cast<qint32>(shadeBegins[i]);
            table->cells[quint64(i) << 32].sum.add({people, people, people, Amount::HasFigure});
        }
        for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::print()}) {
            CrossTallyModel model((QLocale()));
            model.setTheme(theme);
            model.setTable(table, SpanRule::Share);
            for (int row = 1; row < model.rowCount(); ++row) {
                const auto shade = model.index(row, 1).data(CrossTallyModel::ShadeRole).value<QColor>();
                QVERIFY(shade.isValid());
                QVERIFY(contrast(theme.ink, over(shade, theme.paper)) >= 4.5);
            }
        }
    }

    void aCellIsToldInFull()
    {
        Desk desk;
        QVERIFY(desk.shows(TallyKey::Kind, TallyKey::EachYear));
        const QString told = desk.indexAt(u"Shelling"_s, u"2013"_s).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(told, u"Shelling, 2013: 70 or more"_s);
    }
};

QTEST_MAIN(TestTotalsPanel)
#include "tst_totalspanel.moc"
