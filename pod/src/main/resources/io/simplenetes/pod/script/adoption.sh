# ---- Adoption: what podman knows of containers that nobody watched. One podman command

adopt() {
    read_uptime
    _now=$(date +%s)
    for each in $CONTAINERS; do
        "recall_$each"
        read_life
        "remember_$each"
    done
    # shellcheck disable=SC2046,SC2086 # their words are wanted
    set -- $(podman inspect --format \
        '{{.Name}} {{.State.Status}} {{.State.ExitCode}} {{.State.ConmonPid}} {{.State.FinishedAt.Unix}}' \
        "$INFRA_CONTAINER" $CONTAINER_NAMES 2>/dev/null)
    while [ $# -ge 5 ]; do
        case $1 in
            "$INFRA_CONTAINER") ! find_process "$4" || INFRA=$4 INFRA_START=$START ;;
            *) adopt_container "${1%-"$POD"}" "$2" "$3" "$4" $((_now - $5)) ;;
        esac
        shift 5
    done
}

# NAME STATUS CODE CONMON AGO: it ended so many seconds ago.
adopt_container() {
    case " $CONTAINERS " in *" $1 "*) "recall_$1" ;; *) return ;; esac
    since=$UP
    case $2 in
        running)
            [ "$count" -gt 0 ] || count=1
            state=running conmon=$4 ready=$ready_at_once
            ! find_process "$4" || conmon_start=$START
            if [ "$startup" ] && ! has_started_before; then state=proving; else passed=1; fi
            ;;
        exited | stopped)
            [ "$count" -gt 0 ] || count=1
            # An interval counts from the end; the clock may have been set since, but it is not made longer.
            state=ended code=$3 due=0
            [ "$5" -lt 0 ] || due=-$5
            if [ "$startup" ] && [ -z "$passed" ]; then why=startup; else passed=1; fi
            ;;
    esac
    "remember_$1"
}

# What the last supervisor noted: how often it was started, whether it ever has, and which run of it has.
read_life() {
    _count=''
    { read -r _count _passed _run <"$RUN/$name.life"; } 2>/dev/null || return 0
    case $_count in '' | *[!0-9]* | ??????????*) return ;; esac
    count=$_count
    [ "$_passed" != 1 ] || passed=1
}
has_started_before() {
    _run=''
    { read -r _ _ _run <"$RUN/$name.life"; } 2>/dev/null
    [ "$_run" = "$conmon $conmon_start" ]
}
