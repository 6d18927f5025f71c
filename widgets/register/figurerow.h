#pragma once

#include "mapdata/entry/entryedit.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace sijill {

class EntrySuggestions;
class NameField;
class RemarkLabel;

/// One number of a claim: what befell how many of whom.
class FigureRow : public QWidget {
    Q_OBJECT

public:
    FigureRow(EntrySuggestions &suggestions, QWidget *parent = nullptr);

    FigureFields fields() const;
    void setFields(const FigureFields &fields);
    void showRemarks(const std::vector<EntryRemark> &remarks, int claim, int figure);

    QLineEdit &count() { return *m_count; }
    NameField &group() { return *m_group; }
    QComboBox &outcome() { return *m_outcome; }

signals:
    void changed();

private:
    QComboBox *m_outcome;
    NameField *m_group;
    QLineEdit *m_count;
    RemarkLabel *m_countRemark;
    RemarkLabel *m_groupRemark;
};

} // namespace sijill
