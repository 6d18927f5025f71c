# shellcheck shell=bash disable=SC2154 # the caller sets checkout
# What ./run and ./check share: makes sure that Sijill can be built here, and leaves in the array $enter what to put
# before a command to run it where Qt 6.8 is. The caller sets $checkout, the folder of the sources.

# shellcheck source-path=SCRIPTDIR
. "$checkout/tools/setup/say.sh"
# shellcheck source-path=SCRIPTDIR
. "$checkout/tools/setup/packages.sh"
# shellcheck source-path=SCRIPTDIR
. "$checkout/tools/setup/sources.sh"
# shellcheck source-path=SCRIPTDIR
. "$checkout/tools/setup/root.sh"
# shellcheck source-path=SCRIPTDIR
. "$checkout/tools/setup/enter.sh"
# shellcheck source-path=SCRIPTDIR
. "$checkout/tools/setup/build.sh"

# The cache folder, by the XDG rules: a relative XDG_CACHE_HOME counts as none.
need_cache() {
    local base=${XDG_CACHE_HOME:-}
    : "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"
    export HOME
    case $base in /*) ;; *) base=$HOME/.cache ;; esac
    cache=$base/sijill
    log=$cache/setup.log
    { mkdir -p "$cache" && [ -w "$cache" ]; } 2>/dev/null ||
        die "The cache folder $cache cannot be written. Name another: XDG_CACHE_HOME=FOLDER"
}

system_name() { (. /etc/os-release 2>/dev/null && printf '%s\n' "${PRETTY_NAME:-}") || uname -sr; }

# A system without apt: what it takes must be there already.
need_by_hand() {
    local tool version
    for tool in cmake ninja qmake6; do
        command -v "$tool" >/dev/null || die "$(system_name) has no apt, and $tool is missing. Install what" \
            "tools/packages.txt lists with this system's package manager (Qt 6.8 with Qt Location, GDAL 3.10)."
    done
    version=$(qmake6 -query QT_VERSION)
    [ "$(printf '%s\n' 6.8 "$version" | sort -V | head -n 1)" = 6.8 ] ||
        die "Sijill needs Qt 6.8 or newer, and $(system_name) has $version."
}

# True where this system's own packages do. Looks at what is installed first: asking apt takes half a second.
system_is_new_enough() {
    local version
    version=$(dpkg-query -W -f '${db:Status-Abbrev}${Version}' qt6-location-dev 2>/dev/null | sed -n 's/^ii *//p')
    if [ -n "$version" ]; then
        dpkg --compare-versions "$version" ge 6.8~
        return
    fi
    : >"$log"
    if ! compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null && root_prefix >/dev/null; then
        say "Fetching the lists of packages, some ten seconds"
        apt_get update || say "apt-get update failed ($(last_error "$log"))"
    fi
    archive_is_new_enough
}

# Everything a build and its tests need, here or in a root: set_up SECTION...
set_up() {
    local everything wanted
    enter=()
    place=system
    need_cache
    share_objects
    if ! command -v dpkg-query >/dev/null; then
        need_by_hand
        return
    fi
    mapfile -t wanted < <(packages_of "$checkout/tools/packages.txt" "$@")
    # One root serves every section. SIJILL_SETUP=root asks for it where the system itself would do.
    everything=$(packages_of "$checkout/tools/packages.txt" build run check developer)
    if [ "${SIJILL_SETUP:-}" != root ]; then
        [ -n "$(missing_packages "${wanted[@]}")" ] || return 0
        if ! has_root "$everything" && system_is_new_enough; then
            install_packages 'Sijill' "${wanted[@]}"
            return
        fi
    fi
    need_root "$everything"
    place=$root
    enter_root "$root"
}
