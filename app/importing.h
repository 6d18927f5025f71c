#pragma once

#include "mapdata/import/import.h"
#include "mapdata/import/tablelook.h"
#include "mapdata/opening/beside.h"

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
    /// Also where it, or rows of it, are open already.
    Repeats repeats = Repeats::CountOnce;
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
    /// What was not counted again as it is open already.
    struct Repeat {
        ImportRequest request;
        QString of;   ///< the open file that is the same; empty where rows are
        int rows = 0; ///< left out by their ids (exchange/beside.h); 0 where it is the whole file
    };
    std::vector<Repeat> repeats = {};
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
