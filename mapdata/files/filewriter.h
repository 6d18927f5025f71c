#pragma once

#include "mapdata/files/filereplacement.h"

#include <QIODevice>

namespace sijill {

/// What is written to it becomes the content of a file when commit() is called, and only when every byte has reached
/// the disk. The first error is remembered, so that writers which do not ask (QPdfWriter) may write on: commit() tells.
///
///     FileWriter file(path);
///     file.open();
///     write(file);
///     if (const std::optional<Problem> problem = file.commit()) return problem;
class FileWriter : public QIODevice {
public:
    explicit FileWriter(QString target, FileAccess access = FileAccess::ByUmask);
    ~FileWriter() override;

    /// Where it fails, commit() says why.
    bool open(OpenMode mode = WriteOnly) override;
    void close() override;
    bool isSequential() const override { return true; }
    /// @pre open() was called
    std::optional<Problem> commit();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override;

private:
    bool flush();
    bool put(const char *bytes, qint64 size);
    void fail(int error);

    QString m_target;
    FileAccess m_access;
    std::unique_ptr<FileReplacement> m_replacement;
    std::optional<Problem> m_problem; ///< the first one
    QByteArray m_buffer;
    qint64 m_written = 0; ///< bytes handed to the system
    int m_file = -1;
};

/// The bytes as the content of a file. A null result is success.
std::optional<Problem> replaceFile(const QString &target, const QByteArray &bytes,
                                   FileAccess access = FileAccess::ByUmask);

/// The content of one file as that of another, with the permissions of a new file. The problem names the one that stood
/// in the way.
std::optional<Problem> copyFile(const QString &source, const QString &target);

} // namespace sijill
