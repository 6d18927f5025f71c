#pragma once

#include "mapdata/exchange/import.h"
#include "mapdata/exchange/tablelook.h"

#include <memory>
#include <optional>
#include <vector>

namespace sijill {

/// A file to be opened, and how, where it is a table of incidents.
struct ImportRequest {
    QString path;
    std::optional<Mapping> mapping; ///< nothing: as it is found out
    QString table;                  ///< the sheet or layer; empty: the first with rows
    QHash<QString, QString> chosenPlaces;
};

/// A file that is open, by itself or beside others.
struct OpenedFile {
    ImportRequest request;
    /// Of a table. Its proposals are also those that have been decided, so that a decision can be taken back.
    std::optional<ImportReport> report;
    Problems problems;
};

struct FilesRead {
    OpenedAtlas opened;
    std::vector<OpenedFile> files;
    /// Set: nobody but a person can say what the columns of this table are, and nothing else has been read.
    std::shared_ptr<const TableLook> unclear;
};

struct ImportPlaces {
    QString book;    ///< the atlas that rows without coordinates are looked up in, and that lends its areas
    QString presets; ///< the folder of the user's own presets
};

/// The atlas that ships, and the presets that the window keeps. @pre the application is named
ImportPlaces usualImportPlaces();

/// Reads the files one after the other and puts each beside those before. `base`: what is open already and stays, with
/// its files. `mayAsk`: a table that is not clear is not guessed at.
Result<FilesRead> readFiles(const std::vector<ImportRequest> &requests, FilesRead base, bool mayAsk,
                            const ImportPlaces &places, const ReadProgress &progress);

/// A table of incidents, by what it holds where the suffix leaves it open.
bool isIncidentTable(const QString &path);

} // namespace sijill
