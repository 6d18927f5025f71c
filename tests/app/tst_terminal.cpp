#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int code = -1;
    QString out, err;
};

using Environment = QList<std::pair<QString, QString>>;

/// The real program, with nothing of the locale set but what is named.
Ran run(const QStringList &words, const Environment &environment = {{u"LC_ALL"_s, u"C.UTF-8"_s}})
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    const QStringList names = variables.keys();
    for (const QString &name : names)
        if (name.startsWith("LC_"_L1) || name == "LANG"_L1 || name == "LANGUAGE"_L1)
            variables.remove(name);
    for (const auto &[name, value] : environment)
        variables.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(SIJILL_PROGRAM), words);
    if (!process.waitForFinished(60000))
        qFatal("%s", qPrintable(process.errorString()));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

bool isObeyed(QChar c)
{
    return c != u'\n' && c.category() == QChar::Other_Control;
}

} // namespace

/// What reaches the terminal of somebody who runs a command: Sijill's own words, and nothing else.
class TerminalTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString made(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

private slots:
    void noLocaleIsCommentedOn_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::newRow("none") << Environment{};
        QTest::newRow("POSIX") << Environment{{u"LC_ALL"_s, u"POSIX"_s}};
        QTest::newRow("one that is not installed") << Environment{{u"LANG"_s, u"xx_XX.UTF-8"_s}};
        QTest::newRow("of one byte a letter") << Environment{{u"LC_ALL"_s, u"en_US.ISO-8859-1"_s}};
        QTest::newRow("Turkish") << Environment{{u"LC_ALL"_s, u"tr_TR.UTF-8"_s}};
    }
    void noLocaleIsCommentedOn()
    {
        QFETCH(Environment, environment);
        const Ran usual = run({u"tally"_s, u"--format"_s, u"csv"_s});
        const Ran ran = run({u"tally"_s, u"--format"_s, u"csv"_s}, environment);
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QString());
        QCOMPARE(ran.out, usual.out);
    }

    void theLanguageIsStillThatOfTheLocale_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::newRow("LC_ALL") << Environment{{u"LC_ALL"_s, u"ar_SY.UTF-8"_s}, {u"LC_MESSAGES"_s, u"en_US.UTF-8"_s}};
        QTest::newRow("LANG") << Environment{{u"LANG"_s, u"ar_SY.UTF-8"_s}};
        QTest::newRow("messages alone") << Environment{{u"LANG"_s, u"ar_SY.UTF-8"_s}, {u"LC_CTYPE"_s, u"C"_s}};
    }
    void theLanguageIsStillThatOfTheLocale()
    {
        QFETCH(Environment, environment);
        QCOMPARE(run({u"--help"_s}, environment).out, run({u"--help"_s, u"--lang"_s, u"ar"_s}, environment).out);
    }

    void aFileMayHaveAnyName_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString odd = u"\x1b[31m\x07odd\x7f\n.csv"_s;
        const QString there = made(odd, "id,date,killed\n1,2013-01-14,x\n"), missing = m_folder.filePath(u"no"_s + odd);
        const QString empty = made(u"empty"_s + odd, {}), nonsense = made(u"a\x1b]0;title\x07.shp"_s, "nonsense");
        const QString picture = made(u"a\x1b[1m.tif"_s, "nonsense");
        for (const QString &path : {there, missing, empty, nonsense, picture}) {
            const QByteArray name = QFileInfo(path).fileName().toUtf8().toPercentEncoding();
            QTest::addRow("tally %s", name.constData()) << QStringList{u"tally"_s, path};
            QTest::addRow("info %s", name.constData()) << QStringList{u"info"_s, path};
            QTest::addRow("import %s", name.constData()) << QStringList{u"import"_s, path, u"--dry-run"_s};
            QTest::addRow("offline %s", name.constData()) << QStringList{
                u"offline"_s, path, u"--bounds"_s, u"35,32,42,37"_s, u"--zoom"_s, u"5"_s, u"--estimate"_s};
            QTest::addRow("output %s", name.constData()) << QStringList{u"export"_s, u"--output"_s, path + u"/x"_s};
        }
        QTest::newRow("explain") << QStringList{u"tally"_s, there, u"--explain"_s};
        QTest::newRow("a word") << QStringList{u"tally"_s, u"--by"_s, odd};
        QTest::newRow("no command") << QStringList{
            u"\x1b[31mtaly"_s}; // with a point in it, it would be a file for the window
    }
    void aFileMayHaveAnyName()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(words);
        QVERIFY2(std::ranges::none_of(ran.err, isObeyed), ran.err.toUtf8().toPercentEncoding().constData());
        QVERIFY2(std::ranges::none_of(ran.out, isObeyed), ran.out.toUtf8().toPercentEncoding().constData());
        const QStringList lines = ran.err.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            QVERIFY2(line.startsWith("sijill: "_L1), qPrintable(line));
    }

    void numbersHaveARangeThatIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        const QString film = m_folder.filePath(u"a.mp4"_s);
        for (const char *speed : {"1e-9", "0", "-1", "1e9", "nan", "inf", "fast"})
            QTest::newRow(speed) << QStringList{u"film"_s, u"--output"_s, film, u"--speed"_s,
                                                QString::fromLatin1(speed)}
                                 << u"from 0.01 to 1000"_s;
        QTest::newRow("fps") << QStringList{u"film"_s, u"--output"_s, film, u"--fps"_s, u"1e-300"_s}
                             << u"from 0.1 to 120"_s;
        for (const char *code : {"99999999999", "0", "-1", "", "4326x", "99999999999999999999999"})
            QTest::addRow("EPSG:%s", code)
                << QStringList{u"where"_s, u"34, 36"_s, u"--as"_s, u"EPSG:"_s + QString::fromLatin1(code)}
                << u"EPSG:"_s + QString::fromLatin1(code);
    }
    void numbersHaveARangeThatIsSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const Ran ran = run(words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(said) && ran.err.count(u'\n') == 1, qPrintable(ran.err));
        QVERIFY(ran.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TerminalTest)
#include "tst_terminal.moc"
