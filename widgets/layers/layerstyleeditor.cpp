#include "widgets/layers/layerstyleeditor.h"

#include "widgets/controls/choicebox.h"
#include "widgets/controls/linkbutton.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/painter/picture.h"
#include "widgets/painter/shades.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QSlider>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int asUsual = -1; // in the choice of labels, beside LayerLabels
constexpr int firstField = 100;

QIcon colourIcon(const QColor &colour, const QColor &edge)
{
    QPixmap map(QSize(36, 24));
    map.setDevicePixelRatio(2);
    map.fill(Qt::transparent);
    QPainter painter(&map);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(colour.isValid() ? QBrush(colour) : Qt::NoBrush);
    painter.drawRoundedRect(QRectF(0.5, 0.5, 17, 11), 2, 2);
    if (!colour.isValid())
        painter.drawLine(QPointF(3, 10), QPointF(15, 2));
    return map;
}

template <class Box>
Box *spinBox(const QString &name, double least, double most, double step, QWidget *parent)
{
    auto *box = new Box(parent);
    using Value = decltype(box->value());
    box->setRange(static_cast<Value>(least), static_cast<Value>(most));
    box->setSingleStep(static_cast<Value>(step));
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setKeyboardTracking(false);
    // As narrow as its figures: the panel is.
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    box->setMinimumWidth(66);
    return box;
}

} // namespace

ColourButton::ColourButton(const QString &name, QWidget *parent) : QToolButton(parent), m_name(name)
{
    setAccessibleName(name);
    setToolTip(name);
    setIconSize({18, 12});
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    connect(menu->addAction(tr("Choose a colour…")), &QAction::triggered, this, &ColourButton::choose);
    connect(menu->addAction(tr("None")), &QAction::triggered, this, [this] { take(QColor()); });
    connect(menu->addAction(tr("As usual")), &QAction::triggered, this, [this] { take({}); });
    setMenu(menu);
}

void ColourButton::setColour(const std::optional<QColor> &chosen, const QColor &shown)
{
    m_chosen = chosen;
    m_shown = shown;
    setIcon(colourIcon(shown, palette().color(QPalette::Dark)));
    setAccessibleDescription(shown.isValid() ? shown.name() : tr("None"));
}

void ColourButton::choose()
{
    // Not waited for: the map shows each colour that is tried, and the one from before comes back on Cancel.
    auto *dialog = new QColorDialog(m_shown.isValid() ? m_shown : QColor(Qt::gray), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::ShowAlphaChannel);
    dialog->setWindowTitle(m_name);
    const std::optional<QColor> before = m_chosen;
    connect(dialog, &QColorDialog::currentColorChanged, this, [this](const QColor &colour) { take(colour); });
    connect(dialog, &QDialog::rejected, this, [this, before] { take(before); });
    dialog->open();
}

void ColourButton::take(const std::optional<QColor> &colour)
{
    if (colour == m_chosen)
        return;
    m_chosen = colour;
    emit colourChanged(colour);
}

LayerStyleEditor::LayerStyleEditor(QWidget *parent) : QWidget(parent)
{
    build();
    connectAll();
}

