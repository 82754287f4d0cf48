# ---- The lock: run, stop and rm change the pod one after the other

make_folders() {
    [ -d "$RUN" ] && [ -d log ] || mkdir -p "$RUN" log || exit 1
}

# The kernel holds it for this process, as descriptor 9, and drops it when the process ends, however it ends.
lock() {
    make_folders
    { true >>"$RUN/lock"; } 2>/dev/null || die "cannot write to $RUN/lock" "see who owns $DIR and whether its disk is full"
    exec 9>>"$RUN/lock"
    flock 9 || die "cannot lock $RUN/lock"
}
unlock() { exec 9>&-; }

# What podman leaves running would keep the lock.
podman() { command podman "$@" </dev/null 9>&-; }
