# Strict everywhere; an error only where SIJILL_WERROR says so (CI), so that a newer compiler does not lock a user out.
option(SIJILL_WERROR "Treat warnings as errors" OFF)

add_library(sijill_warnings INTERFACE)
target_compile_options(sijill_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                                 $<$<BOOL:${SIJILL_WERROR}>:-Werror>)
target_compile_definitions(sijill_warnings INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
                                                     QT_NO_CONTEXTLESS_CONNECT QT_USE_QSTRINGBUILDER)
