#!/usr/bin/env bash
# Tests of tools/setup: every function that needs neither root rights nor a network.
set -uo pipefail

checkout=$(realpath "$(dirname "$0")/../..")
# shellcheck source=tools/setup/setup.sh
. "$checkout/tools/setup/setup.sh"
# shellcheck source=tools/setup/words.sh
. "$checkout/tools/setup/words.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# equals NAME ACTUAL EXPECTED
equals() {
    if [ "$2" = "$3" ]; then
        printf 'PASS   %s\n' "$1"
    else
        printf 'FAIL   %s\n  actual:   %q\n  expected: %q\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

differs() { equals "$1" "$([ "$2" != "$3" ] && echo differs)" differs; }
holds() { equals "$1" "$("${@:2}" && echo yes)" yes; }
fails() { equals "$1" "$("${@:2}" >/dev/null 2>&1 || echo no)" no; }

listing() { tr '\n' ';'; }

theListIsReadBySection() {
    printf '%s\n' '# words' '' '[build]' 'g++  # why' '  cmake' '[run]' 'fontconfig#near' >"$work/list"
    printf 'gdal-bin' >>"$work/list" # no newline at the end
    equals "$case_name: one" "$(packages_of "$work/list" build | listing)" 'g++;cmake;'
    equals "$case_name: two" "$(packages_of "$work/list" build run | listing)" 'g++;cmake;fontconfig;gdal-bin;'
    equals "$case_name: none" "$(packages_of "$work/list" nowhere | listing)" ''
}

theListThatShipsNamesEveryPackageOnce() {
    local all
    all=$(packages_of "$checkout/tools/packages.txt" build run check developer)
    equals "$case_name" "$(sort <<<"$all" | uniq -d)" ''
    equals "$case_name: as Debian spells names" "$(grep -vE '^[a-z0-9][a-z0-9+.-]+$' <<<"$all")" ''
    equals "$case_name: each with its reason" "$(grep -vE '^$|^#|^\[|# .' "$checkout/tools/packages.txt")" ''
}

oneLineSourcesAreRead() {
    printf '%s\n' '# deb http://commented.test/debian bookworm main' '' \
        'deb http://plain.test/debian bookworm main contrib' \
        'deb [arch=amd64 signed-by=/usr/share/keyrings/a.gpg] https://options.test/debian/ bookworm-updates main # words' \
        'deb-src http://source.test/debian bookworm main' 'deb http://flat.test/debian ./' 'deb broken' >"$work/a.list"
    equals "$case_name" "$(sources_of_list "$work/a.list" | listing)" \
        'http://plain.test/debian bookworm;https://options.test/debian/ bookworm-updates;http://flat.test/debian ./;'
}

deb822SourcesAreRead() {
    printf '%s\n' 'Types: deb' '# URIs: http://commented.test/debian' 'URIs: http://one.test/debian' \
        'Suites: bookworm bookworm-updates' 'Components: main' 'Signed-By: /usr/share/keyrings/a.gpg' '' \
        'types: deb deb-src' 'uris:' ' http://two.test/debian' $'\thttp://three.test/debian' 'suites: bookworm' '' \
        'Enabled: no' 'Types: deb' 'URIs: http://off.test/debian' 'Suites: bookworm' '' \
        'Types: deb-src' 'URIs: http://source.test/debian' 'Suites: bookworm' '' '' \
        'Types: deb' 'URIs: http://key.test/debian' 'Suites: bookworm' 'Signed-By:' ' -----BEGIN PGP PUBLIC KEY BLOCK-----' \
        ' .' ' mQINBFit2ioBEADhWpZ8' ' -----END PGP PUBLIC KEY BLOCK-----' >"$work/a.sources"
    equals "$case_name" "$(sources_of_deb822 "$work/a.sources" | listing)" \
        'http://one.test/debian bookworm;http://one.test/debian bookworm-updates;http://two.test/debian bookworm;http://three.test/debian bookworm;http://key.test/debian bookworm;'
    : >"$work/empty.sources"
    equals "$case_name: empty" "$(sources_of_deb822 "$work/empty.sources")" ''
}

archivesAreTakenFromTheSystemsSources() {
    local apt=$work/apt
    mkdir -p "$apt/sources.list.d"
    equals "$case_name: none" "$(archive_candidates main "$apt")" ''
    printf '%s\n' 'deb cdrom:[Debian 12]/ bookworm main' 'deb http://one.test/debian/ bookworm main' \
        'deb http://sec.test/debian-security bookworm-security main' 'deb http://flat.test/x ./' >"$apt/sources.list"
    printf '%s\n' 'http://mirror.test/debian' 'http://other.test/debian' >"$apt/mirrors"
    printf '%s\n' 'Types: deb' "URIs: http://one.test/debian mirror+file:$apt/mirrors" 'Suites: bookworm' >"$apt/sources.list.d/b.sources"
    equals "$case_name: main" "$(archive_candidates main "$apt" | listing)" 'http://one.test/debian;http://mirror.test/debian;'
    equals "$case_name: security" "$(archive_candidates security "$apt" | listing)" 'http://sec.test/debian-security;'
    equals "$case_name: the user's word goes first" \
        "$(SIJILL_DEBIAN_ARCHIVE=http://near.test/debian/ archive_candidates main "$apt" | listing)" 'http://near.test/debian;'
}

theKeyChangesWithTheListAlone() {
    local key
    key=$(printf '%s\n' cmake g++ | root_key suite amd64)
    equals "$case_name: order" "$(printf '%s\n' g++ cmake | root_key suite amd64)" "$key"
    differs "$case_name: a package more" "$(printf '%s\n' cmake g++ mold | root_key suite amd64)" "$key"
    differs "$case_name: suite" "$(printf '%s\n' cmake g++ | root_key other amd64)" "$key"
    differs "$case_name: architecture" "$(printf '%s\n' cmake g++ | root_key suite arm64)" "$key"
}

aHalfMadeRootIsNotTaken() {
    local root=$work/root-key
    fails "$case_name: nothing there" root_is_whole "$root"
    mkdir -p "$root.part/etc" "$root/usr/bin" && : >"$root.part/etc/sijill-root"
    fails "$case_name: complete, under its temporary name" root_is_whole "$root"
    mkdir -p "$root/etc"
    fails "$case_name: half removed" root_is_whole "$root"
    finish_root "$root"
    holds "$case_name: whole" root_is_whole "$root"
    remove_root "$root"
    fails "$case_name: removed" root_is_whole "$root"
}

# A set-up whose tools are stand-ins; what stands for mmdebstrap never ends by itself.
# shellcheck disable=SC2317 # called by make_root
make_a_root() {
    export XDG_CACHE_HOME=$work/cache TMPDIR=$work/tmp
    mkdir -p "$XDG_CACHE_HOME" "$TMPDIR"
    need_root_tools() { :; }
    need_namespaces() { :; }
    need_space() { :; }
    root_sources() { :; }
    network_options() { :; }
    run_mmdebstrap() { # the half root and the temporary folder fill, by a process of its own
        mkdir -p "$1/etc" "$scratch/mmdebstrap.half"
        echo "$BASHPID" >"$work/making"
        sleep 1000
    }
    need_cache
    need_root some-package
}

eventually() { # waits for what is waited for, and at most 20 seconds
    local tries=200
    until "$@" 2>/dev/null; do
        [ $((tries -= 1)) -gt 0 ] || return 1
        sleep 0.1
    done
}

has_ended() { ! kill -0 "$1"; }
is_free() { flock -n "$work/cache/sijill/lock" true; }

aShotSetUpTakesTheMakingWithIt() {
    (make_a_root) >/dev/null 2>&1 &
    local run=$! making
    holds "$case_name: it makes" eventually test -s "$work/making"
    making=$(cat "$work/making")
    kill -KILL "$run"
    wait "$run" 2>/dev/null
    holds "$case_name: the making ends" eventually has_ended "$making"
    holds "$case_name: the lock is free" eventually is_free
    equals "$case_name: nothing is left in the cache" "$(find "$work/cache/sijill" -mindepth 1 -printf '%f\n' | sort | listing)" 'lock;setup.log;'
    equals "$case_name: nor in the temporary folder" "$(find "$work/tmp" -mindepth 1)" ''
    kill -KILL "$making" 2>/dev/null # what should have ended must not outlive the test
}

whatIsLeftOfASetUpIsSweptByTheNext() {
    local half=$work/swept.part left=$work/tmp/sijill-setup.abcdef foreign=$work/tmp/of-another
    mkdir -p "$left/mmdebstrap.half" "$foreign"
    log=/dev/null sweep_scratch "$half"
    holds "$case_name: unknown, untouched" test -d "$left"
    echo "$foreign" >"$half.scratch"
    log=/dev/null sweep_scratch "$half"
    holds "$case_name: not of a set-up, untouched" test -d "$foreign"
    echo "$left" >"$half.scratch"
    log=/dev/null sweep_scratch "$half"
    fails "$case_name: removed" test -e "$left"
    fails "$case_name: forgotten" test -e "$half.scratch"
}

# shellcheck disable=SC2317 # called by what is tested
whoMayNotInstallIsToldOnceWhatToAskFor() {
    local said
    said=$(
        export XDG_CACHE_HOME=$work/asks
        need_cache
        compgen() { return 1; }                  # no lists of packages
        dpkg-query() { return 1; }               # nothing is installed
        candidate_of() { :; }                    # and nothing known to be there
        id() { if [ "$*" = -u ]; then echo 1000; else command id "$@"; fi; }
        command() { if [ "$*" = '-v sudo' ]; then return 1; else builtin command "$@"; fi; }
        { system_is_new_enough || need_root_tools; } 2>&1
    )
    equals "$case_name" "$said" "sijill: the set-up asks for packages that are not installed, and there is no sudo here. Ask who looks after this machine to run: apt-get install mmdebstrap bubblewrap debian-archive-keyring uidmap"
}

# shellcheck disable=SC2317 # called by what is tested
chosenTestsNameTheirTargets() {
    local asked=$work/asked
    targets=$(
        enter=()
        ninja() { :; }
        ctest() {
            echo "$*" >"$asked"
            printf '%s\n' 'Test project /build/release' '  Test   #1: mapdata/geo/tst_crs' '  Test #112: setup/tst_setup' '' 'Total Tests: 2'
        }
        targets_of /build/release -R 'crs|setup' | listing
    )
    equals "$case_name" "$targets" 'tst_crs;tst_setup;'
    equals "$case_name: by the options themselves" "$(cat "$asked")" '--test-dir /build/release -N -R crs|setup'
}

tooLittleRoomIsSaidAtOnce() {
    local said
    said=$(free_megabytes() { echo 100; } && need_space "$work" 'The root' XDG_CACHE_HOME 2>&1)
    equals "$case_name" "$said" "sijill: The root takes $root_megabytes MB, and $work has 100 MB left. Make room there, or name another folder: XDG_CACHE_HOME=FOLDER"
}

theCacheFollowsTheXdgRules() {
    equals "$case_name: default" "$(HOME=$work/h XDG_CACHE_HOME='' && need_cache && echo "$cache")" "$work/h/.cache/sijill"
    equals "$case_name: named" "$(XDG_CACHE_HOME=$work/c && need_cache && echo "$cache")" "$work/c/sijill"
    equals "$case_name: relative counts as none" "$(HOME=$work/h XDG_CACHE_HOME=c && need_cache && echo "$cache")" "$work/h/.cache/sijill"
}

commandsAreToldFromFiles() {
    cd "$work" && : >atlas
    local word
    for word in tally render --version --help -h; do holds "$case_name: $word" is_command "$word"; done
    for word in '' atlas my.sijill ./tally /tmp --lang; do fails "$case_name: '$word'" is_command "$word"; done
}

aDisplayIsEitherOfTwo() {
    unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
    fails "$case_name: none" has_display
    DISPLAY=:0 holds "$case_name: X11" has_display
    WAYLAND_DISPLAY=wayland-0 holds "$case_name: Wayland" has_display
    QT_QPA_PLATFORM=vnc holds "$case_name: the user's choice" has_display
}

noAddressIsWrittenDown() {
    equals "$case_name" "$(grep -nE 'https?://[a-z]' "$checkout"/run "$checkout"/check "$checkout"/.ci/run "$checkout"/tools/setup/* "$checkout"/tools/packages.txt)" ''
}

for case_name in $(declare -F | awk '{ print $3 }' | grep -E '^[a-z]+[A-Z]'); do "$case_name"; done
[ "$failures" = 0 ]
