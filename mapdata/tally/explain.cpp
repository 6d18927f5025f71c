#include "mapdata/tally/explain.h"

#include "mapdata/words/incidentwords.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Kind = ExplanationLine::Kind;

class Explainer {
public:
    Explainer(const Atlas &atlas, const Ledger &ledger, const TimeWindow &window, const QLocale &locale)
        : m_atlas(atlas), m_ledger(ledger), m_window(window), m_locale(locale), m_language(languageOf(locale)),
          m_wholes(wholesOf(atlas)), m_parts(atlas.incidents.size())
    {
        for (IncidentIndex i = 0; i < m_wholes.size(); ++i)
            if (m_wholes[i] != none)
                m_parts[m_wholes[i]].push_back(i);
    }

    void total(const Sum &sum)
    {
        QString text = QCoreApplication::translate("Explain", "%1: %2")
                           .arg(measureName(m_atlas, m_ledger.measure, m_locale), inWords(sum, m_locale));
        add(Kind::Total, 0, text);
        if (!sum.isExact()) {
            add(Kind::Remark, 1, boundsInTime(sum, m_window.rule, m_locale));
            add(Kind::Remark, 1, spanRuleExplained(m_window.rule));
        }
        if (const QString without = withoutFigureWords(sum, m_locale); !without.isEmpty())
            add(Kind::Remark, 1, without);
        add(Kind::Remark, 1, readingExplained(m_atlas, m_ledger.reading, m_locale));
    }

    void incident(IncidentIndex index)
    {
        const Incident &incident = m_atlas.incidents[index];
        Sum adds;
        adds.add(m_ledger.nets[index], incident.span, m_window);
        add(Kind::Incident, 1,
            QCoreApplication::translate("Explain", "%1, %2: adds %3", "incident, date, people")
                .arg(titleOf(index), dateOf(index), inWords(adds, m_locale)),
            index);
        if (!m_window.holds(incident.span))
            share(index, adds);
        claims(index);
        if (m_wholes[index] != none)
            add(Kind::Whole, 2, QCoreApplication::translate("Explain", "part of: %1").arg(titleOf(m_wholes[index])),
                m_wholes[index]);
        parts(index);
        remarks(index);
    }

    void elsewhere(IncidentIndex index)
    {
        add(Kind::Elsewhere, 1,
            QCoreApplication::translate("Explain", "Reaches into the span, and does not count here: %1, %2",
                                        "incident, date")
                .arg(titleOf(index), dateOf(index)),
            index);
    }

    void leftOut(IncidentIndex index)
    {
        QString text = QCoreApplication::translate("Explain", "Left out of every total: %1, %2", "incident, date")
                           .arg(titleOf(index), dateOf(index));
        add(Kind::LeftOut, 1, text, index);
        claims(index);
        if (const QString note = m_atlas.texts.in(m_atlas.incidents[index].note, m_language); !note.isEmpty())
            add(Kind::Remark, 2, note, index);
    }

    std::vector<ExplanationLine> lines;

private:
    void add(Kind kind, int depth, const QString &text, IncidentIndex incident = none, ClaimIndex claim = none)
    {
        lines.push_back({kind, depth, text, incident, claim});
    }

    QString titleOf(IncidentIndex index) const { return incidentTitle(m_atlas, m_atlas.incidents[index], m_locale); }
    QString dateOf(IncidentIndex index) const
    {
        return inWords(m_atlas.incidents[index].span, m_atlas.incidents[index].timePrecision, m_locale);
    }

    /// How much of an incident that reaches beyond the window counts in it.
    void share(IncidentIndex index, const Sum &adds)
    {
        const Span span = m_atlas.incidents[index].span;
        const QString days =
            QCoreApplication::translate("Explain", "%1 of its %2 days")
                .arg(m_locale.toString(intersected(span, m_window.span).length()), m_locale.toString(span.length()));
        Sum whole;
        whole.add(m_ledger.nets[index]);
        QString text;
        if (m_window.rule == SpanRule::Share)
            text = QCoreApplication::translate("Explain", "By share, %1: %2 of %3", "days, people, all its people")
                       .arg(days, inWords(adds, m_locale), inWords(whole, m_locale));
        else if (m_window.rule == SpanRule::Whole)
            text = QCoreApplication::translate("Explain", "Whole, with %1 in the span", "days").arg(days);
        else
            text = QCoreApplication::translate("Explain", "Not counted, with %1 in the span", "days").arg(days);
        add(Kind::Share, 2, text, index);
    }

    /// The figures of a claim that the measure is made of: one, or killed and wounded.
    std::vector<const Figure *> figuresFor(const Claim &claim) const
    {
        const Measure wanted = m_atlas.measures[m_ledger.measure];
        std::vector<const Figure *> figures;
        for (const Figure &figure : m_atlas.figuresOf(claim)) {
            const Measure measure = m_atlas.measures[figure.measure];
            if (measure == wanted || (wanted.outcome == Outcome::KilledAndWounded && measure.group == wanted.group))
                figures.push_back(&figure);
        }
        return figures;
    }

