#pragma once

#include <QMenu>

namespace sijill {

/// The files that were opened last, each with its whole path where it is pointed at.
class RecentMenu : public QMenu {
    Q_OBJECT

public:
    explicit RecentMenu(QWidget *parent);

    void setFiles(const QStringList &files);

signals:
    void chosen(const QString &file);
    void cleared();
};

} // namespace sijill
