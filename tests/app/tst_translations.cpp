// Every text of the program stands in translations/sijill_ar.ts, finished, with all the plurals Arabic has.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source, comment;
    QStringList translations; ///< one, or one a plural form
    bool numerus = false;
    bool finished = true;

    QString key() const { return context + u'|' + source + u'|' + comment; }
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.push_back({.context = context,
                                .source = {},
                                .comment = {},
                                .translations = {},
                                .numerus = xml.attributes().value("numerus"_L1) == "yes"_L1});
        else if (xml.name() == "source"_L1)
            messages.back().source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            messages.back().comment = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            messages.back().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!messages.back().numerus)
                messages.back().translations = {xml.readElementText()};
        } else if (xml.name() == "numerusform"_L1) {
            messages.back().translations += xml.readElementText();
        }
    }
    return messages;
}

const QString source = QStringLiteral(SIJILL_SOURCE_DIR);

/// The numbered places of a text: %1, %2, %Ln.
QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(u"%L?(\\d+|n)"_s);
    QStringList places;
    for (auto matches = place.globalMatch(text); matches.hasNext();)
        places += matches.next().captured();
    places.removeDuplicates();
    places.sort();
    return places;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everythingIsSaidInArabic()
    {
        const QList<Message> messages = readMessages(source + u"/translations/sijill_ar.ts"_s);
        QVERIFY(messages.size() > 100);
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(message.key()));
            QCOMPARE(message.translations.size(), message.numerus ? 6 : 1);
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.trimmed().isEmpty() || message.source.trimmed().isEmpty(),
                         qPrintable(message.key()));
        }
    }

    void noNumberIsLostOnTheWay()
    {
        for (const Message &message : readMessages(source + u"/translations/sijill_ar.ts"_s)) {
            // Of plurals the last form is for all the rest: "one" and "two" say their number in a word.
            QVERIFY2(placesOf(message.translations.last()) == placesOf(message.source), qPrintable(message.key()));
        }
    }

    void pluralsReadWellInEnglish()
    {
        for (const Message &message : readMessages(source + u"/translations/sijill_en.ts"_s)) {
            QVERIFY2(message.finished && message.numerus, qPrintable(message.key()));
            QCOMPARE(message.translations.size(), 2);
        }
    }

    void nothingIsMissing()
    {
        const QString lupdate = QStringLiteral(SIJILL_LUPDATE);
        if (!QFile::exists(lupdate))
            QSKIP("there is no lupdate here");
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"all.ts"_s);
        QProcess process;
        process.setWorkingDirectory(source);
        process.start(lupdate,
                      {u"-I"_s, u"."_s, u"-recursive"_s, u"app"_s, u"mapdata"_s, u"widgets"_s, u"-ts"_s, file});
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 0);
        QSet<QString> known;
        for (const Message &message : readMessages(source + u"/translations/sijill_ar.ts"_s))
            known.insert(message.key());
        const QList<Message> all = readMessages(file);
        QVERIFY(all.size() > 100);
        for (const Message &message : all)
            QVERIFY2(known.contains(message.key()), qPrintable(message.key()));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
