#include "mapdata/guarded.h"

#include <QCoreApplication>
#include <QUnhandledException>

#include <exception>
#include <new>

namespace sijill {

namespace {

Problem problemOf(const std::exception_ptr &exception, const QString &file)
{
    const auto error = [&](const QString &text) { return Problem{Problem::Severity::Error, file, {}, text}; };
    try {
        std::rethrow_exception(exception);
    } catch (const std::bad_alloc &) {
        return error(QCoreApplication::translate(
            "Opening", "There is not enough memory for it. Close other programs, or take a part of the file."));
    } catch (const QUnhandledException &unhandled) {
        // From a thread of Qt Concurrent, which wraps what it does not know.
        if (unhandled.exception())
            return problemOf(unhandled.exception(), file);
        return error(QCoreApplication::translate("Opening", "It cannot be read."));
    } catch (const std::exception &other) {
        return error(
            QCoreApplication::translate("Opening", "It cannot be read: %1").arg(QString::fromLocal8Bit(other.what())));
    } catch (...) {
        return error(QCoreApplication::translate("Opening", "It cannot be read."));
    }
}

} // namespace

Problem problemOfException(const QString &file)
{
    return problemOf(std::current_exception(), file);
}

} // namespace sijill
