// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** What stands around a GPO, written past the product: OUs with links, WMI filters, permissions. */
public record Surroundings(DomainConnection connection) {
    /** "Domain Computers" may read and apply. */
    private static final List<String> EXTRA_APPLY =
            List.of("(A;CI;RPLCLORC;;;DC)", "(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;DC)");
    /** "Domain Guests" may not apply. */
    private static final List<String> DENY = List.of("(OD;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;DG)");

    /** An OU with a link to the GPO; its DN. */
    public String linkedOu(Gpo gpo) {
        String dn = "OU=linked " + UUID.randomUUID() + "," + connection.facts().baseDn();
        add(
                dn,
                new Attribute("objectClass", "top", "organizationalUnit"),
                new Attribute("gPLink", "[LDAP://" + gpo.dn() + ";2]"));
        return dn;
    }

    public String links(String ou) {
        return value(ou, "gPLink");
    }

    /** A new WMI filter. */
    public WmiFilterReference wmiFilter() {
        UUID id = UUID.randomUUID();
        WmiFilterReference reference = WmiFilterReference.of(connection.facts().dnsName(), id);
        add(
                filterDn(reference),
                new Attribute("objectClass", "top", "msWMI-Som"),
                new Attribute("msWMI-ID", new GpoId(id).toString()),
                new Attribute("msWMI-Name", "filter " + id),
                new Attribute("msWMI-Author", "test"),
                new Attribute("msWMI-CreationDate", "20260131120000.000000-000"),
                new Attribute("msWMI-ChangeDate", "20260131120000.000000-000"),
                new Attribute("msWMI-Parm1", "a test's"),
                new Attribute("msWMI-Parm2", "1;3;10;22;WQL;root\\CIMv2;SELECT 1 FROM x;"));
        return reference;
    }

    public String filterDn(WmiFilterReference reference) {
        return "CN=" + new GpoId(reference.filterId()) + ",CN=SOM,CN=WMIPolicy,"
                + connection.facts().systemDn();
    }

    public void setFilter(Gpo gpo, WmiFilterReference reference) {
        modify(new ModifyRequest(
                gpo.dn(), new Modification(ModificationType.REPLACE, "gPCWQLFilter", reference.toAttribute())));
    }

    public void delete(String dn) {
        try {
            connection.directory().delete(dn);
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets one more group apply the GPO and denies it to another; only in the directory. */
    public void changePermissions(String dn) {
        SecurityDescriptor old = DirectoryObjects.security(connection, dn).orElseThrow();
        List<Ace> aces = new ArrayList<>(aces(DENY));
        aces.addAll(old.daclEntries());
        aces.addAll(aces(EXTRA_APPLY));
        setPermissions(dn, old.withDaclEntries(aces));
    }

    /** Writes a DACL past the product. */
    public void setPermissions(String dn, SecurityDescriptor descriptor) {
        SecurityDescriptor changed = descriptor.withOwner(null).withGroup(null).withoutSacl();
        ModifyRequest request = new ModifyRequest(
                dn, new Modification(ModificationType.REPLACE, "nTSecurityDescriptor", changed.write()));
        request.addControl(SdFlags.DACL.control());
        modify(request);
    }

    /** Whether the permissions are those that {@link #changePermissions} made. */
    public boolean hasChangedPermissions(String dn) {
        List<String> now = DirectoryObjects.security(connection, dn).orElseThrow().daclEntries().stream()
                .map(ace -> Sddl.write(ace, context()))
                .toList();
        return now.stream().anyMatch(a -> a.startsWith("(OD;"))
                && now.stream().anyMatch(a -> a.startsWith("(OA;") && a.endsWith(";DC)"));
    }

    private List<Ace> aces(List<String> texts) {
        return texts.stream().map(text -> Sddl.parseAce(text, context())).toList();
    }

    private SddlContext context() {
        return SddlContext.of(connection.facts().sid());
    }

    private String value(String dn, String attribute) {
        return DirectoryObjects.find(connection, dn, List.of(attribute))
                .map(e -> e.getAttributeValue(attribute))
                .orElse("");
    }

    private void add(String dn, Attribute... attributes) {
        try {
            connection.directory().add(dn, attributes);
        } catch (LDAPException e) {
            throw new AssertionError("cannot add " + dn, e);
        }
    }

    private void modify(ModifyRequest request) {
        try {
            connection.directory().modify(request);
        } catch (LDAPException e) {
            throw new AssertionError("cannot change " + request.getDN(), e);
        }
    }
}
