#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sijill::hostile {

/// What a file is given to: these decide by which commands it is read.
enum class Kind { Table, Layer, Raster, Atlas, Preset };

/// A file that is broken, absurd or called oddly, alone in a folder of its own. None of them is known to harm the
/// libraries that read it.
struct HostileFile {
    QString name; ///< for a person: what is wrong with it
    Kind kind = Kind::Table;
    QString path;
    QString folder;       ///< that holds it and what lies beside it
    bool isBrief = false; ///< its name is what is odd: two commands are enough
};

/// Makes them all below `folder`. The program ends where one cannot be made: nothing would be tested.
std::vector<HostileFile> makeHostileFiles(const QString &folder);

} // namespace sijill::hostile
