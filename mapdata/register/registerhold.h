#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace sijill {

/// Who has a register open for editing.
struct RegisterHolder {
    QString who;  ///< the name that was given for the history; empty where none was
    QString host; ///< of the machine
    qint64 process = 0;
};

/// Says to other windows that a register is being edited here, so that they open it to read. It keeps nobody from
/// writing: commands write when they are called, and SQLite keeps writers apart. It stands in two hidden files beside
/// the register for as long as it lives; what a window that was killed left behind counts for nothing on its machine.
class RegisterHold {
public:
    /// Nothing where another one holds it: see holderOf(). Where nothing can be written beside the register there is
    /// nothing to keep apart, and it is held.
    static std::unique_ptr<RegisterHold> take(const QString &path, const QString &who);
    /// Of whoever else holds it, also where that one is on a machine that is gone.
    static std::unique_ptr<RegisterHold> takeOver(const QString &path, const QString &who);
    ~RegisterHold();
    RegisterHold(const RegisterHold &) = delete;
    RegisterHold &operator=(const RegisterHold &) = delete;

private:
    explicit RegisterHold(const QString &path);
    void sayWho(const QString &who) const;

    QLockFile m_lock;
    QString m_name; ///< of the file with the name
};

/// Nothing where nobody does.
std::optional<RegisterHolder> holderOf(const QString &path);

} // namespace sijill
