# shellcheck shell=bash disable=SC2154 # what setup.sh sets: checkout, cache, log, place, enter
# Where Debian is to be had: taken from the system's own apt sources, in both of their formats.

# One-line format: `deb [options] URI SUITE COMPONENTS`. Prints `URI SUITE`, a line for each.
sources_of_list() {
    awk '$1 == "deb" {
        sub(/#.*/, ""); sub(/\[[^]]*\]/, "")
        if (NF >= 3) print $2, $3
    }' "$1"
}

# deb822: stanzas of `Field: value`, values may go on in lines that begin with a blank. Prints `URI SUITE`, a line for each.
sources_of_deb822() {
    awk '
        function flush(    u, s, i, j, n, m) {
            if ((" " value["types"] " ") ~ / deb / && tolower(value["enabled"]) !~ /^ *(no|false|0|off) *$/) {
                n = split(value["uris"], u, " "); m = split(value["suites"], s, " ")
                for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) print u[i], s[j]
            }
            split("", value); field = ""
        }
        /^[[:space:]]*$/ { flush(); next }
        /^#/ { next }
        /^[[:space:]]/ { if (field != "") value[field] = value[field] " " $0; next }
        {
            colon = index($0, ":"); field = tolower(substr($0, 1, colon - 1))
            value[field] = substr($0, colon + 1); gsub(/[\t\r]/, " ", value[field])
        }
        END { flush() }
    ' "$1"
}

# A list of mirrors in a local file stands for its first line.
first_mirror() {
    case $1 in
    mirror+file:*) awk '!/^#/ && NF { print $1; exit }' "${1#mirror+file:}" 2>/dev/null || true ;;
    *) printf '%s\n' "$1" ;;
    esac
}

# `URI SUITE` of every source of the system: all_sources /etc/apt
all_sources() {
    local apt=$1 file
    for file in "$apt"/sources.list "$apt"/sources.list.d/*.list; do
        if [ -r "$file" ]; then sources_of_list "$file"; fi
    done
    for file in "$apt"/sources.list.d/*.sources; do
        if [ -r "$file" ]; then sources_of_deb822 "$file"; fi
    done
}

# Addresses that may be a Debian archive, in the system's order: archive_candidates main|security /etc/apt
# SIJILL_DEBIAN_ARCHIVE goes before all of them.
archive_candidates() {
    local kind=$1 apt=$2 uri suite
    if [ "$kind" = main ] && [ -n "${SIJILL_DEBIAN_ARCHIVE:-}" ]; then
        printf '%s\n' "${SIJILL_DEBIAN_ARCHIVE%/}"
        return
    fi
    all_sources "$apt" | while read -r uri suite; do
        case $suite in
        */) continue ;;
        *-security | */updates) [ "$kind" = security ] || continue ;;
        *) [ "$kind" = main ] || continue ;;
        esac
        uri=$(first_mirror "$uri")
        case $uri in
        http:* | https:*) printf '%s\n' "${uri%/}" ;;
        esac
    done | awk '!seen[$0]++'
}

# True where the address answers and has the suite, from Debian: has_suite URI SUITE. What apt said is in the log.
has_suite() {
    local got
    got=$(mktemp) || return 1
    if /usr/lib/apt/apt-helper -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 \
        -o APT::Sandbox::User=root download-file "$1/dists/$2/InRelease" "$got" </dev/null >>"$log" 2>&1 &&
        grep -q '^Origin: Debian$' "$got"; then
        rm -f "$got"
        return 0
    fi
    rm -f "$got"
    return 1
}

# The first address of a kind that has the suite; fails where none has: find_archive main|security SUITE
find_archive() {
    local uri
    for uri in $(archive_candidates "$1" /etc/apt); do
        if has_suite "$uri" "$2"; then
            printf '%s\n' "$uri"
            return 0
        fi
    done
    return 1
}

# What the system tells apt about the network: proxies, time-outs, whether dates are checked.
network_options() {
    apt-config dump --format '%F "%v";%n' Acquire 2>/dev/null |
        grep -E '^Acquire::((http|https)::|Check-|Max-FutureTime|Retries|ForceIPv)' | grep -v ' "";$' || true
}
