#include "widgets/controls/plainlabel.h"

#include "widgets/theme/fonts.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

QString nameOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Body:
        return u"body"_s;
    case TextStyle::Quiet:
        return u"quiet"_s;
    case TextStyle::Heading:
        return u"heading"_s;
    case TextStyle::Title:
        return u"title"_s;
    case TextStyle::Figure:
        return u"figure"_s;
    case TextStyle::Strong:
        return u"strong"_s;
    }
    return {};
}

} // namespace

QLabel *plainLabel(const QString &text, TextStyle style, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    // By the direction of the window, not of the text: a number or a Latin name stands where the rest stands.
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    label->setAlignment((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    label->setProperty("textStyle", nameOf(style));
    // Qt 6.8 moves a line that was wrapped before a space to the left by that space; its last letter has room there.
    if (mirrored)
        label->setContentsMargins(label->fontMetrics().horizontalAdvance(u' ') + 2, 0, 0, 0);
    // Long words (links, ids) must not widen the panel.
    label->setMinimumWidth(1);
    return label;
}

QLabel *selectable(QLabel *label)
{
    label->setContextMenuPolicy(Qt::NoContextMenu); // the panel has one for all of its words
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    const bool joined = joinsLetters(text);
    QLabel *label = plainLabel(joined ? text : text.toUpper(), TextStyle::Heading, parent);
    label->setAccessibleName(text);
    QFont font = label->font();
    if (!joined)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.4);
    label->setFont(font);
    return label;
}

} // namespace sijill
