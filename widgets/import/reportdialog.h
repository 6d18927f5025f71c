#pragma once

#include "mapdata/import/importreport.h"
#include "mapdata/result.h"

#include <QDialog>
#include <QHash>

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QListWidget;
class QTextEdit;
class QTabWidget;
class QTableView;

namespace sijill {

class ColumnsModel;
class NotesModel;
class PlaceReview;

/// What became of every row of one table.
struct ReportShown {
    ImportReport report;
    Problems problems; ///< of the file as a whole, and the first of the rows
    QHash<QString, QString> chosenPlaces;
    qint64 unplaced = 0; ///< incidents without any place
};

/// The sums, the rows by reason, what each column was taken for, and the places in doubt for a person to decide. It
/// stays open while the map is used.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReportDialog(std::vector<ReportShown> reports, QWidget *parent = nullptr);

    /// As they are now, after a decision was carried out.
    void setReports(std::vector<ReportShown> reports);
    void showReport(int index);
    void showPlaces();
    /// The rows, or, where the places are shown, the proposals. Says what stood in the way.
    bool saveCsv(const QString &file);

    QListWidget &reasons() { return *m_reasons; }
    QTableView &rows() { return *m_rows; }
    QTableView &columns() { return *m_columns; }
    PlaceReview &places() { return *m_places; }
    QString sums() const;

signals:
    /// What the user says of places in doubt: the key of a proposal to the id of a place, empty for none of them.
    void placesDecided(std::size_t report, const QHash<QString, QString> &chosen);

private:
    void build();
    QWidget *buildRows();
    void buildColumns();
    void showSums();
    void fillReasons();
    void fillProblems();
    void chooseSave();
    const ReportShown &shown() const { return m_reports[m_at]; }

    std::vector<ReportShown> m_reports;
    std::size_t m_at = 0;
    QComboBox *m_files = nullptr;
    QLabel *m_sums = nullptr;
    QTabWidget *m_tabs = nullptr;
    QListWidget *m_reasons = nullptr;
    QTableView *m_rows = nullptr;
    QLabel *m_whole = nullptr; ///< remark of the chosen row
    NotesModel *m_notes = nullptr;
    QTableView *m_columns = nullptr;
    ColumnsModel *m_columnNotes = nullptr;
    PlaceReview *m_places = nullptr;
    QTextEdit *m_problems = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace sijill
