# shellcheck shell=bash disable=SC2154 # what setup.sh sets: checkout, cache, log, place, enter
# How a command is run inside the Debian root: /usr, /etc and the caches are the root's, everything else is the user's
# own, where it is outside, so that any path means the same inside.

# Binds every entry of a host folder but the named ones, links as links: bind_entries FOLDER 'NAME NAME'
bind_entries() {
    local entry name
    for entry in "$1"/* "$1"/.[!.]*; do
        name=${entry##*/}
        case " $2 " in *" $name "*) continue ;; esac
        if [ -L "$entry" ]; then
            enter+=(--symlink "$(readlink "$entry")" "$entry")
        elif [ -d "$entry" ]; then
            enter+=(--bind-try "$entry" "$entry")
        fi
    done
}

# The root's own part of the tree. /usr and /var are empty folders with entries bound into them, so that a checkout in
# /usr/local or /var/lib finds its place.
bind_root() {
    local entry name
    for entry in "$1"/usr/*; do
        name=${entry##*/}
        case $name in local | src) continue ;; esac
        enter+=(--ro-bind "$entry" "/usr/$name")
    done
    for name in bin sbin lib lib32 lib64 libx32; do
        if [ -L "$1/$name" ]; then enter+=(--symlink "usr/$name" "/$name"); fi
    done
    enter+=(--ro-bind "$1/etc" /etc)
    if [ -d "$1/var/cache/fontconfig" ]; then enter+=(--ro-bind "$1/var/cache/fontconfig" /var/cache/fontconfig); fi
    for name in hosts resolv.conf machine-id passwd group; do
        if [ -r "/etc/$name" ]; then enter+=(--ro-bind "$(realpath "/etc/$name")" "/etc/$name"); fi
    done
}

# The screen, the session's bus and the graphics card. X11's socket is in /tmp, which is bound anyway.
bind_display() {
    local path
    for path in /dev/dri /dev/nvidiactl /dev/nvidia0; do
        if [ -e "$path" ]; then enter+=(--dev-bind-try "$path" "$path"); fi
    done
    enter+=(--ro-bind-try /sys /sys)
    for path in "${XDG_RUNTIME_DIR:-}" "${XAUTHORITY:-}"; do bind_hidden "$path"; done
    case ${WAYLAND_DISPLAY:-} in /*) bind_hidden "$WAYLAND_DISPLAY" ;; esac
    case ${DBUS_SESSION_BUS_ADDRESS:-} in
    unix:path=*) path=${DBUS_SESSION_BUS_ADDRESS#unix:path=} && bind_hidden "${path%%,*}" ;;
    esac
}

# Binds a path that the root's own folders would hide. /run, /usr/local and the like are the root's and empty.
bind_hidden() {
    case $1 in
    /run/?* | /usr/local/?* | /usr/src/?* | /var/cache/?*)
        if [ -e "$1" ]; then enter+=(--bind-try "$1" "$1"); fi
        ;;
    esac
}

# Settings that speak of the system outside and mislead a program inside.
clear_environment() {
    local name
    for name in LD_LIBRARY_PATH LD_PRELOAD QT_PLUGIN_PATH QML_IMPORT_PATH QML2_IMPORT_PATH QT_QPA_PLATFORM_PLUGIN_PATH \
        CMAKE_PREFIX_PATH PKG_CONFIG_PATH CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS GDAL_DATA GDAL_DRIVER_PATH PROJ_LIB \
        PROJ_DATA XDG_DATA_DIRS GTK_MODULES; do
        enter+=(--unsetenv "$name")
    done
    enter+=(--setenv PATH /usr/bin:/bin:/usr/sbin:/sbin --setenv BROWSER "$checkout/tools/setup/open-outside")
    if [ -z "${TZ:-}" ] && [ -L /etc/localtime ]; then
        name=$(readlink /etc/localtime)
        case $name in *zoneinfo/*) enter+=(--setenv TZ "${name##*zoneinfo/}") ;; esac
    fi
}

# The root has the C.UTF-8 locale alone. Letters are UTF-8 anyhow, and Qt takes language and formats from the names of
# the variables: so every locale the user names is there, and is C.UTF-8.
bind_locales() {
    local name locales=''
    if [ -n "${LC_ALL:-}" ]; then enter+=(--unsetenv LC_ALL --setenv LANG "$LC_ALL"); fi
    for name in "${LC_ALL:-}" "${LANG:-}" "${LC_NUMERIC:-}" "${LC_TIME:-}" "${LC_COLLATE:-}" "${LC_MONETARY:-}" \
        "${LC_MESSAGES:-}" "${LC_PAPER:-}" "${LC_NAME:-}" "${LC_ADDRESS:-}" "${LC_TELEPHONE:-}" "${LC_MEASUREMENT:-}" \
        "${LC_IDENTIFICATION:-}"; do
        case " $locales " in *" $name "*) continue ;; esac
        case $name in '' | C | POSIX | C.* | */* | *' '*) continue ;; esac
        locales+=" $name"
        enter+=(--symlink /usr/lib/locale/C.utf8 "/run/sijill/locale/$name")
    done
    enter+=(--setenv LOCPATH /run/sijill/locale --setenv LC_CTYPE C.UTF-8)
}

# Leaves in the array $enter what to put before a command to run it inside: enter_root ROOT
enter_root() {
    enter=(bwrap --tmpfs /run)
    bind_entries '' 'usr bin sbin lib lib32 lib64 libx32 etc var proc sys dev run boot lost+found old_root'
    if [ -d /var ]; then bind_entries /var 'cache lock'; fi
    bind_root "$1"
    enter+=(--dev /dev --proc /proc)
    bind_display
    bind_hidden "$PWD"
    bind_hidden "$checkout"
    bind_hidden "$cache"
    clear_environment
    bind_locales
    # A killed ./run takes the program with it, politely.
    enter+=(--chdir "$PWD" -- setpriv --pdeathsig TERM --)
}
