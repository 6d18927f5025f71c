#pragma once

#include "mapdata/session/conditions.h"
#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QFrame>

#include <map>

class QPushButton;

namespace sijill {

class Chip;

/// What is left out of every number that is seen, as chips that are clicked away, and the way back to everything. Above
/// the map, so that no panel has to be open; not there while all is counted.
class ConditionStrip : public QFrame {
    Q_OBJECT

public:
    explicit ConditionStrip(ViewModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The days are told here too: for while the timeline, which tells them, is not to be seen.
    void setTellsWindow(bool tells);
    /// Takes away whatever is told here.
    void clear();

    /// In the order in which they stand.
    std::vector<Chip *> chips() const;
    QPushButton &clearButton() { return *m_clear; }

signals:
    void changing();  ///< before one is taken away: it is a step of its own
    void nowWanted(); ///< the register as it is known now, instead of on an earlier day
    void emptied();   ///< by a key, and the focus has nowhere to be

private:
    void refresh();
    void take(Condition::Kind kind);
    void ask(const Query &query);

    ViewModel &m_model;
    Theme m_theme = Theme::light();
    std::map<Condition::Kind, Chip *>
        m_chips; ///< in the order in which they are told; made once, so that the focus stays where it is
    QPushButton *m_clear = nullptr;
    bool m_tellsWindow = false;
};

} // namespace sijill
