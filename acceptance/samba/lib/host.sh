# SPDX-License-Identifier: Apache-2.0
# What the rig needs of the machine: root, Debian packages, loopback addresses.

# gcab and cabextract are the counterparts of our own cabinets.
PACKAGES=(samba samba-ad-dc smbclient winbind ldap-utils krb5-user ldb-tools openssl iproute2 gcab cabextract)
TOOLS=(samba smbd winbindd samba-tool smbclient ldapsearch kinit ldbadd openssl flock gcab cabextract)

say() { echo "samba rig: $*" >&2; }

# Says loudly why no domain can run here, and ends with 3, which callers take as "skip, or fail where Samba is demanded".
cannot() {
  {
    echo "*********************************************************************"
    echo "samba rig: NO SAMBA DOMAIN ON THIS MACHINE"
    echo "samba rig: $*"
    echo "*********************************************************************"
  } >&2
  exit 3
}

require_root() {
  [ "$(id -u)" = 0 ] || cannot "it must run as root: port 389, NT ACLs and loopback addresses need it"
}

missing_tools() {
  local tool
  for tool in "${TOOLS[@]}"; do
    PATH="$PATH:/usr/sbin:/sbin" command -v "$tool" > /dev/null || echo "$tool"
  done
}

require_samba() {
  export PATH="$PATH:/usr/sbin:/sbin"
  local missing
  missing="$(missing_tools | tr '\n' ' ')"
  [ -n "$missing" ] || return 0
  command -v apt-get > /dev/null || cannot "missing: $missing; install Samba 4 with AD DC, its tools, and ldap-utils"
  say "installing ${PACKAGES[*]}"
  local log
  log="$(mktemp)"
  # The packages would start a file server of their own with the default configuration: not on this machine.
  if ! install_packages > "$log" 2>&1; then
    tail -n 20 "$log" >&2
    cannot "apt-get could not install: ${PACKAGES[*]}"
  fi
  rm -f "$log"
  missing="$(missing_tools | tr '\n' ' ')"
  [ -z "$missing" ] || cannot "still missing after installing ${PACKAGES[*]}: $missing"
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  local policy=/usr/sbin/policy-rc.d ours=no state=0
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod +x "$policy"
    ours=yes
  fi
  { apt-get -q update && apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "${PACKAGES[@]}"; } \
    < /dev/null || state=$?
  [ "$ours" = no ] || rm -f "$policy"
  return $state
}

# Unix sockets stand below this directory; their paths may not exceed 108 bytes.
require_short_paths() {
  [ "${#RIG_DIR}" -le 60 ] || cannot "the work directory's path is too long for sockets: $RIG_DIR; set OPENGPMC_RIG_DIR"
}

address_of() {
  case "$1" in
    contoso) echo 127.0.0.10 ;;
    fabrikam) echo 127.0.0.11 ;;
    *) echo "no such domain: $1" >&2; return 2 ;;
  esac
}

add_address() {
  local address
  address="$(address_of "$1")"
  # Linux answers on all of 127/8; the address is added so that Samba finds it on an interface.
  if ! ip -4 addr show dev lo | grep -q "inet $address/"; then
    ip addr add "$address/8" dev lo || cannot "could not add $address to the loopback interface"
    touch "$RIG_DIR/$1.address"
  fi
}

remove_address() {
  [ -e "$RIG_DIR/$1.address" ] || return 0
  ip addr del "$(address_of "$1")/8" dev lo 2> /dev/null || true
  rm -f "$RIG_DIR/$1.address"
}
