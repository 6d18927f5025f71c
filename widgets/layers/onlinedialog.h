#pragma once

#include "mapdata/raster/online.h"
#include "widgets/newest.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace sijill {

class OnlineForm;

/// The switch for maps from the network, the user's list of them, and what is kept of them on disk. Asks no server for
/// anything itself.
class OnlineDialog : public QDialog {
    Q_OBJECT

public:
    /// `list`: the file with the user's maps
    OnlineDialog(const QString &list, const DiskCache &cache, bool on, QWidget *parent = nullptr);

    QCheckBox &networkSwitch() { return *m_switch; }
    QListWidget &maps() { return *m_maps; }
    OnlineForm &form() { return *m_form; }
    QPushButton &takeButton() { return *m_take; }
    QPushButton &writeButton() { return *m_write; }
    QPushButton &changeButton() { return *m_change; }
    QPushButton &removeButton() { return *m_remove; }
    QPushButton &leaveButton() { return *m_leave; }
    QPushButton &emptyButton() { return *m_empty; }
    QString cacheText() const;
    QString complaint() const;

signals:
    void turned(bool on);
    void chosen(const sijill::OnlineMap &map);
    void changed(const sijill::OnlineMap &before, const sijill::OnlineMap &after);
    void removed(const sijill::OnlineMap &map);

private:
    void build();
    QWidget *makeCacheRow();
    void readList(const QString &select = {});
    void writeDown();
    void take();
    const OnlineMap *current() const;
    void beginChange();
    void endChange();
    void remove();
    void showSwitch();
    void complain(const QString &text);
    void measureCache();
    void emptyCache();

    QString m_list;
    DiskCache m_cache;
    std::vector<OnlineMap> m_known;
    QCheckBox *m_switch = nullptr;
    QListWidget *m_maps = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_formHead = nullptr;
    OnlineForm *m_form = nullptr;
    QPushButton *m_leave = nullptr;
    std::optional<OnlineMap> m_changing; ///< the one that is in the form
    QPushButton *m_write = nullptr;
    QLabel *m_complaint = nullptr;
    QLabel *m_cacheSize = nullptr;
    QPushButton *m_empty = nullptr;
    Newest m_measuring; ///< reads the whole folder through
};

} // namespace sijill
