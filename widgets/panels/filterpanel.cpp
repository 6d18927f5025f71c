#include "widgets/panels/filterpanel.h"

#include "mapdata/words/words.h"
#include "widgets/controls/choicebox.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/panels/datasets.h"
#include "widgets/panels/facetbox.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Readings travel through the combo box as one number.
int codeOf(Reading reading)
{
    return static_cast<int>(reading.rule) * 0x10000 + (reading.rule == Reading::Rule::Source ? reading.source : 0);
}

Reading readingOf(int code)
{
    const auto rule = static_cast<Reading::Rule>(code / 0x10000);
    return {rule, rule == Reading::Rule::Source ? static_cast<SourceIndex>(code % 0x10000) : none16};
}

void choose(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(value));
}

constexpr int leastWidth = 190; // boxes and counts are whole

} // namespace

FilterPanel::FilterPanel(ViewModel &model, QWidget *parent) : QScrollArea(parent), m_model(model)
{
    setWidgetResizable(true);
    setMinimumWidth(leastWidth);
    setAccessibleName(tr("Show"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(&m_model, &ViewModel::atlasChanged, this, [this] {
        fillChoices();
        showFilter();
    });
    connect(&m_model, &ViewModel::filterChanged, this, &FilterPanel::showFilter);
    fillChoices();
    showFilter();
}

void FilterPanel::build()
{
    auto *page = new QWidget(this);
    page->setObjectName(u"paper"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 8, 14, 14);
    column->setSpacing(6);

    column->addWidget(m_dataSets = new DataSets(m_model, page));
    column->addWidget(headingLabel(tr("Show"), page));
    column->addWidget(m_measure = new ChoiceBox(tr("Which count is shown"), page));
    column->addWidget(m_reading = new ChoiceBox(tr("How several claims become one count"), page));
    column->addWidget(m_explanation = plainLabel({}, TextStyle::Quiet, page));
    column->addWidget(m_spans = new ChoiceBox(tr("How an incident counts that reaches beyond the days shown"), page));
    column->addWidget(m_spansExplained = plainLabel({}, TextStyle::Quiet, page));

    for (const SpanRule rule : {SpanRule::Share, SpanRule::Whole, SpanRule::Inside})
        m_spans->addItem(spanRuleName(rule), static_cast<int>(rule));

    const auto addFacet = [&](const QString &name, Facet facet) {
        column->addSpacing(10);
        column->addWidget(headingLabel(name, page));
        auto *box = new FacetBox(m_model, facet, name, page);
        column->addWidget(box);
        return box;
    };
    m_kinds = addFacet(tr("What happened"), Facet::Kind);
    m_actors = addFacet(tr("By whom"), Facet::Actor);

    column->addSpacing(10);
    column->addWidget(headingLabel(tr("Where"), page));
    column->addWidget(m_area = new ChoiceBox(tr("Only incidents in this area"), page));
    m_precisions = new FacetView(m_model, Facet::Precision, tr("How well the place is known"), page);
    column->addWidget(m_precisions);
    m_sources = addFacet(tr("Who says so"), Facet::Source);

    column->addSpacing(10);
    column->addWidget(headingLabel(tr("Words"), page));
    m_text = new QLineEdit(page);
    m_text->setPlaceholderText(tr("Words that must occur"));
    m_text->setAccessibleName(tr("Only incidents in which these words occur"));
    m_text->setClearButtonEnabled(true);
    column->addWidget(m_text);

    column->addStretch(1);
    setWidget(page);

    connect(m_measure, &QComboBox::activated, this, [this] {
        apply([this](Filter &f) { f.measure = static_cast<MeasureIndex>(m_measure->currentData().toInt()); });
    });
    connect(m_reading, &QComboBox::activated, this,
            [this] { apply([this](Filter &f) { f.reading = readingOf(m_reading->currentData().toInt()); }); });
    connect(m_spans, &QComboBox::activated, this,
            [this] { apply([this](Filter &f) { f.spans = static_cast<SpanRule>(m_spans->currentData().toInt()); }); });
    connect(m_area, &QComboBox::activated, this,
            [this] { apply([this](Filter &f) { f.area = m_area->currentData().toUInt(); }); });
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { apply([&](Filter &f) { f.text = text.simplified(); }); });
}

FacetView &FilterPanel::kinds()
{
    return m_kinds->view();
}

FacetView &FilterPanel::actors()
{
    return m_actors->view();
}

void FilterPanel::setTheme(const Theme &theme)
{
    m_dataSets->setTheme(theme);
    m_precisions->setTheme(theme);
    for (FacetBox *box : {m_kinds, m_actors, m_sources})
        box->setTheme(theme);
}

void FilterPanel::fillChoices()
{
    const Atlas &atlas = *m_model.atlas();
    const QSignalBlocker quietMeasure(m_measure);
    const QSignalBlocker quietReading(m_reading);
    const QSignalBlocker quietArea(m_area);
    m_measure->clear();
    for (MeasureIndex i = 0; i < atlas.measures.size(); ++i)
        m_measure->addItem(measureName(atlas, i, locale()), i);

    m_reading->clear();
    std::vector<Reading> readings = {{Reading::Rule::Best}, {Reading::Rule::Lowest}, {Reading::Rule::Highest}};
    for (SourceIndex i = 0; i < atlas.sources.size(); ++i)
        readings.push_back({Reading::Rule::Source, i});
    for (const Reading &reading : readings)
        m_reading->addItem(readingName(atlas, reading, locale()), codeOf(reading));

    m_area->clear();
    m_area->addItem(tr("Everywhere"), none);
    std::vector<std::pair<QString, PlaceIndex>> areas;
    for (PlaceIndex i = 0; i < atlas.places.size(); ++i) {
        if (atlas.places[i].level == PlaceLevel::Governorate)
            areas.emplace_back(atlas.places[i].name.in(languageOf(locale())), i);
    }
    std::ranges::sort(areas, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[name, place] : areas)
        m_area->addItem(name, place);
}

void FilterPanel::showFilter()
{
    const Filter &filter = m_model.wantedFilter();
    choose(m_measure, filter.measure);
    choose(m_reading, codeOf(filter.reading));
    choose(m_spans, static_cast<int>(filter.spans));
    m_spansExplained->setText(spanRuleExplained(filter.spans));
    choose(m_area, filter.area);
    m_explanation->setText(readingExplained(*m_model.atlas(), filter.reading, locale()));
    if (m_text->text().simplified() != filter.text) {
        const QSignalBlocker quiet(m_text);
        m_text->setText(filter.text);
    }
}

void FilterPanel::apply(const std::function<void(Filter &)> &change)
{
    Filter filter = m_model.wantedFilter();
    change(filter);
    m_model.setFilter(filter);
}

} // namespace sijill
