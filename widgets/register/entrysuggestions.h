#pragma once

#include "mapdata/entry/entrynames.h"
#include "widgets/viewmodel.h"

namespace sijill {

/// The names that a form offers, of the atlas that is shown. Follows the view model.
class EntrySuggestions {
public:
    EntrySuggestions(ViewModel &model, Language language);

    /// Of the atlas as it is now.
    const EntryNames &names();
    QStringList of(Nameable kind, const QString &text);

private:
    QStringList incidents(const QString &text);

    ViewModel &m_model;
    Language m_language;
    std::unique_ptr<EntryNames> m_names;
};

} // namespace sijill
