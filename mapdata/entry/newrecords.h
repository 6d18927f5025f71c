#pragma once

#include "mapdata/entry/entryedit.h"

#include <QHash>

namespace sijill {

/// What a remark is about.
struct At {
    const char *field;
    int claim = -1;
    int figure = -1;
};

/// Finds the records that names stand for, and makes those that nothing is called after yet: each once in a form,
/// however often it is named there.
class NewRecords {
public:
    NewRecords(const EntryContext &context, std::vector<EntryRemark> &remarks);

    /// The id; empty where nothing can be meant, and said.
    QString idOf(Nameable kind, const QString &name, At at);
    /// Ids joined as a list in a cell. Nothing where one of them cannot be meant.
    std::optional<QString> idsOf(Nameable kind, const QString &field, At at);
    /// A place of the atlas, by its name or by that and its area behind a comma; else a new one at the point, or in
    /// that area. Whether it is an entry of the atlas: which one.
    QString placeOf(const QString &name, std::optional<QPointF> point, At at, std::optional<quint32> &known);
    /// One entry of an atlas or none; several are said.
    std::optional<quint32> only(Nameable kind, const QString &name, At at, bool *isSeveral = nullptr);

    QString reportOf(const ClaimFields &claim, const ClaimFields *before, const QString &source, At at);

    void say(EntryRemark::Kind kind, At at, const QString &text);
    /// In the order in which they refer to each other.
    std::vector<RecordEdit> take() { return std::move(m_records); }

private:
    PlaceIndex areaNamed(const QString &name) const;
    QString newPlace(const QString &name, PlaceIndex area, std::optional<QPointF> point, At at);
    QString made(Nameable kind, const QString &name, std::vector<FieldEdit> fields);
    void tellName(Nameable kind, quint32 index, const QString &typed, At at);
    QString dayCell(const QString &typed, At at);
    void mendReport(quint32 report, const ClaimFields &claim, const ClaimFields *before, At at);
    FieldEdit textField(const char *field, const QString &text) const;

    const EntryContext &m_context;
    std::vector<EntryRemark> &m_remarks;
    std::vector<RecordEdit> m_records;
    QHash<std::pair<int, QString>, QString> m_made; ///< ids by kind and search form
    QStringList m_mended;
};

/// The smallest area of the layers that holds the point and is a place; none where there is none.
PlaceIndex areaAround(const EntryContext &context, QPointF degrees);
/// Whether the point lies outside of an area whose shape is known.
bool liesOutside(const EntryContext &context, QPointF degrees, PlaceIndex area);

} // namespace sijill
