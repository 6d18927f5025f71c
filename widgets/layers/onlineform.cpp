#include "widgets/layers/onlineform.h"

#include "widgets/controls/choicebox.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace sijill {

using namespace Qt::StringLiterals;

OnlineForm::OnlineForm(QWidget *parent) : QWidget(parent)
{
    build();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &OnlineForm::showKind);
    // Neither may pass the other.
    connect(m_minZoom, &QSpinBox::valueChanged, m_maxZoom, &QSpinBox::setMinimum);
    clear();
}

void OnlineForm::build()
{
    m_rows = new QFormLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_rows->addRow(tr("&Name"), m_name = new QLineEdit(this));
    m_kind = new ChoiceBox(tr("Kind"), this);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kind->addItem(tr("Tiles (XYZ)"));
    m_kind->addItem(tr("Map service (WMS)"));
    m_rows->addRow(tr("&Kind"), m_kind);
    m_rows->addRow(tr("&Address"), m_address = new QLineEdit(this));
    m_rows->addRow(tr("&Layers"), m_layers = new QLineEdit(this));
    m_layers->setPlaceholderText(tr("their names in the service, parted by commas"));
    // Addresses and names in a service run from the left in every language.
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_layers->setLayoutDirection(Qt::LeftToRight);
    auto *zooms = new QHBoxLayout;
    for (QSpinBox **box : {&m_minZoom, &m_maxZoom}) {
        *box = new QSpinBox(this);
        (*box)->setRange(0, closestOnlineZoom);
        zooms->addWidget(*box);
        if (box == &m_minZoom)
            zooms->addWidget(new QLabel(tr("to", "between two zooms"), this));
    }
    m_minZoom->setAccessibleName(tr("First zoom"));
    m_maxZoom->setAccessibleName(tr("Last zoom"));
    zooms->addStretch(1);
    m_rows->addRow(tr("Zooms"), zooms);
    m_rows->addRow(tr("A&ttribution"), m_attribution = new QLineEdit(this));
    m_rows->addRow(tr("T&erms of use"), m_terms = new QLineEdit(this));
    m_terms->setLayoutDirection(Qt::LeftToRight);
    m_terms->setPlaceholderText(tr("where its owner states them"));
    m_maySave = new QCheckBox(tr("Its terms allow &saving whole areas"), this);
    m_rows->addRow(QString(), m_maySave);
}

void OnlineForm::showKind()
{
    const bool isWms = m_kind->currentIndex() == 1;
    m_rows->setRowVisible(m_layers, isWms);
    m_address->setPlaceholderText(isWms ? u"https://…/wms"_s : u"https://…/{z}/{x}/{y}.png"_s);
}

OnlineMap OnlineForm::map() const
{
    OnlineMap map;
    map.format = m_filled.format;
    map.name = m_name->text().simplified();
    map.kind = m_kind->currentIndex() == 1 ? OnlineMap::Kind::Wms : OnlineMap::Kind::Xyz;
    map.url = m_address->text().trimmed();
    if (map.kind == OnlineMap::Kind::Wms)
        map.layers = m_layers->text().trimmed();
    map.minZoom = m_minZoom->value();
    map.maxZoom = m_maxZoom->value();
    map.attribution = m_attribution->text().simplified();
    map.termsUrl = m_terms->text().trimmed();
    map.maySave = m_maySave->isChecked();
    return map;
}

void OnlineForm::clear()
{
    fill({});
}

void OnlineForm::fill(const OnlineMap &map)
{
    m_filled = map;
    m_name->setText(map.name);
    m_address->setText(map.url);
    m_layers->setText(map.layers);
    m_attribution->setText(map.attribution);
    m_terms->setText(map.termsUrl);
    for (QLineEdit *edit : {m_name, m_address, m_layers, m_attribution, m_terms})
        edit->setCursorPosition(0);
    m_kind->setCurrentIndex(map.kind == OnlineMap::Kind::Wms ? 1 : 0);
    m_minZoom->setValue(0); // neither may stand in the other's way
    m_maxZoom->setValue(map.maxZoom);
    m_minZoom->setValue(map.minZoom);
    m_maySave->setChecked(map.maySave);
    showKind();
}

} // namespace sijill
