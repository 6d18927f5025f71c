#pragma once

#include "mapdata/admin/hierarchy.h"
#include "mapdata/import/import.h"
#include "mapdata/import/tablelook.h"
#include "mapdata/opening/beside.h"
#include "mapdata/opening/identify.h"
#include "mapdata/time/span.h"

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
    DateChoice dates{}; ///< how those of the table are written; goes before what a mapping says
    /// What the path is, where that was found out already; used once.
    std::optional<Identified> identified{};
};

/// A file that is open, by itself or beside others.
struct OpenedFile {
    ImportRequest request;
    Contents holds;
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
        QString of;               ///< the open file that is the same; where rows are, the data set
        int rows = 0;             ///< left out by their ids (opening/repeats.h); 0 where it is the whole file
        int otherFigures = 0;     ///< of these rows, whose figures in `of` are others
        bool isAllOfThem = false; ///< no row was left, so the table is not among `files`
        QString codebook = {};    ///< of the table, where its ids are known
        bool isFile() const { return rows == 0 || isAllOfThem; }
    };
    std::vector<Repeat> repeats = {};
    Problems leftOut = {}; ///< why files could not be read, where that stops nothing
    /// The atlas is what its only file reads as: nothing was joined to it or lent.
    bool isOneAlone = false;
    std::optional<Problem> bookProblem = {}; ///< why the place book could not be read, where it was asked for
};

struct ImportPlaces {
    QString book;    ///< the atlas that rows without coordinates are looked up in, and that lends its areas
    QString presets; ///< the folder of the user's own presets
};

struct ReadOptions {
    bool mayAsk = false; ///< a table that is not clear is not guessed at
    ImportPlaces places{};
    bool mayLeaveOut = false; ///< a file that cannot be read costs itself alone, as long as another can
    /// Of registers: as they knew things at the end of that day (UTC).
    std::optional<Day> knownOn = {};
    /// Administrative layers that lie over what is opened: they count as if their files were named as well.
    SharedLayers over = {};
};

/// Reads the files one after the other: the first is the atlas; incidents of the others come beside it as data sets of
/// their own, places of layers and of atlases without incidents are joined to it (admin/join.h), in whatever order they
/// are named. Without one with incidents the layers alone are the atlas. A file that is open already, or named twice,
/// is counted once, and so are rows that are (opening/repeats.h); a table of nothing else is not added.
///
/// The place book lends a table of incidents its areas and towns where nothing else does and the points of the table
/// lie among them; beside other layers it lends the spellings of their areas. Rows without coordinates are looked up in
/// it too. Empty: none.
///
/// `base`: what is open already and stays, with its files. Fails where one of them cannot be read, unless the options
/// say otherwise.
Result<FilesRead> readFiles(std::vector<ImportRequest> requests, FilesRead base, const ReadOptions &options,
                            const ReadProgress &progress = {});

} // namespace sijill
