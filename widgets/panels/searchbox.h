#pragma once

#include "widgets/models/searchmodel.h"

#include <QLineEdit>

class QCompleter;

namespace sijill {

/// Finds places and incidents while one types, and reads positions. What is found hangs below: arrows and Enter, or the
/// mouse.
class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(ViewModel &model, QWidget *parent = nullptr);

    SearchModel &results() { return *m_results; }
    /// What hangs below.
    QWidget *completions() const;

signals:
    void placeChosen(sijill::PlaceIndex place);
    void positionChosen(sijill::LonLat degrees);
    void incidentChosen(sijill::IncidentIndex incident);
    void nothingFound(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void showResults();
    void chooseBest();
    void choose(const QModelIndex &index);

    SearchModel *m_results = nullptr;
    QCompleter *m_completer = nullptr;
    bool m_chooses = false; ///< Enter was pressed before anything was found
};

} // namespace sijill
