#include "app/recentmenu.h"

#include "app/commandpalette.h"
#include "widgets/texts/readable.h"

#include <QDir>
#include <QFileInfo>

namespace sijill {

RecentMenu::RecentMenu(QWidget *parent) : QMenu(tr("Open &recent"), parent)
{
    setToolTipsVisible(true);
    menuAction()->setProperty(sourceProperty, QByteArray(QT_TR_NOOP("Open &recent")));
    menuAction()->setProperty(contextProperty, QByteArray(staticMetaObject.className()));
    setFiles({});
}

void RecentMenu::setFiles(const QStringList &files)
{
    clear();
    const auto nameOf = [](const QString &file) { return QFileInfo(file).fileName(); };
    int number = 0;
    for (const QString &file : files) {
        QString name = isolated(nameOf(file).replace(u'&', QStringLiteral("&&")));
        // Two of one name are told apart by their folders.
        if (std::ranges::count(files, nameOf(file), nameOf) > 1)
            name = tr("%1 in %2", "file, folder")
                       .arg(name, isolated(QFileInfo(file).dir().dirName().replace(u'&', QStringLiteral("&&"))));
        QAction *action = addAction(tr("&%1 %2", "number, name of a file").arg(locale().toString(++number), name));
        action->setToolTip(QDir::toNativeSeparators(file).toHtmlEscaped());
        action->setStatusTip(QDir::toNativeSeparators(file));
        action->setData(file);
        // Queued, as what comes of it may make these entries anew.
        connect(action, &QAction::triggered, this, [this, file] { emit chosen(file); }, Qt::QueuedConnection);
    }
    if (!files.isEmpty())
        addSeparator();
    QAction *none = addAction(files.isEmpty() ? tr("Nothing was opened yet") : tr("&Clear this list"));
    none->setEnabled(!files.isEmpty());
    if (!files.isEmpty())
        connect(none, &QAction::triggered, this, &RecentMenu::cleared, Qt::QueuedConnection);
}

} // namespace sijill
