# SPDX-License-Identifier: Apache-2.0
# Starting, watching and stopping the domain controllers.

WAIT_SECONDS=60

# Samba's own client library for winbindd knows one socket directory only, the compiled-in one, so that two domain
# controllers on one machine would ask each other's winbindd. Each therefore runs in a mount namespace where that
# directory is its own; nothing changes for the rest of the machine.
start_domain() {
  local dir="$RIG_DIR/$1" sockets
  sockets="$(testparm -s --parameter-name='winbindd socket directory' /dev/null 2> /dev/null)"
  [ -n "$sockets" ] || cannot "testparm does not tell the winbindd socket directory"
  mkdir -p "$sockets"
  rm -f "$dir"/run/*.pid
  in_own_mounts sh -c 'mount --bind "$1/run/winbindd" "$2" && exec samba --daemon --configfile="$1/smb.conf"' \
    samba "$dir" "$sockets" 9>&- < /dev/null > "$dir/log/start.log" 2>&1 \
    || { cat "$dir/log/start.log" >&2; cannot "samba did not start for $1.test"; }
}

in_own_mounts() { unshare --mount --propagation private "$@"; }

# Whether a process is one of ours: a Samba program that holds a file below the domain's directory open.
is_ours() {
  local pid="$1" dir="$2" program
  program="$(readlink "/proc/$pid/exe" 2> /dev/null)" || return 1
  case "${program##*/}" in
    samba | smbd | winbindd | samba-dcerpcd | rpcd_* | samba\ * | smbd\ * | winbindd\ *) ;;
    *) return 1 ;;
  esac
  find "/proc/$pid/fd" -lname "$dir/*" -print -quit 2> /dev/null | grep -q .
}

# The processes named by the domain's pid files, those that are ours.
roots_of() {
  local dir="$RIG_DIR/$1" file pid
  for file in "$dir"/run/*.pid "$dir"/run/ncalrpc/*.pid; do
    [ -r "$file" ] || continue
    read -r pid < "$file" || true
    [[ "${pid:-}" =~ ^[0-9]+$ ]] && is_ours "$pid" "$dir" && echo "$pid"
  done
  return 0
}

with_descendants() {
  local pid child
  for pid in "$@"; do
    echo "$pid"
    for child in $(cat /proc/"$pid"/task/*/children 2> /dev/null); do
      with_descendants "$child"
    done
  done
}

is_running() {
  local pid
  pid="$(cat "$RIG_DIR/$1/run/samba.pid" 2> /dev/null)" || return 1
  [[ "$pid" =~ ^[0-9]+$ ]] && is_ours "$pid" "$RIG_DIR/$1" && answers "$1" ldap
}

all_running() {
  local name
  for name in "${DOMAINS[@]}"; do
    is_running "$name" || return 1
  done
}

stop_domain() {
  local name="$1" pids
  pids="$(with_descendants $(roots_of "$name") | sort -un)"
  if [ -n "$pids" ]; then
    kill -TERM $pids 2> /dev/null || true
    wait_for_end 30 $pids || kill -KILL $pids 2> /dev/null || true
    wait_for_end 20 $pids || say "some processes of $name.test do not end: $pids"
  fi
  rm -f "$RIG_DIR/$name"/run/*.pid
  remove_address "$name"
}

# Waits so many tenths of a second until none of the processes is left.
wait_for_end() {
  local tenths="$1" pid alive
  shift
  while [ "$tenths" -gt 0 ]; do
    alive=no
    for pid in "$@"; do
      [ -d "/proc/$pid" ] && [ "$(sed 's/.*) //; s/ .*//' "/proc/$pid/stat" 2> /dev/null)" != Z ] && alive=yes
    done
    [ "$alive" = yes ] || return 0
    sleep 0.1
    tenths=$((tenths - 1))
  done
  return 1
}

stop_all() {
  local name
  for name in "${DOMAINS[@]}"; do
    stop_domain "$name"
  done
}

# One question to one service of a domain controller.
answers() {
  local name="$1" service="$2" address dir="$RIG_DIR/$1"
  address="$(address_of "$name")"
  case "$service" in
    ldap) timeout 5 ldapsearch -x -LLL -o nettimeout=3 -H "ldap://$address" -s base -b '' defaultNamingContext ;;
    ldaps) LDAPTLS_CACERT="$RIG_DIR/ca.pem" timeout 5 ldapsearch -x -LLL -o nettimeout=3 -H "ldaps://$address" \
      -D "Administrator@$name.test" -y "$dir/private/password" -b '' -s base defaultNamingContext ;;
    kerberos) KRB5_CONFIG="$RIG_DIR/krb5.conf" timeout 5 kinit -c "FILE:$dir/private/administrator.ccache" \
      -k -t "$dir/private/Administrator.keytab" "Administrator@${name^^}.TEST" ;;
    smb) timeout 10 smbclient "//$address/sysvol" -s "$dir/smb.conf" -A "$dir/private/auth" -c ls ;;
  esac > "$dir/log/answers-$service.log" 2>&1
}

# Whether the controller has written its pid file and is gone.
has_died() {
  local pid
  pid="$(cat "$RIG_DIR/$1/run/samba.pid" 2> /dev/null)" || return 1
  ! is_ours "$pid" "$RIG_DIR/$1"
}

wait_until_it_answers() {
  local name="$1" service end=$((SECONDS + WAIT_SECONDS))
  for service in ldap ldaps kerberos smb; do
    until answers "$name" "$service"; do
      if [ "$SECONDS" -ge "$end" ] || has_died "$name"; then
        cat "$RIG_DIR/$name/log/answers-$service.log" >&2
        tail -n 20 "$RIG_DIR/$name/log/samba.log" >&2 || true
        stop_all
        cannot "$name.test does not answer over $service; its logs are in $RIG_DIR/$name/log"
      fi
      sleep 0.2
    done
  done
}
