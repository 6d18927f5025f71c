#include "mapdata/reading/lexicon.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, Class> &classNames()
{
    static const QHash<QString, Class> names{
        {u"number"_s, Class::Number},
        {u"scale"_s, Class::Scale},
        {u"vague"_s, Class::Vague},
        {u"share"_s, Class::Share},
        {u"at least"_s, Class::AtLeast},
        {u"more than"_s, Class::MoreThan},
        {u"up to"_s, Class::UpTo},
        {u"about"_s, Class::About},
        {u"between"_s, Class::Between},
        {u"range join"_s, Class::RangeJoin},
        {u"more"_s, Class::More},
        {u"each"_s, Class::Each},
        {u"up from"_s, Class::UpFrom},
        {u"whole"_s, Class::Whole},
        {u"ordinal"_s, Class::Ordinal},
        {u"unit"_s, Class::Unit},
        {u"unit before"_s, Class::UnitBefore},
        {u"single"_s, Class::Single},
        {u"kill"_s, Class::Kill},
        {u"kill active"_s, Class::KillActive},
        {u"die"_s, Class::Die},
        {u"dead"_s, Class::Dead},
        {u"death"_s, Class::Death},
        {u"death of"_s, Class::DeathOf},
        {u"toll"_s, Class::Toll},
        {u"wound toll"_s, Class::WoundToll},
        {u"wound"_s, Class::Wound},
        {u"wound active"_s, Class::WoundActive},
        {u"wounded"_s, Class::Wounded},
        {u"both"_s, Class::Both},
        {u"body"_s, Class::Body},
        {u"leave"_s, Class::Leave},
        {u"other"_s, Class::Other},
        {u"person"_s, Class::Person},
        {u"person one"_s, Class::PersonOne},
        {u"person two"_s, Class::PersonTwo},
        {u"person adjective"_s, Class::PersonAdjective},
        {u"thing"_s, Class::Thing},
        {u"including"_s, Class::Including},
        {u"among them"_s, Class::AmongThem},
        {u"of them"_s, Class::OfThem},
        {u"of whole"_s, Class::OfWhole},
        {u"rest"_s, Class::Rest},
        {u"lists"_s, Class::Lists},
        {u"denial"_s, Class::Denial},
        {u"no"_s, Class::No},
        {u"generic"_s, Class::Generic},
        {u"running"_s, Class::Running},
        {u"rises"_s, Class::Rises},
        {u"rival"_s, Class::Rival},
        {u"earlier"_s, Class::Earlier},
        {u"auxiliary"_s, Class::Auxiliary},
        {u"relative"_s, Class::Relative},
        {u"preposition"_s, Class::Preposition},
        {u"conjunction"_s, Class::Conjunction},
        {u"boundary"_s, Class::Boundary},
        {u"determiner"_s, Class::Determiner},
        {u"pronoun"_s, Class::Pronoun},
        {u"adverb"_s, Class::Adverb},
        {u"by"_s, Class::By},
        {u"verb"_s, Class::Verb},
        {u"in"_s, Class::In},
        {u"from"_s, Class::From},
        {u"hits"_s, Class::Hits},
        {u"place kind"_s, Class::PlaceKind},
        {u"area kind"_s, Class::AreaKind},
        {u"suburbs"_s, Class::Suburbs},
        {u"near"_s, Class::Near},
        {u"here"_s, Class::Here},
        {u"country"_s, Class::Country},
        {u"no place"_s, Class::NoPlace},
        {u"title"_s, Class::Title},
        {u"month"_s, Class::Month},
        {u"weekday"_s, Class::Weekday},
        {u"day word"_s, Class::DayWord},
        {u"period"_s, Class::Period},
        {u"past"_s, Class::Past},
        {u"since"_s, Class::Since},
        {u"ago"_s, Class::Ago},
        {u"day number"_s, Class::DayNumber},
        {u"before"_s, Class::Before},
        {u"this"_s, Class::This},
        {u"last"_s, Class::Last},
        {u"says"_s, Class::Says},
        {u"according"_s, Class::According},
        {u"source"_s, Class::Source},
        {u"actor"_s, Class::Actor},
        {u"weapon"_s, Class::Weapon},
    };
    return names;
}

