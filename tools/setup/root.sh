# shellcheck shell=bash disable=SC2154 # what setup.sh sets: checkout, cache, log, place, enter
# The Debian root: made once with mmdebstrap in the user's cache folder, under a key of what it is made of.

readonly root_suite=trixie # Debian 13: the oldest release with Qt 6.8, Qt Location and GDAL 3.10
readonly root_layout=1     # part of the key: goes up when make_root makes another root of the same list
readonly root_megabytes=2300

# Key of a list of names (standard input), a suite and an architecture. Order and comments make no difference.
root_key() { { LC_ALL=C sort -u && printf '%s\n' "$1" "$2" "$root_layout"; } | sha256sum | cut -c1-12; }

# Where the root of a list of packages is, or will be.
root_of() { printf '%s/root-%s\n' "$cache" "$(printf '%s\n' "$1" | root_key "$root_suite" "$(dpkg --print-architecture)")"; }

# A root is whole when its last file was written: it is made under another name, and renamed when complete.
root_is_whole() { [ -e "$1/etc/sijill-root" ]; }

has_root() { root_is_whole "$(root_of "$1")"; }

# Removes a root or a half of one. Never follows a mount: a set-up that was shot may have left one behind.
remove_root() {
    [ -e "$1" ] || return 0
    if grep -qF " $1/" /proc/self/mountinfo; then
        die "Something is still mounted under $1. Unmount it (see /proc/self/mountinfo), then run this again."
    fi
    chmod -R u+rwX "$1" 2>/dev/null || true
    rm -rf --one-file-system "$1"
}

free_megabytes() { df -Pm "$1" | awk 'NR == 2 { print $4 }'; }

# Fails early, and says so, where there is not room enough: need_space FOLDER WHAT-FOR
need_space() {
    local free
    free=$(free_megabytes "$1")
    [ "$free" -ge "$root_megabytes" ] || die "$2 takes $root_megabytes MB, and $1 has $free MB left." \
        "Make room there, or name another folder: $3=FOLDER"
}

# mmdebstrap and bubblewrap, and what an ordinary user needs to use them.
need_root_tools() {
    local tools=(mmdebstrap bubblewrap debian-archive-keyring)
    [ "$(id -u)" = 0 ] || tools+=(uidmap)
    install_packages 'the set-up' "${tools[@]}"
}

need_namespaces() {
    local user
    bwrap --ro-bind / / --dev /dev --proc /proc true 2>>"$log" || die "bubblewrap may not make namespaces here" \
        "($(tail -n 1 "$log")). In a container: start it with --privileged, or use one of Debian 13." \
        "Else as root: sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0"
    user=$(id -un)
    [ "$user" = root ] || grep -qE "^($user|$(id -u)):" /etc/subuid 2>/dev/null || die "$user has no subordinate user" \
        "ids, which mmdebstrap needs. As root: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $user"
}

# The `deb` lines of the root's archive, found in the system's sources.
root_sources() {
    local main security
    main=$(find_archive main "$root_suite") || die_no_archive
    printf 'deb %s %s main\n' "$main" "$root_suite"
    if security=$(find_archive security "$root_suite-security"); then
        printf 'deb %s %s-security main\n' "$security" "$root_suite"
    fi
}

die_no_archive() {
    local tried
    tried=$(archive_candidates main /etc/apt | tr '\n' ' ')
    if [ -z "$tried" ] || ! grep -qE '^(Err|E):.*(Could not|Temporary failure|timed out|Unable to connect|Connection)' "$log"; then
        die "No source of this system's apt has Debian 13 (asked: ${tried:-none})." \
            "Name a Debian archive near you: SIJILL_DEBIAN_ARCHIVE=ADDRESS ./run"
    fi
    die "No Debian archive could be reached (asked: $tried). Check the network, then run this again."
}

# The keyring that knows Debian 13: part of debian-archive-keyring, on Ubuntu as well.
keyring_options() {
    local file=/usr/share/keyrings/debian-archive-keyring.gpg
    if [ -r "$file" ]; then echo "--keyring=$file"; fi
}

