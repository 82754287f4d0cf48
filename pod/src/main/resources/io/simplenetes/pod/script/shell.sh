# ---- pod shell: a shell or a command in a container

# The words of the command reach the container as they are; no shell looks at them. The exit code is the command's. A first word that
# names a container chooses it, unless -c has.
action_shell() {
    _shell=sh _chosen=''
    while [ $# -gt 0 ]; do
        next_option 'b/bash c/container=' "$@"
        case $OPTION in
            bash) _shell=bash ;;
            container) need_container "$VALUE" && _chosen=$VALUE ;;
            *) break ;;
        esac
        shift "$USED"
    done
    if [ $# -gt 0 ] && [ -z "$_chosen" ]; then
        case " $CONTAINERS " in *" $1 "*) _chosen=$1 && shift ;; esac
    fi
    [ "${1:-}" != -- ] || shift
    if [ $# = 0 ]; then
        set -- "$_shell"
    elif [ "$_shell" = bash ]; then
        usage_error "-b is for a shell without a command"
    fi
    need_podman
    _chosen=${_chosen:-${CONTAINERS%% *}}
    [ "$_chosen" ] || die "the pod has no container"
    runs "$_chosen" || die "container $_chosen does not run" "'pod ps' shows what does"
    if [ -t 0 ] && [ -t 1 ]; then
        exec podman exec --interactive --tty --detach-keys '' -- "$_chosen-$POD" "$@"
    else
        exec podman exec --interactive -- "$_chosen-$POD" "$@"
    fi
}
runs() { [ "$(podman inspect --format '{{.State.Status}}' "$1-$POD" 2>/dev/null)" = running ]; }
