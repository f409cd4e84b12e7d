// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

/** Makes the directory of a new domain from the template that comes with the program. */
final class LabProvision {
    private static final String DEFAULT_DOMAIN_POLICY = "{31B2F340-016D-11D2-945F-00C04FB984F9}";
    private static final String DEFAULT_CONTROLLERS_POLICY = "{6AC1786C-016F-11D2-945F-00C04FB984F9}";
    private static final String SECURITY_TEMPLATE = "Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf";
    private static final byte[] DOMAIN_SETTINGS = LabFiles.utf16("""
            [Unicode]
            Unicode=yes
            [System Access]
            MinimumPasswordAge = 1
            MaximumPasswordAge = 42
            MinimumPasswordLength = 7
            PasswordComplexity = 1
            PasswordHistorySize = 24
            LockoutBadCount = 0
            ForceLogoffWhenHourExpire = 0
            ClearTextPassword = 0
            [Kerberos Policy]
            MaxTicketAge = 10
            MaxRenewAge = 7
            MaxServiceAge = 600
            MaxClockSkew = 5
            TicketValidateClient = 1
            [Version]
            signature="$CHICAGO$"
            Revision=1
            """);
    private static final byte[] CONTROLLER_SETTINGS = LabFiles.utf16("""
            [Unicode]
            Unicode=yes
            [Privilege Rights]
            SeBackupPrivilege = *S-1-5-32-544,*S-1-5-32-549,*S-1-5-32-551
            SeInteractiveLogonRight = *S-1-5-9,*S-1-5-32-544,*S-1-5-32-548,*S-1-5-32-549,*S-1-5-32-550,*S-1-5-32-551
            SeNetworkLogonRight = *S-1-1-0,*S-1-5-9,*S-1-5-11,*S-1-5-32-544,*S-1-5-32-554
            SeRestorePrivilege = *S-1-5-32-544,*S-1-5-32-549,*S-1-5-32-551
            SeShutdownPrivilege = *S-1-5-32-544,*S-1-5-32-549,*S-1-5-32-550,*S-1-5-32-551
            [Registry Values]
            MACHINE\\System\\CurrentControlSet\\Services\\NTDS\\Parameters\\LDAPServerIntegrity=4,1
            MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\RequireSecuritySignature=4,1
            [Version]
            signature="$CHICAGO$"
            Revision=1
            """);

    private final LabNames names;
    private final Sid domainSid;

    LabProvision(LabNames names, Sid domainSid) {
        this.names = names;
        this.domainSid = domainSid;
    }

    static LabProvision of(LabOptions options) {
        Sid given = options.domainSid();
        return new LabProvision(options.names(), given == null ? randomSid() : given);
    }

    private static Sid randomSid() {
        SecureRandom random = new SecureRandom();
        return Sid.of(5, 21, part(random), part(random), part(random));
    }

    private static long part(SecureRandom random) {
        return Integer.toUnsignedLong(random.nextInt());
    }

    /** Adds all objects to an empty directory. */
    void objects(LabStore.Provisioner provisioner) throws LDAPException, IOException {
        try (LDIFReader reader =
                new LDIFReader(new ByteArrayInputStream(template().getBytes(StandardCharsets.UTF_8)))) {
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                AddRequest request = new AddRequest(withBinarySid(entry));
                provisioner.apply((view, stamp) -> new LabAdd(view, stamp).plan(request));
            }
        } catch (LDIFException e) {
            throw new IllegalStateException("the lab's template is malformed", e);
        }
        extendedRights(provisioner);
    }

    /** Writes the default GPOs' files to an empty SYSVOL. */
    void files(Sysvol sysvol) {
        LabFiles files = new LabFiles(sysvol, names.dnsName(), domainSid);
        files.folder(SysvolPath.ROOT.child(names.dnsName()).child("scripts"));
        files.policy(DEFAULT_DOMAIN_POLICY, 3, Map.of(SECURITY_TEMPLATE, DOMAIN_SETTINGS));
        files.policy(DEFAULT_CONTROLLERS_POLICY, 1, Map.of(SECURITY_TEMPLATE, CONTROLLER_SETTINGS));
    }

    /** Deletes everything in a SYSVOL. */
    static void clear(Sysvol sysvol) {
        for (SysvolEntry entry : sysvol.list(SysvolPath.ROOT)) {
            delete(sysvol, entry);
        }
    }

    private static void delete(Sysvol sysvol, SysvolEntry entry) {
        if (entry.directory()) {
            sysvol.list(entry.path()).forEach(child -> delete(sysvol, child));
        }
        sysvol.delete(entry.path());
    }

    private void extendedRights(LabStore.Provisioner provisioner) throws LDAPException, IOException {
        DN container = LabNames.child(names.configurationDn(), "Extended-Rights");
        for (String[] row : LabSchema.table("extended-rights.txt", 5)) {
            List<Attribute> attributes = new ArrayList<>();
            attributes.add(new Attribute("objectClass", "top", "controlAccessRight"));
            attributes.add(new Attribute("displayName", row[1]));
            attributes.add(new Attribute("rightsGuid", row[2]));
            attributes.add(new Attribute("validAccesses", row[3]));
            if (!row[4].isEmpty()) {
                attributes.add(new Attribute("appliesTo", row[4].split(",")));
            }
            AddRequest request = new AddRequest(LabNames.child(container, row[0]), attributes);
            provisioner.apply((view, stamp) -> new LabAdd(view, stamp).plan(request));
        }
    }

    private String template() throws IOException {
        try (InputStream in = LabProvision.class.getResourceAsStream("domain.ldif")) {
            if (in == null) {
                throw new IllegalStateException("domain.ldif is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@BASE@", names.baseDn().toString())
                    .replace("@NTDS@", names.settingsDn().toString())
                    .replace("@SID@", domainSid.toString())
                    .replace("@DNS@", names.dnsName())
                    .replace("@NETBIOS@", names.netbiosName())
                    .replace("@HOST@", names.server())
                    .replace("@DC@", names.controller());
        }
    }

    private static Entry withBinarySid(Entry entry) {
        String sid = entry.getAttributeValue("objectSid");
        if (sid != null) {
            try {
                entry.setAttribute("objectSid", Sid.parse(sid).write());
            } catch (FormatException e) {
                throw new IllegalStateException("the lab's template is malformed", e);
            }
        }
        return entry;
    }
}
