# ---- The action

main() {
    action=${1:-help}
    [ $# = 0 ] || shift
    case $action in
        run) action_run "$@" ;;
        stop) action_stop "$@" ;;
        rm) action_rm "$@" ;;
        ps | status) action_ps "$@" ;;
        readiness) action_readiness "$@" ;;
        logs) action_logs "$@" ;;
        signal) action_signal "$@" ;;
        reload-configs) action_reload_configs "$@" ;;
        info) action_info "$@" ;;
        version | -V | --version) action_version "$@" ;;
        help | -h | --help) action_help ;;
        supervise) supervise "${1:-adopt}" ;;
        *) die "there is no action '$action'" "'pod help' lists them" ;;
    esac
}

# On one line, which the shell has read whole: this file may be replaced while it runs.
main "$@"; exit
