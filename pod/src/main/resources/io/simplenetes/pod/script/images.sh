# ---- Images: local, or pulled. Needs no lock, so that a slow pull keeps nobody from stopping the pod

ANEW='' # whether what runs is to be made anew

# missing|always|never IMAGE
need_image() {
    case $1 in
        always) will_be_adopted || pull_again "$2" ;;
        never)
            image_is_here "$2" ||
                die "the image $2 is not on this host, and 'pull: never' forbids to fetch it" "bring it: podman load -i FILE, or podman build"
            ;;
        *) image_is_here "$2" || pull_image "$2" || die_of_pull "$2" ;;
    esac
}

will_be_adopted() { [ -z "$ANEW" ] && ask_for_pod && pod_holds; }

image_is_here() {
    _said=$(podman image exists -- "$1" 2>&1)
    case $? in
        0) return 0 ;;
        1) return 1 ;;
        *) die "podman does not work here: $(printf '%s\n' "$_said" | last_line)" "see what 'podman info' says" ;;
    esac
}

# Sets _said to what podman says.
pull_image() {
    say "pulling $1"
    _said=$(podman pull -- "$1" 2>&1 >/dev/null)
}
die_of_pull() {
    die "cannot get the image $1: $(printf '%s\n' "$_said" | last_line)" "see that 'podman pull $1' works on this host, or bring the image: podman load -i FILE"
}

# A registry that is down shall not keep a pod from starting that this host has all of.
pull_again() {
    ! pull_image "$1" || return 0
    _why=$_said
    image_is_here "$1" || { _said=$_why && die_of_pull "$1"; }
    say "warning: cannot pull $1: $(printf '%s\n' "$_why" | last_line)"
    say "         the image of this name that the host has is used"
}

# All are tried, so that one call shows all that is missing.
action_download() {
    FORCE='' _code=0
    while [ $# -gt 0 ]; do
        next_option 'f/force' "$@"
        [ "$OPTION" = force ] || { no_more "$@" && break; }
        FORCE=1
        shift
    done
    need_podman
    each_image download
    return "$_code"
}
# missing|always|never IMAGE, in a shell of its own: need_image ends it
download() {
    if [ "$FORCE" ] && [ "$1" != never ]; then
        (pull_image "$2" || die_of_pull "$2") || _code=1
    else
        (need_image "${1%always}" "$2") || _code=1
    fi
}
