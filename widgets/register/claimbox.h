#pragma once

#include "mapdata/entry/entryedit.h"

#include <QFrame>

#include <vector>

class QCheckBox;
class QLabel;
class QGridLayout;
class QVBoxLayout;

namespace sijill {

class EntrySuggestions;
class FigureRow;
class LinkButton;
class NameField;
class RemarkLabel;

/// What one source says, in fields: the source, where it stands, its words, its numbers.
class ClaimBox : public QFrame {
    Q_OBJECT

public:
    ClaimBox(EntrySuggestions &suggestions, QWidget *parent = nullptr);

    ClaimFields fields() const;
    void setFields(const ClaimFields &fields);
    void setNumber(int number, int of);
    void showRemarks(const std::vector<EntryRemark> &remarks, int claim);
    FigureRow &addFigure();

    NameField &source() { return *m_source; }
    NameField &report() { return *m_report; }
    QLineEdit &published() { return *m_published; }
    QLineEdit &address() { return *m_address; }
    QLineEdit &wording() { return *m_wording; }
    QCheckBox &preferred() { return *m_preferred; }
    FigureRow &figure(std::size_t index) { return *m_figures[index]; }
    std::size_t figureCount() const { return m_figures.size(); }
    LinkButton &moreFigures() { return *m_moreFigures; }

signals:
    void changed();
    void removeWanted();
    /// Somebody has asked for a place for one more number.
    void figureAdded();

private:
    void build(EntrySuggestions &suggestions);
    void addRow(const QString &name, QWidget *field, RemarkLabel *remark = nullptr);
    void fillReport(const QString &title);

    EntrySuggestions &m_suggestions;
    ClaimFields m_filled; ///< with what has no field
    QLabel *m_heading = nullptr;
    QGridLayout *m_grid = nullptr;
    QVBoxLayout *m_figureColumn = nullptr;
    NameField *m_source = nullptr;
    NameField *m_report = nullptr;
    QLineEdit *m_published = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_wording = nullptr;
    QCheckBox *m_preferred = nullptr;
    LinkButton *m_moreFigures = nullptr;
    LinkButton *m_remove = nullptr;
    RemarkLabel *m_sourceRemark = nullptr;
    RemarkLabel *m_reportRemark = nullptr;
    RemarkLabel *m_publishedRemark = nullptr;
    std::vector<FigureRow *> m_figures;
};

} // namespace sijill
