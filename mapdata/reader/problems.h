#pragma once

#include "mapdata/reader/wire.h"
#include "mapdata/result.h"

namespace sijill {

inline WireWriter &operator<<(WireWriter &wire, const Problem &problem)
{
    return wire << problem.severity << problem.file << problem.where << problem.text;
}

inline WireReader &operator>>(WireReader &wire, Problem &problem)
{
    wire.readEnum(problem.severity, Problem::Severity::Error);
    return wire >> problem.file >> problem.where >> problem.text;
}

inline WireWriter &operator<<(WireWriter &wire, const Problems &problems)
{
    writeList(wire, problems);
    return wire;
}

inline WireReader &operator>>(WireReader &wire, Problems &problems)
{
    readList(wire, problems);
    return wire;
}

} // namespace sijill