# Runs mmdebstrap into a folder. An ordinary user's root belongs to that user: it passes as an archive, so that neither
# the folder nor its parents need be open to the subordinate ids, and so that `rm -r` is enough to remove it.
run_mmdebstrap() {
    local into=$1 packages=$2 options
    mapfile -t options < <(keyring_options)
    options+=(--variant=essential "--include=$packages" --verbose "--aptopt=$network"
        '--aptopt=Acquire::Languages "none"' '--aptopt=Acquire::Retries "3"'
        '--dpkgopt=path-exclude=/usr/share/man/*' '--dpkgopt=path-exclude=/usr/share/info/*'
        '--dpkgopt=path-exclude=/usr/share/locale/*' '--dpkgopt=path-exclude=/usr/share/doc/*'
        '--dpkgopt=path-include=/usr/share/doc/*/copyright' '--dpkgopt=force-unsafe-io')
    if [ "$(id -u)" = 0 ]; then
        # Mounts of its own: what it mounts in the root is gone with it, however it ends.
        TMPDIR=$scratch unshare --mount mmdebstrap --mode=root "${options[@]}" "$root_suite" "$into" "$sources_file"
    else
        mkdir -p "$into"
        TMPDIR=$scratch mmdebstrap --mode=unshare --format=tar "${options[@]}" "$root_suite" - "$sources_file" |
            tar -x --no-same-owner --exclude=./dev -C "$into"
    fi
}

# mmdebstrap's own talk, turned into a line that says how far it is; all of it goes to the log. It comes in two rounds:
# the base system, then everything else.
show_progress() {
    tee -a "$log" 2>/dev/null | awk -v terminal="$([ -t 2 ] && echo 1)" '
        function show(stage, n, of,    percent) {
            percent = int(100 * n / of); if (percent > 100) percent = 100
            if (terminal) printf "\r\033[Ksijill:   %s: %d %%", stage, percent > "/dev/stderr"
            else if (stage == last ? percent >= said + 25 : percent > 0) {
                printf "sijill:   %s: %d %%\n", stage, percent > "/dev/stderr"
                said = percent - percent % 25; last = stage
            }
        }
        / newly installed, / {
            for (i = 2; i <= NF; i++) if ($i == "newly") total = $(i - 1)
            what = ++rounds == 1 ? "the base system" : total " packages"; got = done = 0
        }
        total > 0 && /^Get:[0-9]+ .* \[[0-9.,]+ [kMG]?B\]/ { show("downloading " what, ++got, total) }
        total > 0 && /^(Unpacking|Setting up) / { show("installing " what, ++done, 2 * total) }
        END { if (terminal) printf "\r\033[K" > "/dev/stderr" }
    '
}

# True while a process of the group runs; those that nobody has reaped do not count.
group_lives() {
    cat /proc/[0-9]*/stat 2>/dev/null |
        awk -v group="$1" '{ sub(/^.*\) /, "") } $1 != "Z" && $3 == group { found = 1 } END { exit !found }'
}

# Ends a group of processes, and waits for them to tidy up after themselves.
end_group() {
    local tries=200
    kill -TERM -- "-$1" 2>/dev/null || return 0
    wait "$1" 2>/dev/null || true
    while group_lives "$1" && [ $((tries -= 1)) -gt 0 ]; do sleep 0.1; done
    kill -KILL -- "-$1" 2>/dev/null || true
}

# The temporary folder of a set-up: what an ordinary user's mmdebstrap leaves in it may belong to subordinate ids.
remove_scratch() {
    [ -d "$1" ] || return 0
    rm -rf --one-file-system "$1" 2>/dev/null || mmdebstrap --unshare-helper rm -rf "$1" 2>>"$log" || true
}

# Leaves nothing behind when the set-up is interrupted or fails.
drop_half_root() {
    trap '' INT TERM HUP
    if [ -n "${making:-}" ]; then
        end_group "$making"
    fi
    remove_root "$half"
    remove_scratch "$scratch"
    rm -f "$half.scratch"
    stand_down
}

# A process of its own that outlives a ./run which is shot (kill -9): it ends the making, removes what is left of it, and
# only then lets go of the lock, so that the next set-up starts from nothing. It learns of the end of ./run from a pipe
# that ./run alone holds open: whom to end comes through it, and `done` where ./run has tidied up itself.
post_watcher() {
    local pipe=$scratch/watch
    mkfifo "$pipe"
    set -m # a process group of its own, which no interrupt of ./run's reaches
    (
        trap '' INT TERM HUP
        making=
        while read -r word; do making=$word; done
        [ "$making" != 'done' ] || exit 0
        drop_half_root
    ) <"$pipe" >/dev/null 2>&1 &
    set +m
    exec 7>"$pipe"
    rm -f "$pipe"
}

# Tells the watcher, where there is one, that nothing is left to do.
stand_down() {
    { echo 'done' >&7; } 2>/dev/null || true
    exec 7>&-
}

