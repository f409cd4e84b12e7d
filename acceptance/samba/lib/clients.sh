# SPDX-License-Identifier: Apache-2.0
# Talking to the domains: coordinates for programs, tools for people.

# NAME_KEY=value, once a domain; the aliases without a name are contoso's.
print_environment() {
  local name
  [ -r "$RIG_DIR/contoso/private/password" ] || { say "no domain yet; run: rig up"; return 1; }
  echo "export OPENGPMC_TEST_RIG_DIR=$(printf %q "$RIG_DIR")"
  echo "export OPENGPMC_TEST_KRB5_CONF=$(printf %q "$RIG_DIR/krb5.conf")"
  for name in "${DOMAINS[@]}"; do
    print_coordinates "OPENGPMC_TEST_${name^^}" "$name"
  done
  print_coordinates OPENGPMC_TEST contoso
  # One domain controller by its parts, for tests of one module.
  printf 'export %s=%q\n' \
    OPENGPMC_TEST_DC dc1.contoso.test \
    OPENGPMC_TEST_DC_ADDRESS "$(address_of contoso)" \
    OPENGPMC_TEST_DC_DOMAIN CONTOSO \
    OPENGPMC_TEST_DC_USER Administrator \
    OPENGPMC_TEST_DC_PASSWORD_FILE "$RIG_DIR/contoso/private/password"
}

print_coordinates() {
  local prefix="$1" name="$2" dir="$RIG_DIR/$2"
  printf 'export %s=%q\n' \
    "${prefix}_HOST" "$(address_of "$name")" \
    "${prefix}_FQDN" "dc1.$name.test" \
    "${prefix}_DOMAIN" "$name.test" \
    "${prefix}_NETBIOS" "${name^^}" \
    "${prefix}_ADMIN" "Administrator" \
    "${prefix}_PASSWORD_FILE" "$dir/private/password" \
    "${prefix}_AUTH_FILE" "$dir/private/auth" \
    "${prefix}_CA_FILE" "$RIG_DIR/ca.pem" \
    "${prefix}_KEYTAB" "$dir/private/Administrator.keytab" \
    "${prefix}_KEYTAB_DIR" "$dir/private" \
    "${prefix}_SMB_CONF" "$dir/smb.conf" \
    "${prefix}_SYSVOL" "$dir/sysvol"
}

# Runs a tool against a domain as its administrator, with the connection options that tool understands.
run_tool() {
  local name="${1:?which domain?}" tool="${2:?which tool?}"
  shift 2
  local dir="$RIG_DIR/$name" address
  address="$(address_of "$name")"
  export KRB5_CONFIG="$RIG_DIR/krb5.conf" LDAPTLS_CACERT="$RIG_DIR/ca.pem"
  case "$tool" in
    samba-tool)
      case "${1:-}" in
        # These work on the domain controller's own files.
        ntacl | dbcheck | testparm | domain | fsmo) samba-tool "$@" --configfile="$dir/smb.conf" ;;
        # samba-tool has no option for a password file, but its credentials code reads this variable.
        *) PASSWD_FILE="$dir/private/password" \
          samba-tool "$@" -H "ldap://$address" -U Administrator --configfile="$dir/smb.conf" < /dev/null ;;
      esac ;;
    smbclient) smbclient "//$address/sysvol" -s "$dir/smb.conf" -A "$dir/private/auth" "$@" ;;
    ldapsearch | ldapmodify | ldapadd | ldapdelete | ldapwhoami)
      "$tool" -x -H "ldaps://$address" -D "Administrator@$name.test" -y "$dir/private/password" "$@" ;;
    kinit) kinit -k -t "$dir/private/Administrator.keytab" "$@" "Administrator@${name^^}.TEST" ;;
    *) echo "rig run knows samba-tool, smbclient, ldapsearch, ldapmodify, ldapadd, ldapdelete, ldapwhoami, kinit" >&2; return 2 ;;
  esac
}

# Small commands named after the tools, with a domain as first argument, first on the path.
rig_shell() {
  all_running || { say "the domains do not run; run: rig up"; return 1; }
  local bin="$RIG_DIR/bin" name tool
  mkdir -p "$bin"
  for name in "${DOMAINS[@]}"; do
    for tool in samba-tool smbclient ldapsearch ldapmodify kinit; do
      printf '#!/bin/sh\nOPENGPMC_RIG_DIR=%q exec %q run %s %s "$@"\n' "$RIG_DIR" "$RIG_HOME/rig" "$name" "$tool" \
        > "$bin/$name-$tool"
      chmod +x "$bin/$name-$tool"
    done
  done
  eval "$(print_environment)"
  export PATH="$bin:$PATH" KRB5_CONFIG="$RIG_DIR/krb5.conf" LDAPTLS_CACERT="$RIG_DIR/ca.pem"
  if [ $# -gt 0 ]; then
    "$@"
    return
  fi
  say "commands here: contoso-samba-tool, contoso-ldapsearch, fabrikam-smbclient, ... (the tool's own arguments follow)"
  "${SHELL:-/bin/bash}"
}
