#pragma once

#include "mapdata/raster/online.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace sijill {

/// One more online map, as a person writes it down.
class OnlineForm : public QWidget {
    Q_OBJECT

public:
    explicit OnlineForm(QWidget *parent = nullptr);

    OnlineMap map() const;
    void clear();
    void fill(const OnlineMap &map);

    QLineEdit &name() { return *m_name; }
    QComboBox &kind() { return *m_kind; }
    QLineEdit &address() { return *m_address; }

private:
    OnlineMap m_filled; ///< what it was filled with: some of it has no field
    void build();
    void showKind();

    QFormLayout *m_rows = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_layers = nullptr; ///< of a WMS
    QSpinBox *m_minZoom = nullptr;
    QSpinBox *m_maxZoom = nullptr;
    QLineEdit *m_attribution = nullptr;
    QLineEdit *m_terms = nullptr;
    QCheckBox *m_maySave = nullptr;
};

} // namespace sijill
