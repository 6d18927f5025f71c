#pragma once

#include <QIODevice>

namespace sijill {

/// A file in an archive as a device to be read, by the name that GDAL gives it ("/vsizip/..."). Sequential.
class PackedFile : public QIODevice {
public:
    explicit PackedFile(QByteArray name) : m_name(std::move(name)) {}
    ~PackedFile() override;

    bool open(OpenMode mode) override;
    void close() override;
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_name;
    void *m_file = nullptr; ///< GDAL's
};

/// The first file in the archive with that suffix, one in its root before those in folders; empty where there is none.
/// `others`: how many more there are.
QByteArray packedFileWith(const QString &archive, const QString &suffix, int *others = nullptr);

} // namespace sijill
