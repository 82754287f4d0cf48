# ---- Log rotation: at 10 MiB a log becomes a numbered part; it and four parts are kept

ROTATED=0 NO_ROTATION=''

rotate_logs() {
    [ $((UP - ROTATED)) -ge 10 ] || return 0
    ROTATED=$UP
    # shellcheck disable=SC2044 # the names of our logs have no blanks
    for file in $(find log -name "*$POD.log" -size +20480 2>/dev/null); do
        case $file in
            "log/$POD.log") rotate_own ;;
            "log/"*"-$POD.log")
                _short=${file#log/} && _short=${_short%-"$POD.log"}
                case " $CONTAINERS " in *" $_short "*) rotate_container "$_short" ;; esac
                ;;
        esac
    done
}

# conmon opens the log anew when told so through its control fifo, which lies beside the container's OCI configuration. Whatever
# it writes meanwhile goes to the part: nothing is lost.
rotate_container() {
    "recall_$1"
    if ! is_up; then
        set_aside
        return
    fi
    case " $NO_ROTATION " in *" $1 "*) return ;; esac
    _fifo=$(podman inspect --format '{{.OCIConfigPath}}' "$container" 2>/dev/null)
    _fifo=${_fifo%/*}/ctl
    if [ -p "$_fifo" ] && set_aside; then
        { printf '2 0 0\n' 1<>"$_fifo"; } 2>/dev/null
    else
        NO_ROTATION="$NO_ROTATION $1"
        log "the log of $1 cannot be rotated: there is no $_fifo"
    fi
}
rotate_own() {
    set_aside
    ! { true >>"$LOG"; } 2>/dev/null || exec 2>>"$LOG"
}

# Moves $file to its next part and removes the parts that are too old.
set_aside() {
    set -- "$file".[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]
    _next=00000001
    if [ -e "$1" ]; then
        while [ $# -gt 3 ]; do rm -f "$1"; shift; done
        while [ $# -gt 1 ]; do shift; done
        _next=$((1${1##*.} + 1)) && _next=${_next#1}
    fi
    mv "$file" "$file.$_next"
}
