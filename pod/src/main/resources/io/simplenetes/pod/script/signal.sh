# ---- pod signal, pod reload-configs: tell containers that something changed

# To the named containers, or to all.
action_signal() {
    operands "$@"
    need_podman
    need_running_pod
    for _name in $OPERANDS; do need_container "$_name"; done
    lock
    # shellcheck disable=SC2086 # one word for each container
    if [ "$OPERANDS" ]; then ask_supervisor "tell $OPERANDS" $OPERANDS; else ask_supervisor "news $CONTAINERS" $CONTAINERS; fi
}

# To the containers that mount one of the configs, once each. One that does not run will read the config when it starts.
action_reload_configs() {
    operands "$@"
    [ "$OPERANDS" ] || usage_error "which configs?"
    for _config in $OPERANDS; do
        case " $CONFIGS " in *" $_config "*) ;; *) usage_error "there is no config '$_config' (there is:${CONFIGS:+ $CONFIGS})" ;; esac
    done
    need_podman
    need_running_pod
    lock
    _names=''
    for _name in $CONTAINERS; do ! mounts_one_of || _names="$_names $_name"; done
    # shellcheck disable=SC2086 # one word for each container
    ask_supervisor "reload $OPERANDS" $_names
}
mounts_one_of() {
    "recall_$_name"
    for _config in $OPERANDS; do
        case " $configs " in *" $_config "*) return 0 ;; esac
    done
    return 1
}

# Sets OPERANDS to the words that are left, each of which must be a name.
operands() {
    OPERANDS=''
    [ $# = 0 ] || next_option '' "$@"
    [ "${1:-}" != -- ] || shift
    for _word; do
        case $_word in '' | *[!a-z0-9_]*) usage_error "'$_word' is not a name" ;; esac
        OPERANDS="$OPERANDS $_word"
    done
    OPERANDS=${OPERANDS# }
}

need_container() {
    case " $CONTAINERS " in *" $1 "*) ;; *) usage_error "there is no container '$1' (there is:${CONTAINERS:+ $CONTAINERS})" ;; esac
}
need_running_pod() { supervisor_lives || die "the pod does not run" "start it with 'pod run'"; }
