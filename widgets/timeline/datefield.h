#pragma once

#include "mapdata/time/span.h"

#include <QLineEdit>

namespace sijill {

/// One day, shown in words and typed in any usual way. What is not understood stays in the field and is said.
class DateField : public QLineEdit {
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    /// What is being typed is kept until it is done.
    void setDay(Day day);
    void clearDay();
    bool hasComplaint() const { return m_complaint; }

signals:
    void daysTyped(sijill::Span days);
    void complained(const QString &sentence); ///< empty: all is well again

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void showDay();
    void setComplaint(bool complaint);

    QString m_shown;
    Day m_day = 0;
    bool m_hasDay = false;
    bool m_complaint = false;
};

} // namespace sijill
