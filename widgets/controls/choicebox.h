#pragma once

#include <QComboBox>

namespace sijill {

/// A combo box whose arrow is drawn in the ink of its text, which no style sheet can say. `name` is what it is for, to
/// be told by a screen reader and a tool tip; empty where a label beside it says so.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(const QString &name, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace sijill
