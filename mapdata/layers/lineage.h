#pragma once

#include "mapdata/layers/encoding.h"
#include "mapdata/layers/fields.h"
#include "mapdata/layers/layer.h"

#include <QByteArray>
#include <QHash>

class OGRFeature;

namespace sijill {

/// Gathers the areas that the features of a layer lie in, as bytes until the encoding is known.
class Lineage {
public:
    explicit Lineage(const FieldMap &fields = {}) : m_fields(fields) {}

    /// The smallest area with a code that the feature names and that it is not itself, as a position in decoded().
    quint32 add(const OGRFeature &feature);
    bool isEmpty() const { return m_areas.empty(); }
    std::vector<Ancestor> decoded(const TextDecoder &decode) const;

private:
    struct Raw {
        QByteArray code, english, arabic;
        int level = 0;
        quint32 parent = Ancestor::noAncestor;
    };
    FieldMap m_fields;
    QHash<std::pair<int, QByteArray>, quint32> m_known;
    std::vector<Raw> m_areas;
};

/// Whether any letter is Arabic.
bool hasArabicLetters(const QString &text);

/// Towns of the level 4 that have the name of their sub-district, district or governorate are its seat: that gives them
/// their rank where the layer has no field for it.
void rankSeats(VectorLayer &towns);

} // namespace sijill