    QString claimWords(const Claim &claim) const
    {
        const QString wording = m_atlas.texts.in(claim.wording, m_language);
        QStringList numbers;
        for (const Figure *figure : figuresFor(claim)) {
            // A word that stands in the wording is not said twice.
            const QString word = m_atlas.texts.in(figure->words, m_language);
            const QString number = inWords(figure->count, wording.contains(word) ? QString() : word, m_locale);
            numbers << (figure->measure == m_ledger.measure
                            ? number
                            : QCoreApplication::translate("Explain", "%1: %2")
                                  .arg(measureName(m_atlas, figure->measure, m_locale), number));
        }
        const QString source = claim.source < m_atlas.sources.size()
                                   ? m_atlas.sources[claim.source].name.in(m_language)
                                   : QCoreApplication::translate("Explain", "no source named");
        const QString said = numbers.join(u"; "_s);
        return wording.isEmpty()
                   ? QCoreApplication::translate("Explain", "%1 says: %2", "source, figure").arg(source, said)
                   : QCoreApplication::translate("Explain", "%1 says: %2 (“%3”)", "source, figure, wording")
                         .arg(source, said, withoutOuterQuotes(wording));
    }

    void claims(IncidentIndex index)
    {
        const Incident &incident = m_atlas.incidents[index];
        const ClaimIndex chosen = m_ledger.chosen[index];
        if (chosen != none)
            add(Kind::Chosen, 2, claimWords(m_atlas.claims[chosen]), index, chosen);
        for (ClaimIndex i = incident.firstClaim; i < incident.firstClaim + incident.claimCount; ++i) {
            const Claim &claim = m_atlas.claims[i];
            if (i == chosen || figuresFor(claim).empty())
                continue;
            add(Kind::Rival, 2,
                QCoreApplication::translate("Explain", "not taken: %1", "a claim").arg(claimWords(claim)), index, i);
        }
    }

    void parts(IncidentIndex index)
    {
        for (const IncidentIndex part : m_parts[index]) {
            const Sum whole = effective(part);
            if (!whole.hasFigure())
                continue;
            const QString text =
                m_ledger.nets[part].has(Amount::InWhole)
                    ? QCoreApplication::translate("Explain", "told apart, and counted in what is left here: %1: %2",
                                                  "incident, people")
                    : QCoreApplication::translate("Explain", "taken off, as it counts by itself: %1: %2",
                                                  "incident, people");
            add(Kind::Part, 2, text.arg(titleOf(part), inWords(whole, m_locale)), part);
        }
    }

    /// What a part takes off its whole: its value, or where that says less than its own parts the sum of all their
    /// nets.
    Sum effective(IncidentIndex index) const
    {
        const Amount &value = m_ledger.values[index];
        Sum sum;
        if (value.has(Amount::HasFigure) && !value.has(Amount::Exceeded)) {
            sum.add(value);
            return sum;
        }
        sum.add(m_ledger.nets[index]);
        for (const IncidentIndex part : m_parts[index])
            sum += effective(part);
        return sum;
    }

    void remarks(IncidentIndex index)
    {
        const Amount &net = m_ledger.nets[index];
        if (net.has(Amount::Exceeded))
            add(Kind::Remark, 2,
                QCoreApplication::translate(
                    "Explain", "Its parts add up to more than the whole; what the parts add up to counts."),
                index);
        if (net.has(Amount::InWhole))
            add(Kind::Remark, 2,
                QCoreApplication::translate(
                    "Explain",
                    "It has no best figure of its own: its people are counted in what is left of its whole."),
                index);
        if (net.has(Amount::Conventional) && !net.has(Amount::InWhole))
            add(Kind::Remark, 2,
                QCoreApplication::translate("Explain",
                                            "The source gives a word and no number; the number is a convention."),
                index);
        if (!net.has(Amount::HasFigure) && m_ledger.chosen[index] == none)
            add(Kind::Remark, 2, QCoreApplication::translate("Explain", "No claim says how many."), index);
    }

    const Atlas &m_atlas;
    const Ledger &m_ledger;
    TimeWindow m_window;
    QLocale m_locale;
    Language m_language;
    std::vector<IncidentIndex> m_wholes;
    std::vector<std::vector<IncidentIndex>> m_parts;
};

} // namespace

Explanation explain(const Atlas &atlas, const Ledger &ledger, const Explained &explained, const QLocale &locale,
                    std::size_t most)
{
    Explanation explanation;
    for (const IncidentIndex i : explained.incidents)
        explanation.sum.add(ledger.nets[i], atlas.incidents[i].span, explained.window);
    for (const IncidentIndex i : explained.elsewhere)
        explanation.sum.addPart(countsNothing, ledger.nets[i].best);
    Explainer explainer(atlas, ledger, explained.window, locale);
    explainer.total(explanation.sum);
    const auto some = [most](std::span<const IncidentIndex> all) { return all.first(std::min(most, all.size())); };
    for (const IncidentIndex i : some(explained.incidents))
        explainer.incident(i);
    for (const IncidentIndex i : some(explained.elsewhere))
        explainer.elsewhere(i);
    for (const IncidentIndex i : some(explained.leftOut))
        explainer.leftOut(i);
    explanation.lines = std::move(explainer.lines);
    return explanation;
}

Explanation explainLeftOut(const Atlas &atlas, const Ledger &ledger, std::span<const IncidentIndex> leftOut,
                           const QLocale &locale)
{
    Explainer explainer(atlas, ledger, {}, locale);
    for (const IncidentIndex i : leftOut)
        explainer.leftOut(i);
    return {{}, std::move(explainer.lines)};
}

} // namespace sijill
