# SPDX-License-Identifier: Apache-2.0
# Making the domains: configuration, provisioning, population, certificates. All offline, then kept as a tar file.

write_krb5_conf() {
  cat > "$RIG_DIR/krb5.conf" <<TEXT
[libdefaults]
  default_realm = CONTOSO.TEST
  dns_lookup_realm = false
  dns_lookup_kdc = false
  rdns = false
  dns_canonicalize_hostname = false
[realms]
  CONTOSO.TEST = {
    kdc = $(address_of contoso)
    admin_server = $(address_of contoso)
  }
  FABRIKAM.TEST = {
    kdc = $(address_of fabrikam)
    admin_server = $(address_of fabrikam)
  }
[domain_realm]
  .contoso.test = CONTOSO.TEST
  contoso.test = CONTOSO.TEST
  .fabrikam.test = FABRIKAM.TEST
  fabrikam.test = FABRIKAM.TEST
TEXT
}

write_smb_conf() {
  local name="$1" dir="$RIG_DIR/$1"
  mkdir -p "$dir"/{private,state,cache,lock,log,run/ncalrpc,run/winbindd,run/ntp_signd,bind-dns,sysvol}
  chmod 0750 "$dir/run/ntp_signd"
  cat > "$dir/smb.conf" <<TEXT
[global]
  netbios name = DC1
  workgroup = ${name^^}
  realm = ${name^^}.TEST
  server role = active directory domain controller
  interfaces = $(address_of "$name")/8
  bind interfaces only = yes
  disable netbios = yes
  smb ports = 445
  server services = s3fs, rpc, ldap, cldap, kdc, drepl, winbindd, dns
  prefork children = 2
  # A power cut may cost these domains everything: they are made in seconds, and tests write often.
  ldb:nosync = true
  # Names of the other domain are asked of its own DC; that one asks nobody, so nothing goes round in circles.
  dns forwarder = $([ "$name" = fabrikam ] || address_of fabrikam)
  # One DC: nobody to tell names to, no topology to compute.
  dns update command = /bin/true
  spn update command = /bin/true
  nsupdate command = /bin/true
  samba kcc command = /bin/true
  private dir = $dir/private
  state directory = $dir/state
  cache directory = $dir/cache
  lock directory = $dir/lock
  pid directory = $dir/run
  ncalrpc dir = $dir/run/ncalrpc
  winbindd socket directory = $dir/run/winbindd
  ntp signd socket directory = $dir/run/ntp_signd
  binddns dir = $dir/bind-dns
  usershare path = $dir/state/usershares
  logging = file
  log file = $dir/log/samba.log
  max log size = 2000
  log level = 1
  load printers = no
  printcap name = /dev/null
  disable spoolss = yes
  tls keyfile = $dir/private/tls/key.pem
  tls certfile = $dir/private/tls/cert.pem
  tls cafile = $RIG_DIR/ca.pem

[sysvol]
  path = $dir/sysvol
  read only = no

[netlogon]
  path = $dir/sysvol/$name.test/scripts
  read only = no
TEXT
}

# A provision is good as long as Samba, the population and these scripts are the same.
provision_key() {
  local version
  version="$(samba --version | tr -c 'A-Za-z0-9.\n' '-')"
  echo "$version-$(cat "$RIG_HOME/population.ldif" "$RIG_HOME/lib/provision.sh" | sha256sum | cut -c1-12)"
}

restore_or_provision() {
  local fresh="$1" archive
  archive="$PROVISION_CACHE/$(provision_key).tar"
  rm -rf "$RIG_DIR/ca.pem" "$RIG_DIR/ca.key" "$RIG_DIR/contoso" "$RIG_DIR/fabrikam"
  if [ "$fresh" = no ] && [ -r "$archive" ] \
    && tar -C "$RIG_DIR" --xattrs --xattrs-include='*' --acls --numeric-owner -xpf "$archive" 2> "$RIG_DIR/tar.log"; then
    return
  fi
  rm -rf "$RIG_DIR/contoso" "$RIG_DIR/fabrikam"
  make_authority
  local name
  for name in "${DOMAINS[@]}"; do
    provision_domain "$name"
  done
  keep_provision "$archive"
}

