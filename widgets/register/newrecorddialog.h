#pragma once

#include "mapdata/register/edit.h"
#include "mapdata/register/recordlist.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sijill {

/// A new entry for one of the tables of names. Names that are there already are said. A place needs a point or the area
/// that it lies in.
class NewRecordDialog : public QDialog {
    Q_OBJECT

public:
    NewRecordDialog(QString table, const std::vector<RecordRow> &rows, QWidget *parent = nullptr);

    Edit edit() const;
    QString title() const;

    QLineEdit &name() { return *m_name; }
    QLineEdit &arabic() { return *m_arabic; }
    QLineEdit &area() { return *m_area; }
    QLineEdit &point() { return *m_point; }
    QString words() const;
    bool isReady() const;

private:
    void understand();
    QString areaOf(const QString &text, QString &problem) const;

    QString m_table;
    const std::vector<RecordRow> m_rows;
    QLineEdit *m_name = nullptr, *m_arabic = nullptr, *m_kind = nullptr, *m_area = nullptr, *m_point = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_enter = nullptr;
};

} // namespace sijill
