// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.Connector;
import org.opengpmc.connect.Credential;
import org.opengpmc.connect.Secret;
import org.opengpmc.core.domain.DomainConnection;

/** One real domain: where it is, who administers it, and the usual tools to look at it from outside the product. */
public final class SambaDomain {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String prefix;
    private final Map<String, String> coordinates;

    SambaDomain(String prefix, Map<String, String> coordinates) {
        this.prefix = prefix;
        this.coordinates = coordinates;
    }

    /** Contoso, for another process that was given the coordinates in its environment. */
    public static SambaDomain contosoOf(Map<String, String> environment) {
        return new SambaDomain("OPENGPMC_TEST_CONTOSO_", environment);
    }

    /** What another process needs in its environment to find the domains. */
    public Map<String, String> coordinates() {
        return Map.copyOf(coordinates);
    }

    /** Address of the DC, such as {@code 127.0.0.10}. */
    public String host() {
        return get("HOST");
    }

    /** DNS name of the DC; not resolvable by the machine's own resolver. */
    public String dcName() {
        return get("FQDN");
    }

    /** DNS name of the domain. */
    public String domain() {
        return get("DOMAIN");
    }

    /** NetBIOS name of the domain. */
    public String netbiosName() {
        return get("NETBIOS");
    }

    /** Such as {@code DC=contoso,DC=test}. */
    public String baseDn() {
        return "DC=" + domain().replace(".", ",DC=");
    }

    /** Account name of the administrator, without domain. */
    public String admin() {
        return get("ADMIN");
    }

    /** A user name as UPN: {@code upn("nobody1")} is {@code nobody1@CONTOSO.TEST}. */
    public String upn(String account) {
        return account + "@" + domain().toUpperCase(java.util.Locale.ROOT);
    }

    /** The password of the administrator, and of every user that the rig made. */
    public String password() {
        try {
            return Files.readString(passwordFile(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path passwordFile() {
        return Path.of(get("PASSWORD_FILE"));
    }

    /** PEM file of the authority that signed the DC's certificate. */
    public Path caFile() {
        return Path.of(get("CA_FILE"));
    }

    /** The administrator's key table. */
    public Path keytab() {
        return Path.of(get("KEYTAB"));
    }

    /** The key table of {@code Administrator}, {@code helpdesk} or {@code nobody1}. */
    public Path keytab(String account) {
        return Path.of(get("KEYTAB_DIR"), account + ".keytab");
    }

    /** Where the DC keeps SYSVOL on its disk; only with a rig on the same machine. */
    public Path sysvolOnDisk() {
        return Path.of(get("SYSVOL"));
    }

    /** A Kerberos configuration that knows both domains. */
    public Path krb5Conf() {
        return Path.of(need("OPENGPMC_TEST_KRB5_CONF"));
    }

    /** Signs in as somebody whose password the rig set. */
    public Credential credential(String account) {
        return new Credential.Password(upn(account), Secret.of(password().toCharArray()));
    }

    /** How to reach this DC, as somebody, with LDAP protected in one of the ways. */
    public ConnectionOptions options(Credential credential, Security security) {
        return ConnectionOptions.of(credential)
                .withDomain(domain())
                .withServer(host())
                .withKdc(host())
                .withSecurity(security, caFile(), false);
    }

    /** Connects as the administrator, Kerberos sign and seal. */
    public DomainConnection connect() {
        return connect(admin());
    }

    /** Connects as one of the rig's users, Kerberos sign and seal. */
    public DomainConnection connect(String account) {
        return Connector.connect(options(credential(account), Security.SIGN_AND_SEAL));
    }

    /** {@code samba-tool} against the DC as administrator: {@code sambaTool("gpo", "listall")}. */
    public ToolResult sambaTool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("samba-tool"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-H", "ldap://" + host(), "-U", admin(), "--configfile=" + get("SMB_CONF")));
        // samba-tool has no option for a password file, but its credentials code reads this variable.
        return run(command, Map.of("PASSWD_FILE", passwordFile().toString()), "");
    }

    /** {@code samba-tool} on the DC's own files: {@code sambaToolOnDc("ntacl", "sysvolcheck")}. */
    public ToolResult sambaToolOnDc(String... arguments) {
        List<String> command = new ArrayList<>(List.of("samba-tool"));
        command.addAll(List.of(arguments));
        command.add("--configfile=" + get("SMB_CONF"));
        return run(command, Map.of(), "");
    }

    /** A Python program on the DC's own files, with Samba's modules and the DC's configuration as its argument. */
    ToolResult pythonOnDc(String program) {
        return pythonOnDc(program, PATIENCE);
    }

    /** The same for one that takes long. */
    public ToolResult pythonOnDc(String program, Duration patience) {
        // Samba's modules belong to the system's interpreter, which need not be the first of the path.
        String interpreter = Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        return run(List.of(interpreter, "-", get("SMB_CONF")), Map.of(), program, patience);
    }

    /** {@code ldapsearch} over LDAPS as administrator, output unwrapped: a base, a filter, then attributes. */
    public ToolResult ldapSearch(String base, String filter, String... attributes) {
        List<String> command = ldap("ldapsearch", "-LLL", "-o", "ldif-wrap=no", "-b", base, filter);
        command.addAll(List.of(attributes));
        return run(command, Map.of(), "");
    }

    /** {@code ldapmodify} over LDAPS as administrator, with change records in LDIF. */
    public ToolResult ldapModify(String ldif) {
        return run(ldap("ldapmodify"), Map.of(), ldif);
    }

    /** {@code smbclient} on the SYSVOL share as administrator, with commands separated by semicolons. */
    public ToolResult smbClient(String commands) {
        return run(
                List.of(
                        "smbclient",
                        "//" + host() + "/sysvol",
                        "-s",
                        get("SMB_CONF"),
                        "-A",
                        get("AUTH_FILE"),
                        "-c",
                        commands),
                Map.of(),
                "");
    }

    /** {@code kinit} with a key table into a ticket cache file. */
    public ToolResult kinit(String account, Path cache) {
        return run(
                List.of(
                        "kinit",
                        "-c",
                        "FILE:" + cache,
                        "-k",
                        "-t",
                        keytab(account).toString(),
                        upn(account)),
                Map.of(),
                "");
    }

    @Override
    public String toString() {
        return domain() + " at " + host();
    }

    private List<String> ldap(String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                tool,
                "-x",
                "-H",
                "ldaps://" + host(),
                "-D",
                upn(admin()),
                "-y",
                passwordFile().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private ToolResult run(List<String> command, Map<String, String> more, String stdin) {
        return run(command, more, stdin, PATIENCE);
    }

    private ToolResult run(List<String> command, Map<String, String> more, String stdin, Duration patience) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KRB5_CONFIG", krb5Conf().toString());
        environment.put("LDAPTLS_CACERT", caFile().toString());
        return ToolResult.of(command, environment, stdin, patience);
    }

    private String get(String key) {
        return need(prefix + key);
    }

    private String need(String variable) {
        String value = coordinates.get(variable);
        if (value == null) {
            throw new IllegalStateException(variable + " is not set; see ./check samba env");
        }
        return value;
    }
}
