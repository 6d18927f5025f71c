#pragma once

#include "mapdata/entry/entryedit.h"

#include <QLabel>

class QLineEdit;

namespace sijill {

/// What is said of a field while it is typed, below it: what it means, what looks wrong, why it cannot be meant. Takes
/// no room where nothing is said.
class RemarkLabel : public QLabel {
    Q_OBJECT

public:
    explicit RemarkLabel(QWidget &field, QWidget *parent = nullptr);

    void tell(const std::vector<EntryRemark> &remarks, const char *field, int claim = -1, int figure = -1);
    QWidget &field() { return m_field; }

private:
    QWidget &m_field;
};

} // namespace sijill
