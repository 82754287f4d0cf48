# shellcheck shell=sh
# What ./build, ./quickstart and ./verify share. Source it; it sets no option and leaves the folder alone.

# fail WHAT [REMEDY]: say what is wrong and what to do about it, and end.
fail() {
    printf 'error: %s\n' "$1" >&2
    [ -z "${2-}" ] || printf '       %s\n' "$2" >&2
    exit 1
}

# now: a moment, in hundredths of a second. since MOMENT: how long ago it was, such as `1.4 s`.
now() {
    read -r up _ </proc/uptime
    echo "${up%.*}${up#*.}"
}
since() {
    past=$(($(now) - $1))
    printf '%d.%d s\n' $((past / 100)) $((past % 100 / 10))
}

# as_root COMMAND...: run a command as root, through sudo for an ordinary user.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "this needs root: $*" "run it as root, or install sudo"
    fi
}

# need_packages PACKAGE[:COMMAND]...: install the Debian or Ubuntu packages whose command (by default of the package's name) is
# not there. Quiet when none is missing. On other systems: name what is missing, and end.
need_packages() {
    missing=''
    for item; do
        # Administrators' commands are not on every user's PATH.
        PATH=$PATH:/usr/sbin:/sbin command -v "${item#*:}" >/dev/null || missing="$missing ${item%%:*}"
    done
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null || fail "not installed:$missing" "install what provides them on this system, then try again"
    echo "installing$missing" >&2
    # shellcheck disable=SC2086 # a list of words
    install_packages $missing || fail "could not install$missing" "run: apt-get update && apt-get install$missing"
}
install_packages() {
    set -- env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$@"
    # The first try spares an update; it fails where the lists of packages are old or missing.
    as_root "$@" >/dev/null 2>&1 || { as_root apt-get update --quiet >/dev/null && as_root "$@" >/dev/null; }
}

# find_jdk: set and export JAVA_HOME to a JDK 25, whatever `java` on PATH is; installs one where Debian or Ubuntu has it.
find_jdk() {
    for candidate in "${JAVA_HOME-}" /usr/lib/jvm/*; do
        is_jdk_25 "$candidate" || continue
        JAVA_HOME=$candidate
        export JAVA_HOME
        return
    done
    if command -v apt-get >/dev/null && echo "installing openjdk-25-jdk-headless" >&2 && install_packages openjdk-25-jdk-headless; then
        for JAVA_HOME in /usr/lib/jvm/*; do
            if is_jdk_25 "$JAVA_HOME"; then
                export JAVA_HOME
                return
            fi
        done
    fi
    fail "no JDK 25 here" "install one (such as Temurin 25 or openjdk-25-jdk) below /usr/lib/jvm, or set JAVA_HOME to it"
}
is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/jlink" ] && grep -Eq '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}
