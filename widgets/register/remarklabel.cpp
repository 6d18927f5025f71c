#include "widgets/register/remarklabel.h"

#include "widgets/texts/readable.h"

#include <QGuiApplication>
#include <QStyle>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

void polish(QWidget &widget)
{
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace

RemarkLabel::RemarkLabel(QWidget &field, QWidget *parent) : QLabel(parent), m_field(field)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMinimumWidth(1);
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    setAlignment((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    setContentsMargins(9, 0, 9, 0); // under the text of the field
    setProperty("textStyle", u"quiet"_s);
    hide();
}

void RemarkLabel::tell(const std::vector<EntryRemark> &remarks, const char *field, int claim, int figure)
{
    QStringList texts;
    auto worst = EntryRemark::Kind::Understood;
    for (const EntryRemark &remark : remarks) {
        if (remark.field != QLatin1StringView(field) || remark.claim != claim || remark.figure != figure)
            continue;
        texts << withIsolatedRuns(remark.text);
        worst = std::max(worst, remark.kind);
    }
    QString text;
    for (const QString &one : texts)
        text += (text.isEmpty() ? QString() : text.endsWith(u'.') ? u" "_s : u" · "_s) + one;
    const bool stops = worst == EntryRemark::Kind::Stops;
    const QString style = stops ? u"complaint"_s : worst == EntryRemark::Kind::Odd ? u"odd"_s : u"quiet"_s;
    if (property("textStyle").toString() != style) {
        setProperty("textStyle", style);
        polish(*this);
    }
    if (m_field.property("complaint").toBool() != stops) {
        m_field.setProperty("complaint", stops);
        polish(m_field);
    }
    m_field.setAccessibleDescription(text);
    // By the direction of the window, also where it begins with a name in the other script.
    setText(text.isEmpty() || layoutDirection() == Qt::LeftToRight ? text : QString(QChar(0x200f) + text));
    setVisible(!text.isEmpty());
}

} // namespace sijill
