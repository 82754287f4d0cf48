# ---- Adoption: what podman knows of containers that nobody watched. One podman command

adopt() {
    read_uptime
    # shellcheck disable=SC2046,SC2086 # their words are wanted
    set -- $(podman inspect --format '{{.Name}} {{.State.Status}} {{.State.ExitCode}} {{.State.ConmonPid}}' \
        "$INFRA_CONTAINER" $CONTAINER_NAMES 2>/dev/null)
    while [ $# -ge 4 ]; do
        case $1 in
            "$INFRA_CONTAINER") ! find_process "$4" || INFRA=$4 INFRA_START=$START ;;
            *) adopt_container "${1%-"$POD"}" "$2" "$3" "$4" ;;
        esac
        shift 4
    done
}

# NAME STATUS CODE CONMON
adopt_container() {
    case " $CONTAINERS " in *" $1 "*) "recall_$1" ;; *) return ;; esac
    count=1 since=$UP
    case $2 in
        running)
            state=running conmon=$4
            ! find_process "$4" || conmon_start=$START
            ;;
        exited | stopped) state=ended code=$3 ;;
        *) count=0 ;;
    esac
    "remember_$1"
}
