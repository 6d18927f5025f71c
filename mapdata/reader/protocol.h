#pragma once

#include "mapdata/reader/sandbox.h"
#include "mapdata/reader/wire.h"

namespace sijill {

/// Where the reader finds the socket by which it is asked for processes.
inline constexpr int readerSocket = 3;

/// What each message to the program begins with.
enum class Reply : quint8 {
    Answer, ///< what the handler sent
    Ended,  ///< the process has ended before its time: wait status
};

inline WireWriter &operator<<(WireWriter &wire, const Protections &is)
{
    return wire << is.networkSpace << is.networkCalls << is.writeRights << is.writeCalls;
}
inline WireReader &operator>>(WireReader &wire, Protections &is)
{
    return wire >> is.networkSpace >> is.networkCalls >> is.writeRights >> is.writeCalls;
}
inline WireWriter &operator<<(WireWriter &wire, const ReaderLimits &limits)
{
    return wire << limits.memoryBytes << limits.silentSeconds;
}
inline WireReader &operator>>(WireReader &wire, ReaderLimits &limits)
{
    return wire >> limits.memoryBytes >> limits.silentSeconds;
}

} // namespace sijill
