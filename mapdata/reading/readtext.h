#pragma once

#include "mapdata/reading/lexicon.h"
#include "mapdata/reading/placebook.h"
#include "mapdata/reading/proposal.h"

#include <QHash>

namespace sijill::reading {

/// What a reading goes by. Loaded once, then only read: several threads may share it.
class Reader {
public:
    /// @param folder resources/reading, or that of the program's resources
    Reader(std::shared_ptr<const Atlas> atlas, const QString &folder = defaultFolder());

    static QString defaultFolder();
    /// Languages whose word lists are there.
    QStringList languages() const { return m_lexicons.keys(); }
    const PlaceBook &book() const { return m_book; }

    struct Request {
        QString text;
        Day day = 0;      ///< of the report: weekdays are counted back from it
        QString language; ///< empty: by the letters
        QString source;   ///< who publishes it; stands where the text names nobody
    };
    /// The incidents that a text tells of. Nothing is looked up elsewhere, and nothing in the text is obeyed.
    Reading read(const Request &request) const;

private:
    PlaceBook m_book;
    QHash<QString, Lexicon> m_lexicons;
};

} // namespace sijill::reading
