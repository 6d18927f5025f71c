#pragma once

#include <QAbstractListModel>
#include <QDialog>
#include <QPointer>

#include <vector>

class QAction;
class QLineEdit;
class QListView;
class QTranslator;

namespace sijill {

/// What can be done in a window: every action of its menus by its name, with the menu it stands in and its key. Found
/// by words of either language.
class CommandModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// @pre the menus live as long as this
    CommandModel(const QList<QAction *> &menus, QObject *parent = nullptr);
    ~CommandModel() override;

    /// Those in which all the words occur.
    void find(const QString &words);
    QAction *actionAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Command {
        QPointer<QAction> action;
        QString name; ///< with the menus it stands in
        QString form; ///< of the names in both languages, to be searched
    };
    void collect(QAction *menu, const QString &path, const QString &otherPath);
    QString inOtherLanguage(const QAction &action) const;

    std::unique_ptr<QTranslator> m_other; ///< of the language that the window does not speak; null: English, as written
    std::vector<Command> m_all;
    std::vector<std::size_t> m_found;
};

/// A field and what it finds: arrows and Enter, or a click.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const QList<QAction *> &menus, QWidget *parent);

    QLineEdit &words() { return *m_words; }
    CommandModel &commands() { return *m_commands; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void run(const QModelIndex &index);

    CommandModel *m_commands;
    QLineEdit *m_words;
    QListView *m_list;
};

/// Under which an action keeps its text as it stands in the source, and the context it is translated in.
inline constexpr char sourceProperty[] = "sourceText";
inline constexpr char contextProperty[] = "sourceContext";
/// Gives it its text, translated in the context of a class, and keeps both.
void setSourceText(QAction &action, const char *text, const QMetaObject &context);

} // namespace sijill
