#pragma once

#include "app/look.h"
#include "app/mainwindow.h"
#include "app/registerdesk.h"
#include "app/settings.h"
#include "app/workspace.h"
#include "mapdata/ledger/ledger.h"
#include "widgets/map/mapwidget.h"
#include "widgets/register/incidentform.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>

namespace sijill::test {

/// The real window in which a register is worked on by Samar. What one of the tests opens and asks for stands with it.
struct RegisterWindow {
    explicit RegisterWindow(const QString &language = QStringLiteral("en"),
                            const QString &theme = QStringLiteral("light"), QSize size = {1024, 700})
    {
        Settings settings;
        settings.language = language;
        settings.theme = theme;
        settings.welcome = false;
        settings.who = QStringLiteral("Samar");
        dressWindows(settings);
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(size);
        window->show();
        window->activateWindow();
    }

    bool settles(const std::function<bool()> &isDone = [] { return true; })
    {
        return QTest::qWaitFor(
            [&] {
                return !workspace.isOpening() && !workspace.registerKeeper().isBusy() && !workspace.model().isBusy() &&
                       window->map().isSettled() && isDone();
            },
            40'000);
    }
    bool waitsFor(const auto &condition) { return QTest::qWaitFor(condition, 20'000); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window.get(), key, modifiers); }
    /// Ctrl+Z, as whoever closes a dialog has it.
    void undo()
    {
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("not active");
        press(Qt::Key_Z, Qt::ControlModifier);
    }

    /// And its register, where it is one.
    bool open(const QString &file)
    {
        QSignalSpy opened(&workspace, &Workspace::opened),
            editable(&workspace.registerKeeper(), &RegisterKeeper::opened);
        workspace.addFiles({file});
        return opened.wait(40'000) &&
               (!file.endsWith(QLatin1String(".sijill")) || !editable.isEmpty() || editable.wait(40'000)) && settles();
    }
    RegisterDesk &desk() { return window->registerDesk(); }
    IncidentForm *form() { return desk().form(); }
    std::size_t incidents() { return atlas().incidents.size(); }
    /// The form, with the cursor in its first field.
    bool opensForm()
    {
        press(Qt::Key_N, Qt::ControlModifier);
        return form() && QTest::qWaitForWindowActive(form()) && form()->focusWidget() == &form()->when();
    }
    /// Into the field that has the cursor, and on to the next.
    void type(const QString &text)
    {
        QWidget *field = form()->focusWidget();
        if (!text.isEmpty())
            QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    }
    void type(const QStringList &texts)
    {
        for (const QString &text : texts)
            type(text);
    }
    /// Ctrl+Return; whether the form has gone and the incident is there.
    bool saves()
    {
        QSignalSpy opened(&workspace, &Workspace::opened);
        QTest::keyClick(form()->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return (!opened.isEmpty() || opened.wait(20'000)) && settles() && !form();
    }

    const Atlas &atlas() { return *workspace.model().atlas(); }
    /// none where it is not there.
    IncidentIndex incident(const QString &id)
    {
        for (IncidentIndex i = 0; i < atlas().incidents.size(); ++i)
            if (atlas().texts.text(atlas().incidents[i].id).english == id)
                return i;
        return none;
    }
    /// Killed, of all.
    qint64 total()
    {
        qint64 sum = 0;
        const Ledger ledger = makeLedger(atlas(), killed, {});
        for (IncidentIndex i = 0; i < ledger.nets.size(); ++i)
            sum += ledger.nets[i].best;
        return sum;
    }
    bool becomes(qint64 wanted)
    {
        return QTest::qWaitFor([&] { return !workspace.isOpening() && total() == wanted; }, 20'000) && settles();
    }

    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace sijill::test
