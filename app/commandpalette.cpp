#include "app/commandpalette.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/words/words.h"
#include "widgets/controls/fittingscreen.h"

#include <QAction>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

} // namespace

CommandModel::CommandModel(const QList<QAction *> &menus, QObject *parent) : QAbstractListModel(parent)
{
    if (languageOf(QLocale()) != Language::Arabic) {
        m_other = std::make_unique<QTranslator>();
        if (!m_other->load(QLocale(QLocale::Arabic), u"sijill"_s, u"_"_s, u":/i18n"_s))
            m_other.reset();
    }
    for (QAction *menu : menus)
        collect(menu, {}, {});
    find({});
}

CommandModel::~CommandModel() = default;

QString CommandModel::inOtherLanguage(const QAction &action) const
{
    const QByteArray source = action.property(sourceProperty).toByteArray();
    if (source.isEmpty())
        return {};
    const QString other =
        m_other ? m_other->translate(action.property(contextProperty).toByteArray(), source) : QString();
    return plain(other.isEmpty() ? QString::fromUtf8(source) : other);
}

void CommandModel::collect(QAction *action, const QString &path, const QString &otherPath)
{
    if (action->isSeparator() || !action->isVisible() || action->text().isEmpty())
        return;
    const QString name =
        path.isEmpty() ? plain(action->text()) : tr("%1: %2", "menu: entry").arg(path, plain(action->text()));
    const QString other = otherPath + u' ' + inOtherLanguage(*action);
    if (!action->menu()) {
        m_all.push_back({action, name, searchForm(name + u' ' + other)});
        return;
    }
    const QList<QAction *> entries = action->menu()->actions();
    for (QAction *entry : entries)
        collect(entry, name, other);
}

void CommandModel::find(const QString &words)
{
    beginResetModel();
    m_found.clear();
    QStringList wanted;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        wanted += searchForm(word);
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (m_all[i].action &&
            std::ranges::all_of(wanted, [&](const QString &word) { return m_all[i].form.contains(word); }))
            m_found.push_back(i);
    endResetModel();
}

QAction *CommandModel::actionAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_all[m_found[static_cast<std::size_t>(row)]].action.data() : nullptr;
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    const QAction *action = actionAt(index.row());
    if (!action || role != Qt::DisplayRole)
        return {};
    const QString name = m_all[m_found[static_cast<std::size_t>(index.row())]].name;
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? name
                         : tr("%1   %2", "what can be done, its key").arg(name, QString(u'\u2066' + key + u'\u2069'));
}

CommandPalette::CommandPalette(const QList<QAction *> &menus, QWidget *parent)
    : QDialog(parent), m_commands(new CommandModel(menus, this)), m_words(new QLineEdit(this)),
      m_list(new QListView(this))
{
    setWindowTitle(tr("Find what can be done"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(fittingScreen(*parent, {520, 420}));
    m_words->setPlaceholderText(tr("Words of what is to be done"));
    m_words->setAccessibleName(windowTitle());
    m_words->installEventFilter(this);
    m_list->setObjectName(u"results"_s);
    m_list->setAccessibleName(tr("What can be done"));
    m_list->setModel(m_commands);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_commands->find(words);
        m_list->setCurrentIndex(m_commands->index(0));
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    m_list->setCurrentIndex(m_commands->index(0));
}

void CommandPalette::run(const QModelIndex &index)
{
    const QPointer<QAction> action = m_commands->actionAt(index.row());
    if (!action || !action->isEnabled())
        return;
    accept();
    // Queued: a dialog that it opens is not to be a child of one that is closing.
    QMetaObject::invokeMethod(
        action,
        [action] {
            if (action)
                action->trigger();
        },
        Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        run(m_list->currentIndex());
        return true;
    }
    const int by = key == Qt::Key_Down       ? 1
                   : key == Qt::Key_Up       ? -1
                   : key == Qt::Key_PageDown ? 8
                   : key == Qt::Key_PageUp   ? -8
                                             : 0;
    if (by == 0)
        return false;
    m_list->setCurrentIndex(
        m_commands->index(std::clamp(m_list->currentIndex().row() + by, 0, m_commands->rowCount() - 1)));
    return true;
}

void setSourceText(QAction &action, const char *text, const QMetaObject &context)
{
    action.setText(QCoreApplication::translate(context.className(), text));
    action.setProperty(sourceProperty, QByteArray(text));
    action.setProperty(contextProperty, QByteArray(context.className()));
}

} // namespace sijill
