#pragma once

#include "madebytes.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <vector>

namespace sijill::hostile {

/// A whole file of some format, to be changed at random.
struct Seed {
    QString format;   ///< "gpkg"
    QString fileName; ///< "seed.gpkg"
    QByteArray content;
    QStringList command; ///< that reads it; the path comes last
    qint64 rows = 0;     ///< that it holds; 0: a picture
    Parts parts;         ///< of an archive; empty for all else
};

/// Eighteen formats, made of the incidents of the atlas that ships. The program ends where one cannot be made.
std::vector<Seed> makeSeeds(const QString &folder);

/// By the report of `import` on standard output; -1 where it is none.
qint64 rowsRead(const QByteArray &report);

/// Bytes overwritten, taken out, put in, repeated or cut off at random places, once to eight times.
QByteArray mutated(QByteArray content, QRandomGenerator &random);
/// Of an archive half the time one of its parts, packed anew: its sums are right, and whoever reads it reads on.
QByteArray mutated(const Seed &seed, QRandomGenerator &random);

} // namespace sijill::hostile
