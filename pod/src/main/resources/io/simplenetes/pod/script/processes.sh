# ---- Processes and time, read from /proc by the shell itself: no program is started

# Sets START to the start time of process PID; fails when there is none, or only its remains (a zombie).
# A process is its number together with its start time: numbers are used again.
find_process() {
    START=''
    case $1 in '' | *[!0-9]*) return 1 ;; esac
    { read -r _stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    _stat=${_stat##*) } # after the program's name, which may hold anything
    # shellcheck disable=SC2086 # its words are wanted
    set -- $_stat
    case ${1:-Z} in Z | X) return 1 ;; esac
    START=${20:-}
}

# PID START: does the process still live?
lives() { find_process "$1" && [ "$START" = "$2" ]; }

# Sets UP to the seconds since the machine was switched on: nobody sets this clock.
read_uptime() { read -r UP _ </proc/uptime; UP=${UP%%.*}; }

# Sets PID from a file that podman or conmon wrote: no newline ends it, so that read says it failed.
read_pid() { PID=''; { read -r PID <"$1"; } 2>/dev/null; find_process "$PID"; }
