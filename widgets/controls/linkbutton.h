#pragma once

#include <QAbstractButton>

namespace sijill {

/// Text that does something: wrapped like a label, in the colour of what can be chosen, for mouse and keyboard.
class LinkButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    /// The one that is shown at the moment, among several.
    void setChosen(bool chosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {20, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool m_chosen = false;
};

} // namespace sijill
