/**
 * Removes leaked reservations of Pod IPs, round by round, for any POSIX shell (with `find -mmin`, which GNU and BusyBox
 * have). It takes from its environment:
 *
 * - `RESERVATIONS`: the folder with one file for each Pod IP; the first word of a file is the id of a container
 * - `OLDER_THAN_MINUTES`: younger files may be of Pods that are still starting
 * - `EVERY_SECONDS`: from one round to the next
 * - `CONTAINERD_NAMESPACE`: the namespace of the Pods' containers
 * - `GIVE_UP_AFTER`: rounds without a list of containers, after which it ends, so that a new container finds containerd's
 *   new socket
 * - `DRY_RUN`: `true` only says what would go
 *
 * Kubernetes puts `$` in place of `$$` and values in place of `$(NAME)` in what a container runs: neither stands here.
 */
export const CLEANUP_SCRIPT = `set -u
export LC_ALL=C
newline='
'
failures=0

log() { printf '%s %s\\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*"; }

trap 'log "stopped"; exit 0' TERM INT

# Whether $1 is an address, as reservations are named. "lock", "last_reserved_ip.0" and all else are none of ours.
is_ip() {
  case $1 in
    *[!0-9a-f:.]* | *:*.* | *.*:*) return 1 ;;
    *:*:*) return 0 ;;
    *[!0-9.]* | .* | *. | *..* | *.*.*.*.*) return 1 ;;
    *.*.*.*) ;;
    *) return 1 ;;
  esac
  rest=$1.
  while [ -n "$rest" ]; do
    part=\${rest%%.*}
    case $part in ????*) return 1 ;; esac
    [ "$part" -le 255 ] || return 1
    rest=\${rest#*.}
  done
}

# Puts the ids of all containers into $known, one a line. This container is always among them: a list that cannot be
# read, or that is empty, does not mean that there are none.
list_containers() {
  table=$(ctr --timeout 60s --namespace "$CONTAINERD_NAMESPACE" containers list) || return 1
  known=$(printf '%s\\n' "$table" | while read -r id rest; do
    case $id in '' | CONTAINER) ;; *) printf '%s\\n' "$id" ;; esac
  done)
  [ -n "$known" ]
}

# Looks at one reservation, $file of address $name.
judge() {
  id=
  IFS= read -r id <"$file" || :
  id=\${id%%[[:space:]]*}
  case $id in
    '' | *[!A-Za-z0-9_.-]*)
      unclear=$((unclear + 1))
      return
      ;;
  esac
  case $newline$known$newline in
    *"$newline$id$newline"*)
      live=$((live + 1))
      return
      ;;
  esac
  # Asked last, right before the file goes: one that was written anew meanwhile is young.
  if [ -z "$(find "$file" -type f -mmin "+$OLDER_THAN_MINUTES")" ]; then
    young=$((young + 1))
  elif [ "$DRY_RUN" = true ]; then
    leaked=$((leaked + 1))
    log "dry run: $name of container $id would be given back"
  elif rm -f -- "$file"; then
    leaked=$((leaked + 1))
    log "$name of container $id is given back"
  else
    unclear=$((unclear + 1))
    log "$name of container $id could not be given back"
  fi
}

round() {
  if ! list_containers; then
    failures=$((failures + 1))
    log "the containers of this node could not be listed: nothing is given back"
    return
  fi
  failures=0 live=0 young=0 leaked=0 unclear=0
  for file in "$RESERVATIONS"/*; do
    name=\${file##*/}
    if [ -f "$file" ] && [ ! -L "$file" ] && is_ip "$name"; then judge; fi
  done
  log "round: $live in use, $young too young to tell, $leaked leaked, $unclear unclear"
}

while :; do
  round
  if [ "$failures" -ge "$GIVE_UP_AFTER" ]; then
    log "giving up after $failures rounds"
    exit 1
  fi
  sleep "$EVERY_SECONDS" &
  wait "$!"
done
`;