keep_provision() {
  local archive="$1"
  mkdir -p "$PROVISION_CACHE"
  chmod 0700 "$PROVISION_CACHE"
  rm -f "$PROVISION_CACHE"/*.tar
  tar -C "$RIG_DIR" --xattrs --xattrs-include='*' --acls --numeric-owner --sparse --exclude='*/run/*' --exclude='msg.sock' \
    --exclude='msg.lock' -cpf "$archive.part" ca.pem contoso fabrikam
  mv "$archive.part" "$archive"
}

provision_domain() {
  local name="$1" dir="$RIG_DIR/$1" begin=$SECONDS
  write_smb_conf "$name"
  chmod 0700 "$dir/private"
  (
    umask 022
    samba-tool domain provision --configfile="$dir/smb.conf" --realm="$name.test" --domain="${name^^}" \
      --server-role=dc --host-name=dc1 --host-ip="$(address_of "$name")" --dns-backend=SAMBA_INTERNAL --use-rfc2307 \
      > "$dir/private/provision.log" 2>&1 < /dev/null
  ) || { tail -n 20 "$dir/private/provision.log" >&2; cannot "samba-tool domain provision failed for $name.test"; }
  keep_password "$name"
  make_certificate "$name"
  populate "$name"
  say "provisioned $name.test in $((SECONDS - begin)) s"
}

# Nobody chooses the administrator's password: samba-tool draws one and prints it once. All test users share it.
keep_password() {
  local dir="$RIG_DIR/$1" password
  password="$(sed -n 's/.*Admin password: *//p' "$dir/private/provision.log")"
  [ -n "$password" ] || cannot "samba-tool printed no administrator password"
  (
    umask 077
    printf '%s' "$password" > "$dir/private/password"
    printf 'username = Administrator\npassword = %s\ndomain = %s\n' "$password" "${1^^}" > "$dir/private/auth"
  )
  rm -f "$dir/private/provision.log"
}

make_authority() {
  openssl req -x509 -newkey rsa:2048 -nodes -sha256 -days 3650 -subj "/CN=OpenGPMC test rig CA" \
    -addext "basicConstraints=critical,CA:true" -addext "keyUsage=critical,keyCertSign,cRLSign" \
    -keyout "$RIG_DIR/ca.key" -out "$RIG_DIR/ca.pem" 2> /dev/null
}

make_certificate() {
  local name="$1" tls="$RIG_DIR/$1/private/tls"
  mkdir -p "$tls"
  openssl req -newkey rsa:2048 -nodes -sha256 -subj "/CN=dc1.$name.test" -keyout "$tls/key.pem" -out "$tls/request.pem" \
    2> /dev/null
  openssl x509 -req -in "$tls/request.pem" -CA "$RIG_DIR/ca.pem" -CAkey "$RIG_DIR/ca.key" -CAcreateserial -sha256 -days 3650 \
    -extfile <(
      echo "basicConstraints=critical,CA:false"
      echo "keyUsage=critical,digitalSignature,keyEncipherment"
      echo "extendedKeyUsage=serverAuth"
      echo "subjectAltName=DNS:dc1.$name.test,DNS:$name.test,DNS:localhost,IP:$(address_of "$name")"
    ) -out "$tls/cert.pem" 2> /dev/null
  chmod 0600 "$tls/key.pem"
  rm -f "$tls/request.pem" "$RIG_DIR/ca.srl"
}

populate() {
  local name="$1" dir="$RIG_DIR/$1" ldif password
  # unicodePwd takes the password in quotes as UTF-16LE; it goes from file to pipe, never onto a command line.
  password="$({ printf '"'; cat "$dir/private/password"; printf '"'; } | iconv -f UTF-8 -t UTF-16LE | base64 -w0)"
  ldif="$(< "$RIG_HOME/population.ldif")"
  ldif="${ldif//@DOMAIN@/$name}"
  ldif="${ldif//@PASSWORD@/$password}"
  samba-tool domain passwordsettings set --configfile="$dir/smb.conf" -H "$dir/private/sam.ldb" --complexity=off \
    --history-length=0 --min-pwd-age=0 --max-pwd-age=0 --account-lockout-threshold=0 > /dev/null
  ldbmodify --configfile="$dir/smb.conf" -H "$dir/private/sam.ldb" <<< "$ldif" > "$dir/log/population.log" 2>&1 \
    || { cat "$dir/log/population.log" >&2; cannot "could not populate $name.test"; }
  # Service names besides HOST/...; a running controller would add them itself some time after its start.
  samba_spnupdate --configfile="$dir/smb.conf" > "$dir/log/spn.log" 2>&1 || { cat "$dir/log/spn.log" >&2; cannot "no SPNs"; }
  local user
  for user in Administrator helpdesk nobody1; do
    samba-tool domain exportkeytab "$dir/private/$user.keytab" --configfile="$dir/smb.conf" --principal="$user" \
      > /dev/null 2> "$dir/log/keytab.log" || { cat "$dir/log/keytab.log" >&2; cannot "no keytab for $user"; }
  done
}
