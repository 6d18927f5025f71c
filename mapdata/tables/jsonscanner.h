#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

class QIODevice;

namespace sijill {

/// An object or list in a list.
struct JsonRecord {
    QString list;     ///< where the list is: names parted by "/"; empty for the whole file
    QByteArray bytes; ///< empty where it is longer than may be
    qint64 line = 1;  ///< on which it begins
};

/// Finds the records of a JSON file one after the other, without holding more of it than one of them: the objects of a
/// list, whatever the names of the objects around it are ("results", "response/data"), or objects in the file itself,
/// one after the other (JSON lines). Looks at brackets and texts only; what is in a record is for others to read.
class JsonScanner {
public:
    enum class Kind { Lists, Lines };

    /// @pre the device is open and outlives this
    JsonScanner(QIODevice &device, Kind kind, qsizetype longest);

    /// False at the end, and where the text is damaged: error() tells.
    bool next();
    const JsonRecord &record() const { return m_record; }
    /// "line 12: ..."; empty where all of it could be read.
    const QString &error() const { return m_error; }
    /// Numbers and texts beside the lists, by name, as they are written. Complete at the end.
    const std::vector<std::pair<QString, QByteArray>> &beside() const { return m_beside; }

private:
    struct Level {
        char bracket;
        QString name; ///< in the object around it
    };

    int peek();
    int take();
    bool takeText(QByteArray &text);
    bool takeName();
    bool takeRecord();
    void takeWord();
    void tellBeside(const QByteArray &value);
    void forgetName();
    bool push(char bracket);
    bool isRecord(char bracket) const;
    bool fail(const QString &why);
    QString path() const;

    QIODevice &m_device;
    Kind m_kind;
    qsizetype m_longest;
    QByteArray m_block;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    std::vector<Level> m_levels;
    QString m_name;         ///< of the value that follows; it may be empty
    bool m_hasName = false; ///< never in a list
    JsonRecord m_record;
    std::vector<std::pair<QString, QByteArray>> m_beside;
    QString m_error;
};

} // namespace sijill