void LayerStyleEditor::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto name = [&](const QString &text, bool vectorOnly = true) {
        QLabel *label = plainLabel(text, TextStyle::Quiet, this);
        label->setWordWrap(false);
        label->setMinimumWidth(label->fontMetrics().horizontalAdvance(text));
        grid->addWidget(label, row, 0);
        if (vectorOnly)
            m_vectorOnly.push_back(label);
        return label;
    };
    name(tr("Opacity"), false);
    m_opacity = new QSlider(Qt::Horizontal, this);
    m_opacity->setRange(0, 100);
    m_opacity->setPageStep(10);
    m_opacity->setAccessibleName(tr("Opacity"));
    m_percent = plainLabel({}, TextStyle::Quiet, this);
    grid->addWidget(m_opacity, row, 1);
    grid->addWidget(m_percent, row++, 2);

    name(tr("Line"));
    m_line = new ColourButton(tr("Colour of the line"), this);
    m_width = spinBox<QDoubleSpinBox>(tr("Width of the line in pixels"), 0, 12, 0.5, this);
    m_width->setDecimals(1);
    grid->addWidget(m_line, row, 1, Qt::AlignLeading);
    grid->addWidget(m_width, row++, 2);

    m_fillName = name(tr("Fill"));
    m_fill = new ColourButton(tr("Colour of the fill"), this);
    grid->addWidget(m_fill, row++, 1, Qt::AlignLeading);

    m_shaded = new QCheckBox(tr("Shade by number"), this);
    m_shaded->setToolTip(tr("Shade areas by what is counted in them"));
    grid->addWidget(m_shaded, row++, 0, 1, 3);

    m_labelsName = name(tr("Names"));
    m_labels = new ChoiceBox(tr("What is written beside each feature"), this);
    m_labels->setMinimumContentsLength(3);
    m_size = spinBox<QSpinBox>(tr("Size of the letters in pixels"), 0, 40, 1, this);
    m_size->setSpecialValueText(tr("auto", "size of letters"));
    grid->addWidget(m_labels, row, 1);
    grid->addWidget(m_size, row++, 2);
    m_borders = new QCheckBox(tr("All its borders"), this);
    m_borders->setToolTip(tr("Borders also where the atlas has its own"));
    grid->addWidget(m_borders, row++, 0, 1, 3);

    name(tr("Zoom"), false);
    m_from =
        spinBox<QDoubleSpinBox>(tr("Shown from this zoom on"), LayerStyle::leastZoom, LayerStyle::mostZoom, 0.5, this);
    m_to = spinBox<QDoubleSpinBox>(tr("Shown up to this zoom"), LayerStyle::leastZoom, LayerStyle::mostZoom, 0.5, this);
    m_from->setDecimals(1);
    m_to->setDecimals(1);
    m_from->setPrefix(tr("from ", "zoom"));
    m_to->setPrefix(tr("to ", "zoom"));
    grid->addWidget(m_from, row, 1);
    grid->addWidget(m_to, row++, 2);
    grid->setColumnMinimumWidth(2, m_to->minimumWidth()); // base maps have no other row that keeps it so wide

    m_usual = new LinkButton(tr("As usual again"), this);
    grid->addWidget(m_usual, row, 0, 1, 3);
    m_vectorOnly.insert(m_vectorOnly.end(), {m_line, m_width, m_fill, m_labels, m_size});
}

void LayerStyleEditor::connectAll()
{
    connect(m_opacity, &QSlider::valueChanged, this,
            [this](int percent) { change([percent](LayerStyle &s) { s.opacity = percent / 100.0; }); });
    connect(m_line, &ColourButton::colourChanged, this,
            [this](const auto &colour) { change([&](LayerStyle &s) { s.line = colour; }); });
    connect(m_fill, &ColourButton::colourChanged, this,
            [this](const auto &colour) { change([&](LayerStyle &s) { s.fill = colour; }); });
    connect(m_shaded, &QCheckBox::toggled, this, [this](bool on) { change([on](LayerStyle &s) { s.shaded = on; }); });
    connect(m_width, &QDoubleSpinBox::valueChanged, this,
            [this](double width) { change([width](LayerStyle &s) { s.lineWidth = width; }); });
    connect(m_borders, &QCheckBox::toggled, this,
            [this](bool on) { change([on](LayerStyle &s) { s.allBorders = on; }); });
    connect(m_size, &QSpinBox::valueChanged, this,
            [this](int size) { change([size](LayerStyle &s) { s.labelSize = size; }); });
    connect(m_from, &QDoubleSpinBox::valueChanged, this, [this](double zoom) {
        change([zoom](LayerStyle &s) {
            s.fromZoom = zoom;
            s.toZoom = std::max(s.toZoom, zoom);
        });
    });
    connect(m_to, &QDoubleSpinBox::valueChanged, this, [this](double zoom) {
        change([zoom](LayerStyle &s) {
            s.toZoom = zoom;
            s.fromZoom = std::min(s.fromZoom, zoom);
        });
    });
    connect(m_labels, &QComboBox::activated, this, [this] {
        const int chosen = m_labels->currentData().toInt();
        change([&](LayerStyle &s) {
            s.labels = chosen == asUsual      ? std::nullopt
                       : chosen >= firstField ? std::optional(LayerLabels::Field)
                                              : std::optional(static_cast<LayerLabels>(chosen));
            s.labelField = chosen >= firstField ? m_fields.value(chosen - firstField) : QString();
        });
    });
    connect(static_cast<LinkButton *>(m_usual), &LinkButton::clicked, this, [this] {
        change([](LayerStyle &s) {
            const bool visible = s.visible;
            s = {};
            s.visible = visible;
        });
    });
}

