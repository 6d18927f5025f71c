#pragma once

#include <QAbstractProxyModel>

#include <vector>

namespace sijill {

/// The rows of a facet in an order that a person asked for, only those whose name has certain words, and of these the
/// first few. What is hidden by the filter stays in its place: it is a choice like any other.
class FacetOrder : public QAbstractProxyModel {
    Q_OBJECT

public:
    enum class By : quint8 { Sum, Name, Incidents };
    static constexpr int few = 8; ///< rows while folded

    using QAbstractProxyModel::QAbstractProxyModel;

    void setSourceModel(QAbstractItemModel *source) override;
    void setBy(By by);
    By by() const { return m_by; }
    void setText(const QString &text);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    /// How many rows the words leave, folded or not.
    int found() const { return m_found; }
    /// By what the rows count now. They do not change places by themselves: nobody could click on one.
    void arrange();

    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }

private:
    std::vector<int> arranged();

    std::vector<int> m_rows; ///< of the source
    QString m_words;
    By m_by = By::Sum;
    bool m_folded = true;
    int m_found = 0;
};

} // namespace sijill
