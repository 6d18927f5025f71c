# Headers that nearly every file of a target includes, parsed once: it halves the time of a build. Every file still
# includes what it uses; a build with SIJILL_PRECOMPILE=OFF shows where one does not.
option(SIJILL_PRECOMPILE "Precompile common headers" ON)

set(SIJILL_COMMON_CORE
    <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QLocale>
    <QPointF> <QRectF> <QRegularExpression> <QSet> <QString> <QStringList>
    <algorithm> <array> <atomic> <cmath> <functional> <limits> <memory> <mutex> <optional> <span> <string> <string_view>
    <utility> <vector>)
set(SIJILL_COMMON_WIDGETS
    ${SIJILL_COMMON_CORE}
    <QAction> <QApplication> <QBoxLayout> <QDialog> <QDialogButtonBox> <QFont> <QFontMetricsF> <QImage> <QKeyEvent>
    <QLabel> <QLineEdit> <QMenu> <QPainter> <QPainterPath> <QPushButton> <QTimer> <QToolButton> <QWidget>)

#   sijill_precompile(mapdata ${SIJILL_COMMON_CORE})
function(sijill_precompile target)
    if(NOT SIJILL_PRECOMPILE)
        return()
    endif()
    target_precompile_headers(${target} PRIVATE ${ARGN})
    # Without it the compiler cache cannot tell what a file includes.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# The headers that another target of the same options has precompiled.
#   sijill_precompile_from(tst_span test_headers)
function(sijill_precompile_from target other)
    if(NOT SIJILL_PRECOMPILE)
        return()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${other})
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()
