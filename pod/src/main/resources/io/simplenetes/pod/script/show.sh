# ---- pod ps, readiness, info, version, help: no podman, no program

API=1.0.0-beta2           # the pod.yaml and the Pod API that this script was made for
RUNTIME='podman 2.0.0'    # this script

action_ps() {
    USAGE='ps'
    no_more "$@"
    _text='' _status=''
    if [ ! -f .pod.status ]; then
        printf 'pod: %s\nstatus: non-existing\n' "$POD"
        return
    fi
    while IFS= read -r _line; do
        _text="$_text$_line
"
        case $_line in 'status: '*) _status=${_line#*: } ;; esac
    done <.pod.status
    case $_status in
        exited | removed) ;;
        *) supervisor_lives || _text="pod: $POD
status: unknown
" ;;
    esac
    printf '%s' "$_text"
}

action_readiness() {
    USAGE='readiness'
    no_more "$@"
    supervisor_lives && status_value readiness && [ "$VALUE" = 1 ]
}

action_info() {
    USAGE='info'
    no_more "$@"
    printf '%s\n' "pod: $POD" "podVersion: $POD_VERSION" "hostPorts: $HOST_PORTS" "labels: $LABELS" "volumes: $VOLUMES" "ramdisks: $RAMDISKS" \
        'containers:'
    for each in $CONTAINERS; do
        "recall_$each"
        printf '%s\n' "    - name: $name" "      container: $container" "      image: $image" "      configs: $configs" \
            "      restart: $policy" "      mounts: $mounts" "      ports: $ports" "      network: $network"
    done
}

action_version() {
    USAGE='version'
    no_more "$@"
    printf '%s\n' "api $API" "runtime $RUNTIME" "podVersion $POD_VERSION"
}

action_help() {
    cat <<'END'
usage: pod ACTION

  run [--host-interface=IP] [--no-wait]   start the pod, wait until it is up
  stop                                    end its containers, keep them
  rm [-k|--kill]                          end and remove its containers; volumes, configs and logs stay
  ps, status                              what runs, and since when
  readiness                               exit code 0 when the pod is ready, else 1
  logs [CONTAINER...]                     what the containers and the supervisor wrote
      -f, --follow                          go on with what they write from now on
      -p, --daemon-process                  the supervisor
      -t, --timestamp=N                     from this unix time on; -N: of the last N seconds
      -l, --limit=N                         the first N lines; -N: the last N lines
      -s, --stream=stdout,stderr            of these streams
      -d, --details=ts,name,stream,age      what stands before each line, or none
  signal [CONTAINER...]                   send the containers the signals of the pod.yaml
  reload-configs CONFIG...                signal the containers that mount one of these configs
  info                                    what the pod is made of
  version                                 its version, and of what it speaks
  help                                    this text
END
}
