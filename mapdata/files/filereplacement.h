#pragma once

#include "mapdata/result.h"

#include <memory>
#include <optional>

namespace sijill {

/// Who may read a new file. One that is replaced keeps its permissions.
enum class FileAccess : quint8 {
    ByUmask,
    OwnerOnly, ///< what a program keeps for one user
};

/// A file or a folder on its way to its place. It is made in a temporary folder beside the target and renamed over it
/// when it is whole: at each moment the old one or the new one stands under the name. Links are followed. The
/// temporary folder (".sijill-writing-XXXXXX") is locked while its writer lives, so that what a killed one left behind
/// is recognised, and removed by the next who writes into the same folder.
class FileReplacement {
public:
    /// Fails where anything but a file that may be written stands there.
    static Result<std::unique_ptr<FileReplacement>> ofFile(const QString &target);
    /// Fails where anything but an empty folder stands there.
    static Result<std::unique_ptr<FileReplacement>> ofFolder(const QString &target);
    /// What was not committed is removed.
    ~FileReplacement();
    FileReplacement(const FileReplacement &) = delete;
    FileReplacement &operator=(const FileReplacement &) = delete;

    /// Where to write. It ends with the target's file name; nothing stands there yet.
    QString path() const;
    /// Links resolved.
    QString target() const { return m_target; }

    /// Flushes what stands at path() to the disk, gives it the permissions of what it replaces, and puts it in its
    /// place. On failure the target is unchanged. @pre whoever wrote it has closed it and had no error
    std::optional<Problem> commit();

private:
    FileReplacement(QString given, QString target);
    static Result<std::unique_ptr<FileReplacement>> begin(const QString &target, bool isFolder);
    int makeFolder();

    QString m_given; ///< as the user gave it, for problems
    QString m_target;
    QString m_folder; ///< temporary; empty: none any more
    int m_lock = -1;  ///< descriptor of the temporary folder
};

/// Flushes a file or folder to the disk, gives it the permissions of what it replaces, and renames it. @pre both are on
/// one file system, and `made` is closed. `given`: the target as the user gave it, for the problem
std::optional<Problem> moveOver(const QString &made, const QString &target, const QString &given);

/// Where a path leads: every link at its end is followed, also to what does not exist yet.
QString withoutLinks(const QString &path);

/// Makes the folder and those above it, as far as they are missing. 0, else an error of errno.h.
int ensureFolder(const QString &folder, FileAccess access = FileAccess::ByUmask);

/// Removes what killed writers left in the folder.
void clearLeftovers(const QString &folder);

} // namespace sijill
