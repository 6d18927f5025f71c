#include "widgets/map/graphics.h"

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

#include <array>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

bool hasHardwareOpenGl()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == "offscreen"_L1 || platform == "minimal"_L1 || platform == "vnc"_L1 || platform == "linuxfb"_L1)
        return false;
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!context.create() || !context.makeCurrent(&surface))
        return false;
    const auto *name = reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER));
    const QString renderer = QString::fromLatin1(name).toLower();
    context.doneCurrent();
    constexpr std::array emulated{"llvmpipe"_L1, "softpipe"_L1, "swrast"_L1, "software"_L1, "swr "_L1};
    return !renderer.isEmpty() &&
           std::ranges::none_of(emulated, [&](QLatin1StringView word) { return renderer.contains(word); });
}

} // namespace

void chooseGraphics()
{
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        return;
    if (!hasHardwareOpenGl())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace sijill
