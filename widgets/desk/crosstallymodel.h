#pragma once

#include "mapdata/tally/crosstally.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <memory>
#include <optional>

namespace sijill {

/// A tally by two keys as a table. What rows and columns come to stands in the first column and the first row, where it
/// is seen without scrolling.
class CrossTallyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        CopyRole = Qt::UserRole, ///< as a spreadsheet takes it: a plain number where it is one
        ShadeRole                ///< the colour of the number, in the classes of shaded areas; invalid: none
    };

    explicit CrossTallyModel(QLocale locale, QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Null: nothing.
    void setTable(std::shared_ptr<const CrossTally> table, SpanRule spans);

    /// What stands there; null for an empty cell. Row and column 0 are the sums.
    const TallyRow *at(const QModelIndex &index) const;
    /// What a heading stands for; null for that of the sums.
    const TallyRow *heading(Qt::Orientation orientation, int section) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString wordsAt(const QModelIndex &index) const;

    QLocale m_locale;
    Theme m_theme = Theme::light();
    SpanRule m_spans = SpanRule::Share;
    std::shared_ptr<const CrossTally> m_table;
};

} // namespace sijill
