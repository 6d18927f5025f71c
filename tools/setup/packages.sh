# shellcheck shell=bash disable=SC2154 # what setup.sh sets: checkout, cache, log, place, enter
# The list of packages (tools/packages.txt) and the system's own package manager.

# Names of the wanted sections, one a line: packages_of FILE build run
packages_of() {
    local file=$1 line section='' wanted
    shift
    wanted=" $* "
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line%%#*}
        line=${line//[[:space:]]/}
        case $line in
        '') ;;
        '['*']') section=${line:1:-1} ;;
        *) case $wanted in *" $section "*) printf '%s\n' "$line" ;; esac ;;
        esac
    done <"$file"
}

# Of the names given, those that are not installed on this system.
missing_packages() {
    local installed name
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p') || true
    for name; do
        case $'\n'$installed$'\n' in
        *$'\n'"$name"$'\n'*) ;;
        *) printf '%s\n' "$name" ;;
        esac
    done
}

# The version the system's archive offers, nothing where it offers none.
candidate_of() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p' | grep -vx '(none)' || true; }

# True where the system's archive has what the build asks for: Qt 6.8 with Qt Location, GDAL 3.10.
archive_is_new_enough() {
    local qt gdal
    qt=$(candidate_of qt6-location-dev)
    gdal=$(candidate_of libgdal-dev)
    [ -n "$qt" ] && [ -n "$gdal" ] || return 1
    dpkg --compare-versions "$qt" ge 6.8~ && dpkg --compare-versions "$gdal" ge 3.10~
}

# How this user becomes root: nothing, `sudo`, or `sudo -n` where nobody can type a password. Fails where there is no way.
root_prefix() {
    if [ "$(id -u)" = 0 ]; then
        return 0
    fi
    command -v sudo >/dev/null || return 1
    if [ -t 0 ]; then
        echo sudo
    else
        sudo -n true 2>/dev/null || return 1
        echo sudo -n
    fi
}

# apt-get as root, quietly; the log keeps what it said.
apt_get() {
    local prefix
    prefix=$(root_prefix) || return 1
    # shellcheck disable=SC2086 # the prefix is two words or none
    $prefix env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" </dev/null >>"$log" 2>&1
}

# Installs what is missing of the packages given: install_packages WHAT-FOR NAME...
install_packages() {
    local what=$1 missing
    shift
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    missing=${missing//$'\n'/ }
    root_prefix >/dev/null || die "$what asks for packages that are not installed, and there is no sudo here." \
        "Ask who looks after this machine to run: apt-get install $missing"
    say "Installing $what with the system's package manager: $missing"
    # shellcheck disable=SC2086 # a list of names
    if ! apt_get install -y --no-install-recommends $missing; then
        say "The package lists may be old: bringing them up to date."
        apt_get update || true
        # shellcheck disable=SC2086
        apt_get install -y --no-install-recommends $missing ||
            die "apt-get could not install them ($(last_error "$log")). Check the network, or see $log"
    fi
}

# The last complaint of apt or mmdebstrap in a log.
last_error() { grep -aE '^(E:|dpkg: error|.*No space left)' "$1" | tail -n 1 | sed 's,^E: ,,; s,^E: ,,' | cut -c1-200 | grep . || echo 'no reason given'; }
