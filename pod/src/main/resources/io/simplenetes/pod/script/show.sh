# ---- pod ps, readiness, info, version: no podman, no program

API=1.0.0-beta2           # the pod.yaml and the Pod API that this script was made for
RUNTIME='podman 2.0.0'    # this script

action_ps() {
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
        created | exited | removed) ;;
        *) supervisor_lives || _text="pod: $POD
status: unknown
" ;;
    esac
    printf '%s' "$_text"
}

action_readiness() {
    no_more "$@"
    supervisor_lives && status_value readiness && [ "$VALUE" = 1 ]
}

action_info() {
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
    no_more "$@"
    printf '%s\n' "api $API" "runtime $RUNTIME" "podVersion $POD_VERSION"
}