void LayerStyleEditor::change(const std::function<void(LayerStyle &)> &act)
{
    if (m_filling)
        return;
    LayerStyle style = m_style;
    act(style);
    if (style != m_style)
        emit styleChanged(style);
}

void LayerStyleEditor::fillLabels(const LayerEntry &entry)
{
    m_fields.clear();
    for (const FieldInfo &field : entry.report.fields)
        m_fields << field.name;
    if (!m_style.labelField.isEmpty() && !m_fields.contains(m_style.labelField))
        m_fields << m_style.labelField;
    m_labels->clear();
    m_labels->addItem(tr("As usual"), asUsual);
    m_labels->addItem(tr("None"), static_cast<int>(LayerLabels::None));
    m_labels->addItem(tr("In English"), static_cast<int>(LayerLabels::English));
    m_labels->addItem(tr("In Arabic"), static_cast<int>(LayerLabels::Arabic));
    m_labels->addItem(tr("In both"), static_cast<int>(LayerLabels::Both));
    for (int i = 0; i < m_fields.size(); ++i)
        m_labels->addItem(tr("Field %1").arg(m_fields[i]), firstField + i);
    int chosen = asUsual;
    if (m_style.labels == LayerLabels::Field)
        chosen = firstField + static_cast<int>(m_fields.indexOf(m_style.labelField));
    else if (m_style.labels == LayerLabels::Window) {
        m_labels->addItem(tr("In the language of the window"), static_cast<int>(LayerLabels::Window));
        chosen = static_cast<int>(LayerLabels::Window);
    } else if (m_style.labels) {
        chosen = static_cast<int>(*m_style.labels);
    }
    m_labels->setCurrentIndex(m_labels->findData(chosen));
}

void LayerStyleEditor::setEntry(const LayerEntry &entry, const std::vector<StyledLayer> &all)
{
    m_filling = true;
    m_style = entry.style;
    const auto layer = entry.vector();
    for (QWidget *widget : m_vectorOnly)
        widget->setVisible(layer != nullptr);
    const bool isTiles = entry.tiles() != nullptr;
    m_shaded->setVisible(layer && canBeShaded(*layer));
    m_shaded->setChecked(m_style.shaded);
    m_borders->setVisible(isTiles);
    m_borders->setChecked(m_style.allBorders);
    if (isTiles) {
        m_labelsName->show();
        m_labels->show();
        fillLabels(entry);
    }
    m_opacity->setValue(qRound(m_style.opacity * 100));
    m_percent->setText(tr("%1%").arg(locale().toString(m_opacity->value())));
    m_from->setValue(m_style.fromZoom);
    m_to->setValue(m_style.toZoom);
    if (layer) {
        const AreaStyle shown = areaStyleOf({layer, m_style, {}}, all, true, m_theme);
        m_line->setColour(m_style.line, shown.line);
        m_fill->setColour(m_style.fill, shown.fill);
        m_width->setValue(shown.width);
        m_size->setValue(qRound(m_style.labelSize));
        fillLabels(entry);
        m_fill->setVisible(layer->kind != GeometryKind::Line);
        m_fillName->setVisible(layer->kind != GeometryKind::Line);
    }
    LayerStyle untouched;
    untouched.visible = m_style.visible;
    m_usual->setEnabled(m_style != untouched);
    m_filling = false;
}

} // namespace sijill