# What a set-up left that was shot together with its watcher, or by a power cut: sweep_scratch HALF-ROOT
sweep_scratch() {
    local left
    left=$(cat "$1.scratch" 2>/dev/null) || return 0
    case ${left##*/} in
    sijill-setup.*) if [ -O "$left" ]; then remove_scratch "$left"; fi ;;
    esac
    rm -f "$1.scratch"
}

die_half_way() {
    if [ "$(free_megabytes "$cache")" -lt 100 ] || [ "$(free_megabytes "$scratch")" -lt 100 ]; then
        die "The disk ran full while the Debian 13 root was made. Make room for $root_megabytes MB in $cache (or set" \
            "XDG_CACHE_HOME) and in ${scratch%/*} (or set TMPDIR), then run this again: nothing half-made is kept."
    fi
    die "The Debian 13 root could not be made: $(last_error "$log") (all of it: $log)." \
        "Check the network, then run this again: nothing half-made is kept."
}

# Makes the root under a temporary name and renames it when it is complete: make_root ROOT PACKAGES
make_root() {
    local root=$1 packages=$2 started=$SECONDS
    half=$root.part
    making=
    : >"$log"
    remove_root "$half"
    sweep_scratch "$half"
    need_root_tools
    need_namespaces
    need_space "$cache" "The Debian 13 root" XDG_CACHE_HOME
    [ "$(id -u)" = 0 ] || need_space "${TMPDIR:-/tmp}" "Making the Debian 13 root" TMPDIR
    scratch=$(mktemp -d --tmpdir sijill-setup.XXXXXX)
    printf '%s\n' "$scratch" >"$half.scratch"
    chmod 755 "$scratch" # an ordinary user's mmdebstrap works in there with other ids
    trap drop_half_root EXIT
    trap 'say "Interrupted: nothing half-made is kept."; exit 130' INT TERM HUP
    sources_file=$scratch/sources.list
    network=$scratch/apt.conf
    say "Looking for a Debian 13 archive in this system's package sources"
    root_sources >"$sources_file" || exit 1
    network_options >"$network"
    say "Making a Debian 13 root with Qt 6.8 in $root: once, some three minutes and $root_megabytes MB"
    post_watcher
    # A process group of its own, so that an interrupt ends all of it; the lock and the watcher's pipe are not its own.
    set -m
    (
        exec 7>&- 9>&-
        set -o pipefail
        run_mmdebstrap "$half" "${packages//$'\n'/,}" 2>&1 | show_progress
    ) </dev/null &
    making=$!
    set +m
    echo "$making" >&7
    wait "$making" || die_half_way
    making=
    finish_root "$half"
    mv -T "$half" "$root"
    stand_down
    trap - EXIT INT TERM HUP
    remove_scratch "$scratch"
    rm -f "$half.scratch"
    say "The root is made, in $((SECONDS - started)) seconds"
}

# Files that are bound over when the root is entered must exist; the last one says that the root is whole.
finish_root() {
    local name
    for name in hosts resolv.conf machine-id passwd group; do
        if [ -L "$1/etc/$name" ]; then rm -f "$1/etc/$name"; fi
        [ -e "$1/etc/$name" ] || : >"$1/etc/$name"
    done
    printf 'A Debian root made by Sijill; safe to remove.\n' >"$1/etc/sijill-root"
}

# Roots of other package lists: removed when nobody has used them for a month, else mentioned.
tend_old_roots() {
    local root
    for root in "$cache"/root-*; do
        if [ ! -d "$root" ] || [ "$root" = "$1" ]; then continue; fi
        if [ -n "$(find "$root/etc/sijill-root" -mtime +30 2>/dev/null)" ]; then
            say "Removing $root, unused for a month"
            remove_root "$root"
        else
            say "An older root is still there; if no other checkout needs it: rm -r $root"
        fi
    done
}

# The root for a list of packages (one a line), made if need be: its folder is left in $root.
need_root() {
    local packages=$1
    root=$(root_of "$packages")
    if ! root_is_whole "$root"; then
        exec 9>"$cache/lock"
        if ! flock -n 9; then
            say "Another set-up is at work: waiting for it"
            flock 9
        fi
        if ! root_is_whole "$root"; then
            make_root "$root" "$packages"
            tend_old_roots "$root"
        fi
        exec 9>&-
    fi
    touch -c "$root/etc/sijill-root" 2>/dev/null || true
}
