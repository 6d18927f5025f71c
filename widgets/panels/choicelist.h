#pragma once

#include "widgets/viewmodel.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QListView;

namespace sijill {

/// The incidents of one marker, the most first, each a line that is made only when it is seen: hundreds at
/// one point cost no more than ten.
class ChoiceModel : public QAbstractListModel {
    Q_OBJECT

public:
    ChoiceModel(ViewModel &model, const QLocale &locale, QObject *parent = nullptr);

    void setIncidents(std::vector<IncidentIndex> incidents);
    /// Only those in which all words occur.
    void setText(const QString &text);
    IncidentIndex incidentAt(int row) const { return m_shown.at(static_cast<std::size_t>(row)); }
    int rowOf(IncidentIndex incident) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void select();

    ViewModel &m_model;
    QLocale m_locale;
    QString m_text;
    std::vector<IncidentIndex> m_all, m_shown;
};

/// The list with its heading and a field for words.
class ChoiceList : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceList(ViewModel &model, QWidget *parent = nullptr);

    /// `sum`: of what, how many together, remarks: stand above the list. Empty ones are not shown.
    void showIncidents(const std::vector<IncidentIndex> &incidents, const QStringList &sum);

    QListView &view() { return *m_view; }
    QLineEdit &words() { return *m_words; }

private:
    void showSelection();

    ViewModel &m_model;
    ChoiceModel *m_rows = nullptr;
    std::vector<IncidentIndex> m_incidents;
    std::shared_ptr<const Atlas> m_atlas; ///< that the incidents are of
    std::array<QLabel *, 3> m_sum{};
    QLabel *m_heading = nullptr;
    QLineEdit *m_words = nullptr;
    QListView *m_view = nullptr;
    bool m_following = false; ///< the row is being chosen because the model says so
};

} // namespace sijill
