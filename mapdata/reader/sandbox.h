#pragma once

#include <QtTypes>

namespace sijill {

/// What keeps a process from doing harm; each where the system allows it.
struct Protections {
    bool networkSpace = false; ///< a network of its own, without any interface (namespace)
    bool networkCalls = false; ///< no socket can be made or connected (seccomp)
    bool writeRights = false;  ///< no file can be changed, made or removed, no program started (Landlock)
    bool writeCalls = false;   ///< the same at the door of the system (seccomp)

    bool operator==(const Protections &) const = default;
};

/// What one process may use up.
struct ReaderLimits {
    qint64 memoryBytes = 0;  ///< of its own, mapped files left out; 0: half of the machine's, 4 GB at most
    int silentSeconds = 300; ///< how long it may work without a word
};

/// Takes from this process, for good, whatever reading files does not need. Those that it makes inherit it.
/// @pre it has one thread
Protections giveUpRights();

/// Bounds what this process may use up. An endless loop of it is ended by the system after some more than the time.
void limitThisProcess(const ReaderLimits &limits);
/// Time counts from now.
void beginTime(const ReaderLimits &limits);

} // namespace sijill
