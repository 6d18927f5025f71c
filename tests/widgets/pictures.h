#pragma once

#include <QDir>
#include <QTest>
#include <QWidget>

namespace sijill::test {

/// For people to look at, into the folder that SIJILL_PICTURES names; without it nothing is done.
inline bool saveIfWanted(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SIJILL_PICTURES");
    if (folder.isEmpty())
        return true;
    QTest::qWait(150); // a Quick widget shows a frame some milliseconds after it is asked for, and nothing tells when
    return widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace sijill::test
