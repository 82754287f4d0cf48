# ---- What must be there

# TOOL...
need() {
    _missing=''
    for _tool; do installed "$_tool" >/dev/null || _missing="$_missing $_tool"; done
    case $_missing in *' flock'* | *' setsid'*) _hint='util-linux provides flock and setsid; ' ;; *) _hint='' ;; esac
    [ -z "$_missing" ] || die "this host lacks$_missing" "${_hint}install what is missing, or see to PATH (now $PATH)"
}

installed() {
    case $1 in
        podman) (unset -f podman && command -v podman) ;; # this script has a function of that name
        *) command -v "$1" ;;
    esac
}

need_podman() {
    need podman flock setsid sleep mkdir mv rm date tail find tr
    # Without it rootless podman would look for its containers in another place than at the next login.
    if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
        _user=$(id -u)
        [ "$_user" = 0 ] || [ ! -d "/run/user/$_user" ] || export XDG_RUNTIME_DIR="/run/user/$_user"
    fi
    # The credentials that 'sns host init' brings, in the HOSTHOME that a release lies in.
    case $DIR in
        */pods/*/release/*)
            _credentials=${DIR%/pods/*/release/*}/registry-config.json
            [ "${REGISTRY_AUTH_FILE:-}" ] || [ ! -r "$_credentials" ] || export REGISTRY_AUTH_FILE="$_credentials"
            ;;
    esac
}

# podman reads the path of a log as comma separated values, and conmon up to the first colon.
need_plain_folder() {
    case $DIR in
        *[,:\"]* | *"
"*) die "podman cannot keep a log in $DIR" "move the pod to a folder without comma, colon, double quote or newline in its path" ;;
    esac
}

# NAME: git keeps no empty folder, so that an empty config may be missing.
need_config() { [ -d "config/$1" ] || mkdir -p "config/$1" || exit 1; }

# DESCRIPTION PATH
need_path() {
    [ -e "$2" ] || die "$1: there is no $2" "make it, or change 'bind' in the pod.yaml"
}

# Rootless podman has no limits without the unified control groups of the kernel, and does not fail for it.
tell_ignored_limits() {
    [ "$(id -u)" != 0 ] && [ ! -e /sys/fs/cgroup/cgroup.controllers ] || return 0
    say "warning: podman ignores the limits of $LIMITED: this host has control groups of version 1, and its user is not root"
}

# WHAT: looks for the reason only now, since a look costs a process and mostly there is none to find.
die_of_podman() {
    _version=$(podman --version 2>/dev/null)
    _version=${_version##* }
    case ${_version%%.*} in
        '' | *[!0-9]* | ?????*) die "$1" ;;
        *) [ "${_version%%.*}" -ge 4 ] || die "$1" "podman 4 or later is needed, and this is $_version" ;;
    esac
    die "$1"
}
