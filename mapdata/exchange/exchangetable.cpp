#include "mapdata/exchange/exchangetable.h"
namespace sijill {
}
