// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;

/** An OU of one test with what it wants below, GPOs and sites; made past the product, and deleted in the end. */
public final class SomTree implements AutoCloseable {
    private final DomainConnection connection;
    private final List<String> others = new ArrayList<>();
    private final DN top;

    public SomTree(DomainConnection connection) {
        this.connection = connection;
        this.top =
                new DN(new RDN("OU", "links " + shortId()), connection.facts().baseDn());
        add(top.toString(), new Attribute("objectClass", "top", "organizationalUnit"));
    }

    public String top() {
        return top.toString();
    }

    /** An OU below the top. */
    public String ou(String name) {
        return ou(top.toString(), name);
    }

    public String ou(String parent, String name) {
        return below(parent, "OU", name, "organizationalUnit");
    }

    public String container(String parent, String name) {
        return below(parent, "CN", name, "container");
    }

    /** A new site, named with a suffix of its own; its DN. */
    public String site(String name) {
        String dn = below("CN=Sites," + connection.facts().configurationDn(), "CN", name + " " + shortId(), "site");
        others.add(dn);
        return dn;
    }

    private String below(String parent, String attribute, String name, String objectClass) {
        try {
            // Samba takes an equals sign in a name only when it is escaped, which RFC 4514 does not ask for.
            String value = new RDN(attribute, name).toString().substring(attribute.length() + 1);
            String dn = attribute + "=" + value.replace("=", "\\3D") + "," + new DN(parent);
            add(dn, new Attribute("objectClass", "top", objectClass));
            return dn;
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    /** A GPO that is nothing but a GPC: enough to be linked, and quickly made. */
    public Gpo gpo(String name) {
        GpoId id = GpoId.random();
        Gpos all = new Gpos(connection);
        String dn = all.dn(id);
        add(
                dn,
                new Attribute("objectClass", "top", "container", "groupPolicyContainer"),
                new Attribute("displayName", name + " " + shortId()),
                new Attribute("flags", "0"),
                new Attribute("versionNumber", "0"),
                new Attribute("gPCFunctionalityVersion", "2"));
        others.add(dn);
        return all.byId(id).orElseThrow();
    }

    /** Writes a raw {@code gPLink}. */
    public void write(String dn, String links) {
        modify(dn, "gPLink", links);
    }

    public void modify(String dn, String attribute, String... values) {
        try {
            connection.directory().modify(dn, new Modification(ModificationType.REPLACE, attribute, values));
        } catch (LDAPException e) {
            throw new AssertionError("cannot change " + dn, e);
        }
    }

    /** The raw {@code gPLink}, and "(none)" without one. */
    public String read(String dn) {
        return read(dn, "gPLink");
    }

    public String read(String dn, String attribute) {
        return DirectoryObjects.find(connection, dn, List.of(attribute))
                .map(entry -> entry.getAttributeValue(attribute))
                .orElse("(none)");
    }

    public Som som(String dn) {
        return new Soms(connection).byDn(dn).orElseThrow(() -> new AssertionError("no SOM " + dn));
    }

    /** A link as Windows writes it. */
    public static String link(Gpo gpo, int options) {
        return "[LDAP://" + gpo.dn() + ";" + options + "]";
    }

    private static String shortId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private void add(String dn, Attribute... attributes) {
        try {
            connection.directory().add(dn, attributes);
        } catch (LDAPException e) {
            throw new AssertionError("cannot add " + dn, e);
        }
    }

    @Override
    public void close() {
        delete(top.toString());
        others.forEach(this::delete);
    }

    /** With all below it; it may be gone already. */
    private void delete(String dn) {
        try {
            DeleteRequest request = new DeleteRequest(dn);
            request.addControl(new SubtreeDeleteRequestControl());
            connection.directory().delete(request);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                throw new AssertionError("cannot delete " + dn, e);
            }
        }
    }
}
