# shellcheck shell=bash
# What kind of job ./run is asked for.

# A command (`tally`, `render`, --version, ...) needs no screen; anything else opens the window.
is_command() {
    case ${1:-} in
    -h | --help | --help-all | -v | --version) return 0 ;;
    '' | *[!a-z]*) return 1 ;;
    *) [ ! -e "$1" ] ;;
    esac
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; }
