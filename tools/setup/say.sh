# shellcheck shell=bash
# Words to the person at the terminal. All of it on standard error: standard output is the program's own.

say() { printf 'sijill: %s\n' "$*" >&2; }

# One line: what failed, and the way out.
die() {
    say "$*"
    exit 1
}
