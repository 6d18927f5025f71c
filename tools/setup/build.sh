# shellcheck shell=bash disable=SC2154 # what setup.sh sets: checkout, cache, log, place, enter
# Configuring and building, in the root or on the system itself: $enter stands before every command.

# Objects are kept in the user's cache, so that a fresh clone on a known machine is quick.
share_objects() {
    export CCACHE_DIR=$cache/ccache CCACHE_MAXSIZE=3G CCACHE_BASEDIR=$checkout CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros # for precompiled headers
    unset CCACHE_DISABLE CCACHE_CONFIGPATH
}

# What a build folder was configured with. CMake cannot move one from one system or one place to another.
build_stamp() { printf '%s\n' "$place" "$checkout"; }

# One build at a time in a folder: take_folder FOLDER, and leave_folder when done.
take_folder() {
    mkdir -p "$1" 2>/dev/null || die "The build folder $1 cannot be made. Is the checkout writable?"
    exec 8>"$1.lock"
    if ! flock -n 8; then
        say "Another build is at work in $1: waiting for it"
        flock 8
    fi
}

leave_folder() { exec 8>&-; }

# Configures a preset when it never was, was elsewhere, or without what is asked: configure PRESET FOLDER [CACHE-LINE]
configure() {
    local preset=$1 folder=$2 wanted=${3:-} stamp=$2/.sijill-setup launcher=()
    if [ -e "$folder/build.ninja" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(build_stamp)" ] &&
        { [ -z "$wanted" ] || grep -qx "$wanted" "$folder/CMakeCache.txt"; }; then
        return 0
    fi
    if [ -e "$folder/CMakeCache.txt" ] && [ "$(cat "$stamp" 2>/dev/null)" != "$(build_stamp)" ]; then
        say "$folder was made on another system or in another place: making it anew"
        rm -rf "$folder"
    fi
    say "Configuring (preset $preset)"
    mkdir -p "$folder"
    if "${enter[@]}" sh -c 'command -v ccache' >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    "${enter[@]}" cmake -S "$checkout" --preset "$preset" "${launcher[@]}" >"$folder/configure.log" 2>&1 || {
        tail -n 25 "$folder/configure.log" >&2
        die "CMake could not configure Sijill; its last words are above, all of them in $folder/configure.log"
    }
    build_stamp >"$stamp"
}

# Builds targets, and says nothing when there is nothing to do: build FOLDER HOW-LONG TARGET...
build() {
    local folder=$1 how_long=$2 jobs=()
    shift 2
    case $("${enter[@]}" ninja -C "$folder" -n "$@" 2>/dev/null) in *'no work to do'*) return 0 ;; esac
    say "Building $*: $how_long"
    if [ -n "${CMAKE_BUILD_PARALLEL_LEVEL:-}" ]; then jobs=(-j "$CMAKE_BUILD_PARALLEL_LEVEL"); fi
    "${enter[@]}" ninja -C "$folder" "${jobs[@]}" "$@" >&2 ||
        die "The build failed; the compiler's words are above, and $folder keeps what was built so far."
}

# Targets of the tests that options of ctest choose: a target has the last part of its test's name. The list of tests
# is brought up to date first.
targets_of() {
    local folder=$1
    shift
    "${enter[@]}" ninja -C "$folder" build.ninja >/dev/null || true # what is wrong with it the build will say
    "${enter[@]}" ctest --test-dir "$folder" -N "$@" | sed -nE 's,^ *Test +#[0-9]+: (.*/)?,,p'
}
