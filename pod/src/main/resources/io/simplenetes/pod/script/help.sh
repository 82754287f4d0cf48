# ---- pod help: one text, from which the usage of each action comes

# A line with two blanks before it begins an action; what the action does follows after three blanks or more, or below it.
help_text() {
    cat <<'END'
usage: pod ACTION

To make the pod and to end it
  run [--host-interface=IP] [--no-wait]   create and start the pod, wait until it is up; what runs stays
  create [--host-interface=IP]            make the pod, start nothing yet
  start [--no-wait]                       start the pod that was created, wait until it is up
  stop                                    end its containers, keep them
  kill                                    the same, without time to end by themselves
  rm [-k|--kill]                          end and remove its containers; volumes, configs and logs stay
  rerun [-k|--kill] [--host-interface=IP] [--no-wait] [CONTAINER...]
                                          rm and run; with names, only these containers are made anew
  purge [-s|--shared]                     once it is removed: remove its own volumes, logs and status
      -s, --shared                          also the volumes that it shares with others

To see what it does
  ps, status                              what runs, and since when
  readiness                               exit code 0 when the pod is ready, else 1
  logs [-f] [-p] [-t N] [-l N] [-s STREAMS] [-d DETAILS] [CONTAINER...]
                                          what the containers and the supervisor wrote
      -f, --follow                          go on with what they write from now on
      -p, --daemon-process                  the supervisor
      -t, --timestamp=N                     from this unix time on; -N: of the last N seconds
      -l, --limit=N                         the first N lines; -N: the last N lines
      -s, --stream=stdout,stderr            of these streams
      -d, --details=ts,name,stream,age      what stands before each line, or none
  info                                    what the pod is made of
  version                                 its version, and of what it speaks
  help [ACTION]                           this text, or the part on an action, as does 'pod ACTION --help'

To work with it
  shell [-b|--bash] [-c|--container=NAME] [CONTAINER] [--] [COMMAND...]
                                          a shell or a command in a container, the first one if none is named
  signal [CONTAINER...]                   send the containers the signals of the pod.yaml
  reload-configs CONFIG...                signal the containers that mount one of these configs

To prepare a host for it
  download [-f|--force]                   fetch the images that the host lacks; with -f all
  create-volumes                          make the podman volumes that are not there, print their names
  create-ramdisks [-l|--list] [-d|--delete]
                                          as root: mount its ramdisks; -l: print them with their sizes; -d: unmount them
END
}

action_help() {
    case ${1:-} in
        '' | -h | --help) help_text && return ;;
        status) ACTION='ps' ;;
        *) ACTION=$1 ;;
    esac
    shift
    no_more "$@"
    show_usage
}

# Prints the part on $ACTION.
show_usage() {
    _part=$(usage_part)
    [ "$_part" ] || die "there is no action '$ACTION'" "'pod help' lists them"
    printf 'usage: pod %s\n' "$_part"
}
usage_part() {
    help_text | {
        _mine=''
        while IFS= read -r _line; do
            case $_line in
                "  $ACTION" | "  $ACTION "* | "  $ACTION,"*) _mine=1 ;;
                '  '[!\ ]* | [!\ ]* | '') _mine='' ;;
            esac
            [ -z "$_mine" ] || printf '%s\n' "${_line#  }"
        done
    }
}
# The first line of it, without what the action does.
usage_line() {
    _part=$(usage_part)
    _part=${_part%%
*}
    printf '%s\n' "pod ${_part%%   *}"
}
