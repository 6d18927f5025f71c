#include "mapdata/exchange/exchangetable.h"
namespace sijill {
bool isExchangeTable(const QStringList &)
{
    return false;
}
Result<Imported> readExchangeTable(const QString &, RowSource &, const ReadProgress &)
{
    return Problem{};
}
} // namespace sijill
