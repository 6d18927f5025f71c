#pragma once

#include <QLabel>

namespace sijill {

/// What a text is in a panel; the style sheet gives each its size and ink.
enum class TextStyle : quint8 { Body, Quiet, Heading, Title, Figure, Strong };

/// A label for text that may come from data: always plain, wrapped, and selectable with mouse and keyboard if wanted.
QLabel *plainLabel(const QString &text, TextStyle style, QWidget *parent);
QLabel *selectable(QLabel *label);

/// Small letters in capitals above a group, as in a printed table. Arabic has no capitals and stays as it is.
QLabel *headingLabel(const QString &text, QWidget *parent);

} // namespace sijill
