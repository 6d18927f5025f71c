#pragma once

#include <QSharedData>

#include <algorithm>
#include <vector>

namespace sijill {

/// A count made ready for adding: absent numbers are resolved and what was absent is kept as flags.
///
/// low <= best <= high. `high` is a number also where the count is open: the greatest figure known. It is the flag that
/// says "or more".
struct Amount {
    enum Flag : quint8 {
        HasFigure = 1,
        Open = 2,         ///< nothing bounds it from above
        Conventional = 4, ///< made from a word such as "dozens"
        Exceeded = 8,     ///< the parts add up to more than the whole
        InWhole = 16,     ///< of nets: counted in what is left of its whole; low, best and high are 0
        LeftOut = 32,     ///< not counted (Incident::counted)
    };
    qint32 low = 0;
    qint32 best = 0;
    qint32 high = 0;
    quint8 flags = 0;
    quint32 toldApart : 24 = 0; ///< where InWhole: how many of the whole's people at least these are; stops at the end

    /// @pre `flags` holds InWhole
    static Amount inWhole(qint64 toldApart, quint8 flags)
    {
        constexpr qint64 most = 0xffffff;
        Amount amount{0, 0, 0, flags};
        amount.toldApart = static_cast<quint32>(std::min(toldApart, most)) & 0xffffff;
        return amount;
    }

    bool has(Flag flag) const { return (flags & flag) != 0; }
    bool isOneNumber() const { return low == best && best == high; }
    bool operator==(const Amount &) const = default;
};

/// A list of amounts in five bytes each, as nearly all of them are one number: low and high stand apart where they are
/// others. Copies share it.
class Amounts {
public:
    Amounts() : d(new Columns) {}
    explicit Amounts(const std::vector<Amount> &amounts);

    void reserve(std::size_t size);
    void push_back(const Amount &amount);
    /// @pre index < size()
    void set(std::size_t index, const Amount &amount);

    std::size_t size() const { return d->best.size(); }
    bool empty() const { return d->best.empty(); }
    Amount operator[](std::size_t index) const
    {
        const qint32 best = d->best[index];
        const quint8 flags = d->flags[index];
        return (flags & hasRange) == 0 ? Amount{best, best, best, flags} : ranged(index);
    }

private:
    static constexpr quint8 hasRange = 128; ///< in Columns::flags only
    struct Range {
        quint32 index;
        qint32 low; ///< or Amount::toldApart where the flag InWhole is set
        qint32 high;
    };
    struct Columns : QSharedData {
        std::vector<qint32> best;
        std::vector<quint8> flags;
        std::vector<Range> ranges; ///< by index
    };
    Amount ranged(std::size_t index) const;

    QSharedDataPointer<Columns> d;
};

} // namespace sijill
