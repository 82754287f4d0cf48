# ---- Options: --name=value or --name value, -n value; -- ends them; the last one wins; every action knows -h and --help

# next_option 'NAME...' WORD...: reads the first WORD. A NAME is `limit`, `l/limit`, or with a value `l/limit=`.
# Sets OPTION to the option's long name, to `--`, or to nothing when the word is an operand; VALUE; and USED, the words it took.
next_option() {
    OPTION='' VALUE='' USED=1
    _names=$1
    shift
    case $1 in
        --) OPTION=-- && return ;;
        -h | --help) show_usage && exit ;;
        --*) _given=${1#--} && _given=${_given%%=*} ;;
        -?*) _given=${1#-} ;;
        *) return 0 ;;
    esac
    for _name in $_names; do
        _long=${_name#?/} && _long=${_long%=}
        case $1 in
            --*) [ "$_given" = "$_long" ] || continue ;;
            *) [ "$_given/$_long" = "${_name%=}" ] || continue ;;
        esac
        OPTION=$_long
        case $_name in
            *=) option_value "$@" ;;
            *) case $1 in --*=*) usage_error "--$_long takes no value" ;; esac ;;
        esac
        return 0
    done
    usage_error "there is no option $1"
}

option_value() {
    case $1 in
        --*=*) VALUE=${1#*=} ;;
        *) [ $# -lt 2 ] || { VALUE=$2 && USED=2; } ;;
    esac
    [ "$VALUE" ] || usage_error "$1 needs a value"
}

# What is left may be options that nobody knows, or operands that nobody takes.
no_more() {
    [ "${1:-}" != -- ] || shift
    [ $# = 0 ] || next_option '' "$@"
    [ $# = 0 ] || usage_error "'$1' is one word too many"
}

usage_error() { die "$1" "usage: $(usage_line)"; }
