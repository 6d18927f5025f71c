#pragma once

#include <QLineEdit>
#include <QStringListModel>

#include <functional>

class QCompleter;

namespace sijill {

/// A line in which names are typed, and offered while they are: the arrow keys go through what is offered, Return takes
/// it. Where it takes several, they are parted by semicolons and what is offered goes for the last one.
class NameField : public QLineEdit {
    Q_OBJECT

public:
    /// What is offered for a text; for an empty one what there is, on the key Down.
    using Suggest = std::function<QStringList(const QString &text)>;
    NameField(const QString &name, Suggest suggest, bool takesSeveral, QWidget *parent = nullptr);

    QCompleter &completer() { return *m_completer; }

signals:
    /// One of those that were offered.
    void chosen(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer(bool isAsked);
    void take(const QString &name);
    QString typedName() const;

    Suggest m_suggest;
    bool m_takesSeveral;
    QStringListModel m_names;
    QCompleter *m_completer;
};

} // namespace sijill
