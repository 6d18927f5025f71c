#pragma once

#include "mapdata/story/scene.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace sijill {

/// Texts of a scene in both languages, and how it plays.
class SceneDialog : public QDialog {
    Q_OBJECT

public:
    explicit SceneDialog(const Scene &scene, QWidget *parent = nullptr);

    /// As it stands in the dialog.
    Scene scene() const;
    /// Camera, dates and filters are to be those of the window.
    bool takesView() const;

private:
    QWidget *makeTexts(Language language);
    QWidget *makePlayback();
    void showMode();

    struct Texts {
        QLineEdit *title = nullptr;
        QPlainTextEdit *caption = nullptr;
        QPlainTextEdit *notes = nullptr;
    };
    Scene m_scene;
    Texts m_english, m_arabic;
    QComboBox *m_mode = nullptr;
    QComboBox *m_step = nullptr;
    QSpinBox *m_length = nullptr;
    QComboBox *m_lengthUnit = nullptr;
    QDoubleSpinBox *m_seconds = nullptr;
    QCheckBox *m_skipEmpty = nullptr;
    QCheckBox *m_takesView = nullptr;
};

} // namespace sijill