QChar foldedArabic(QChar c)
{
    switch (c.unicode()) {
    case u'أ':
    case u'إ':
    case u'آ':
    case u'ٱ':
        return u'ا';
    case u'ة':
        return u'ه';
    case u'ى':
    case u'ی':
        return u'ي';
    case u'ک':
        return u'ك';
    case u'ؤ':
        return u'و';
    case u'ئ':
        return u'ي';
    default:
        return c;
    }
}

/// "fighter(s)" as "fighter" and "fighters".
QStringList expanded(const QString &phrase)
{
    const qsizetype open = phrase.indexOf(u'('), close = phrase.indexOf(u')', open);
    if (open < 0 || close < 0)
        return {phrase};
    const QString before = phrase.left(open), after = phrase.sliced(close + 1);
    QStringList all;
    for (const QString &way : QString(u'|' + phrase.sliced(open + 1, close - open - 1)).split(u'|'))
        if (!all.contains(before + way + after))
            all << before + way + after;
    QStringList result;
    for (const QString &one : all)
        result << expanded(one);
    return result;
}

} // namespace

Layer layerOf(Class what)
{
    if (what >= Class::Says)
        return Layer::Names;
    if (what == Class::Here || what == Class::Country)
        return Layer::Pointers;
    if (what >= Class::Month)
        return Layer::Times;
    return what >= Class::In ? Layer::Places : Layer::Words;
}

QString foldedWord(QStringView word)
{
    QString form;
    form.reserve(word.size());
    bool plain = true;
    for (const QChar c : word) {
        if (c.isMark() || c == u'\u0640')
            continue;
        if (c == u'’' || c == u'‘' || c == u'ʼ' || c == u'`')
            form += u'\'';
        else if (c == u'‐' || c == u'‑')
            form += u'-';
        else
            form += foldedArabic(c.toLower());
        plain = plain && (c.unicode() < 0x80 || c.script() == QChar::Script_Arabic);
    }
    if (!plain) {
        form = form.normalized(QString::NormalizationForm_D);
        form.removeIf([](QChar c) { return c.isMark(); });
    }
    return form;
}

void Lexicon::addLine(const QString &line, Class what, const QString &value)
{
    for (const QString &part : line.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString own = equals < 0 ? value : part.sliced(equals + 1).trimmed();
        for (const QString &phrase : expanded((equals < 0 ? part : part.left(equals)).simplified())) {
            QStringList forms;
            for (const QString &word : phrase.split(u' ', Qt::SkipEmptyParts))
                forms << foldedWord(word);
            if (!forms.isEmpty())
                m_entries[forms.front()].push_back({forms, what, own});
        }
    }
}

Lexicon Lexicon::load(const QString &folder)
{
    Lexicon lexicon;
    QStringList files = QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : std::as_const(files)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly)) {
            lexicon.m_problems << name + u": "_s + file.errorString();
            continue;
        }
        QTextStream stream(&file);
        std::optional<Class> what;
        QString value;
        for (int number = 1; !stream.atEnd(); ++number) {
            QString line = stream.readLine();
            if (const qsizetype hash = line.indexOf(u'#'); hash >= 0)
                line.truncate(hash);
            line = line.trimmed();
            if (line.isEmpty())
                continue;
            if (line.startsWith(u'[') && line.endsWith(u']')) {
                const QString inside = line.sliced(1, line.size() - 2);
                const qsizetype colon = inside.indexOf(u':');
                const auto known = classNames().constFind(inside.left(colon < 0 ? inside.size() : colon).trimmed());
                value = colon < 0 ? QString() : inside.sliced(colon + 1).trimmed();
                what = known == classNames().constEnd() ? std::optional<Class>() : *known;
                if (!what)
                    lexicon.m_problems << u"%1, line %2: %3"_s.arg(name).arg(number).arg(line);
            } else if (what) {
                lexicon.addLine(line, *what, value);
            } else {
                lexicon.m_problems << u"%1, line %2: %3"_s.arg(name).arg(number).arg(line);
            }
        }
    }
    for (std::vector<Entry> &entries : lexicon.m_entries)
        std::ranges::stable_sort(entries, std::ranges::greater{}, [](const Entry &e) { return e.forms.size(); });
    return lexicon;
}

const std::vector<Entry> *Lexicon::startingWith(const QString &form) const
{
    const auto found = m_entries.constFind(form);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

} // namespace sijill::reading
