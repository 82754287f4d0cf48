# ---- The action

main() {
    ACTION=${1:-help}
    [ $# = 0 ] || shift
    case $ACTION in
        status) ACTION='ps' ;;
        -V | --version) ACTION=version ;;
        -h | --help) ACTION=help ;;
    esac
    case $ACTION in
        run) action_run "$@" ;;
        create) action_create "$@" ;;
        start) action_start "$@" ;;
        stop) action_stop "$@" ;;
        kill) action_kill "$@" ;;
        rm) action_rm "$@" ;;
        rerun) action_rerun "$@" ;;
        purge) action_purge "$@" ;;
        ps) action_ps "$@" ;;
        readiness) action_readiness "$@" ;;
        logs) action_logs "$@" ;;
        shell) action_shell "$@" ;;
        signal) action_signal "$@" ;;
        reload-configs) action_reload_configs "$@" ;;
        download) action_download "$@" ;;
        create-volumes) action_create_volumes "$@" ;;
        create-ramdisks) action_create_ramdisks "$@" ;;
        info) action_info "$@" ;;
        version) action_version "$@" ;;
        help) action_help "$@" ;;
        *) die "there is no action '$ACTION'" "'pod help' lists them" ;;
    esac
}

# On one line, which the shell has read whole: this file may be replaced while it runs.
main "$@"; exit
