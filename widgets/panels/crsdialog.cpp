#include "widgets/panels/crsdialog.h"

#include "mapdata/geo/coordinates.h"
#include "mapdata/geo/crsword.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/painter/picture.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Where no outline is given: its extent.
std::vector<std::vector<QPointF>> outlineOf(const CrsQuestion &question)
{
    if (!question.outline.empty())
        return question.outline;
    const QRectF &e = question.extent;
    return {{e.topLeft(), e.topRight(), e.bottomRight(), e.bottomLeft(), e.topLeft()}};
}

QRectF worldOf(const QRectF &degrees)
{
    return QRectF(toWorld({degrees.left(), degrees.bottom()}), toWorld({degrees.right(), degrees.top()})).normalized();
}

} // namespace

CrsPreview::CrsPreview(CrsQuestion question, QWidget *parent) : QWidget(parent), m_question(std::move(question))
{
    setMinimumSize(240, 200);
    setAccessibleName(tr("Where the layer would lie"));
}

void CrsPreview::setCrs(std::shared_ptr<const Crs> crs)
{
    m_crs = std::move(crs);
    m_shapes.clear();
    if (m_crs) {
        for (const std::vector<QPointF> &shape : outlineOf(m_question)) {
            std::vector<World> &points = m_shapes.emplace_back();
            for (const QPointF point : shape)
                if (const std::optional<LonLat> degrees = m_crs->toDegrees(point))
                    points.push_back(toWorld(*degrees));
        }
    }
    update();
}

void CrsPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    constexpr double margin = 14;
    // The home with the layer, so that one far off is seen to be far off.
    QRectF shown = worldOf(m_question.home);
    for (const std::vector<World> &shape : m_shapes)
        for (const World point : shape)
            shown |= QRectF(point, QSizeF(1e-6, 1e-6));
    const Viewport viewport = Viewport::fitting(shown, size(), {margin, margin, margin, margin});
    paintGround(painter, viewport, groundLayers(plainStyle(m_question.land), m_question.theme), m_question.theme);
    paintOutline(painter, viewport);
    painter.setPen(m_question.theme.cardEdge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void CrsPreview::paintOutline(QPainter &painter, const Viewport &viewport) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_question.theme.selection, 1.8));
    painter.setBrush(Qt::NoBrush);
    for (const std::vector<World> &shape : m_shapes) {
        QPolygonF line;
        for (const World point : shape)
            line << viewport.toScreen(point);
        const QRectF box = line.boundingRect();
        constexpr double tiny = 5; // pixels
        if (!line.isEmpty() && box.width() < tiny && box.height() < tiny)
            painter.drawEllipse(box.center(), tiny, tiny);
        else
            painter.drawPolyline(line);
    }
}

CrsDialog::CrsDialog(const CrsQuestion &question, const std::vector<CrsCandidate> &candidates, QWidget *parent)
    : QDialog(parent), m_question(question), m_candidates(candidates)
{
    setWindowTitle(tr("Which coordinate system?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("%1 does not say which coordinate system it is in. Choose the one in which it lies "
                                    "where it should.")
                                     .arg(isolatedPath(QFileInfo(question.file).fileName())),
                                 TextStyle::Body, this));
    auto *row = new QHBoxLayout;
    auto *choices = new QVBoxLayout;
    m_list = new QListWidget(this);
    m_list->setObjectName(u"results"_s);
    m_list->setAccessibleName(tr("Coordinate systems"));
    m_list->setMinimumWidth(290);
    for (const CrsCandidate &candidate : m_candidates)
        m_list->addItem(u"%1\n%2"_s.arg(candidate.name, candidate.code));
    m_code = new QLineEdit(this);
    m_code->setPlaceholderText(tr("or any EPSG code"));
    m_code->setAccessibleName(tr("EPSG code"));
    choices->addWidget(m_list, 1);
    choices->addWidget(m_code);
    m_preview = new CrsPreview(question, this);
    row->addLayout(choices);
    row->addWidget(m_preview, 1);
    column->addLayout(row, 1);
    m_where = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_where);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Use it"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &CrsDialog::chooseCandidate);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_code, &QLineEdit::textChanged, this, &CrsDialog::typeCode);
    m_take->setEnabled(false);
    m_list->setCurrentRow(m_candidates.empty() ? -1 : 0);
    if (m_candidates.empty())
        m_code->setFocus();
}

void CrsDialog::chooseCandidate(int row)
{
    if (row < 0 || row >= static_cast<int>(m_candidates.size()))
        return;
    m_code->clear();
    setCrs(Crs::fromEpsg(QStringView(m_candidates[static_cast<std::size_t>(row)].code).sliced(5).toInt()));
}

void CrsDialog::typeCode(const QString &text)
{
    if (std::ranges::none_of(text, [](QChar c) { return c.isDigit(); }))
        return;
    m_list->setCurrentRow(-1);
    setCrs(crsFromWord(text));
}

void CrsDialog::setCrs(const Result<std::shared_ptr<const Crs>> &crs)
{
    m_crs = crs ? *crs : nullptr;
    const std::optional<QRectF> degrees = m_crs ? extentInDegrees(m_question.extent, *m_crs) : std::nullopt;
    m_take->setEnabled(degrees.has_value());
    m_preview->setCrs(degrees ? m_crs : nullptr);
    if (!crs) {
        m_where->setText(crs.problem().text);
        return;
    }
    if (!degrees) {
        m_where->setText(tr("%1: the numbers of the layer are nowhere in it.").arg(isolated(m_crs->name())));
        return;
    }
    const PositionStyle style{Notation::Decimal, {}, 11'132};
    m_where->setText(tr("%1: from %2 to %3.")
                         .arg(isolated(m_crs->name()), formatPosition(degrees->topLeft(), style, locale()),
                              formatPosition(degrees->bottomRight(), style, locale())));
}

std::optional<QString> CrsDialog::chosen() const
{
    return m_crs && m_take->isEnabled() ? std::optional(u"EPSG:%1"_s.arg(m_crs->code())) : std::nullopt;
}

std::optional<QString> askForCrs(QWidget *parent, const CrsQuestion &question)
{
    CrsDialog dialog(question, crsCandidates(question.extent, question.home), parent);
    return dialog.exec() == QDialog::Accepted ? dialog.chosen() : std::nullopt;
}

} // namespace sijill
