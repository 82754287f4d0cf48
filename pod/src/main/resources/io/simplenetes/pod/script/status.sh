# ---- .pod.status: what others see of the pod; a reader finds the whole file, old or new

CREATED='' STARTED='' CHANGED=1 WRITTEN=0

# Sets STATUS, READY and ENTRIES from what is known of the containers.
assess() {
    STATUS=running READY=1 ENTRIES=''
    for each in $CONTAINERS; do
        "recall_$each"
        case $state in
            running) word=running ;;
            proving) word=running && is_late ;;
            new) word=non-existent && is_late ;;
            starting) word=created && is_late ;;
            ending) word=stopping && is_late ;;
            asking) case $policy in always) word=exited && is_late ;; *) word=running ;; esac ;;
            waiting | lost | removing) word=exited && is_late && [ "$code" ] || word=created ;;
            failed) word=exited READY=0 ;;
            *) word=exited ;;
        esac
        [ "$state$ready" != running ] || READY=0
        ENTRIES="$ENTRIES
    - name: $name
      container: $container
      image: $image
      imageExists: true
      restart: $policy
      mounts: $mounts
      ports: $ports
      network: $network
      startCount: $count
      status: $word${code:+
      exitCode: $code}${trouble:+
      problem: $trouble}"
    done
    [ "$STATUS" = running ] || READY=0
}
# Something is to be done before the pod is as it should be. A job that comes round again is not waited for once it has ended well.
is_late() { [ "$fine" ] || STATUS=starting; }

# STATUS PID
put_status() {
    { printf '%s\n' "pod: $POD
podVersion: $POD_VERSION
hostPorts: $HOST_PORTS
created: $CREATED
started: $STARTED
updated: $(date +%s)
status: $1
pid: $2
readiness: $READY
containers:$ENTRIES" >.pod.status.tmp; } 2>/dev/null && mv -f .pod.status.tmp .pod.status 2>/dev/null
}

# The status of a pod without a supervisor: created, exited or removed.
put_last_word() {
    assess
    READY=0
    [ "$1" != removed ] || CREATED='' STARTED=''
    put_status "$1" '' || die "cannot write .pod.status" "see who owns $DIR and whether its disk is full"
}

# KEY: sets VALUE to the value of a line before the containers; fails without .pod.status.
status_value() {
    VALUE=''
    [ -f .pod.status ] || return 1
    while IFS= read -r _line; do
        case $_line in
            "$1: "*) VALUE=${_line#*: } && return ;;
            containers:*) return 0 ;;
        esac
    done <.pod.status
}
read_times() {
    status_value created && CREATED=$(digits "$VALUE")
    status_value started && STARTED=$(digits "$VALUE")
}
digits() { case $1 in *[!0-9]*) ;; *) printf '%s' "$1" ;; esac; }
