// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.starter.StarterLocation;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterTemplate;

/** All that both stores hold of one GPO: objects, files, permissions, and whatever lies beside its GPT. */
record GpoState(Map<String, String> content) {
    /** What every write changes, or what a new object gets anew. */
    private static final Set<String> VOLATILE = Set.of(
            "usnchanged",
            "usncreated",
            "whenchanged",
            "whencreated",
            "objectguid",
            "dscorepropagationdata",
            "ntsecuritydescriptor");

    /** The same of a starter GPO, and whether there is a folder for any. */
    static GpoState ofStarter(DomainConnection connection, GpoId id) {
        Map<String, String> all = new TreeMap<>(of(connection, id).content());
        SysvolPath root = StarterLocation.root(connection.facts());
        all.put(root.toString(), connection.sysvol().find(root).isPresent() ? "folder" : "none");
        return new GpoState(all);
    }

    static GpoState of(DomainConnection connection, GpoId id) {
        Map<String, String> all = new TreeMap<>();
        for (SearchResultEntry entry : objects(connection, id)) {
            List<String> lines = new ArrayList<>();
            for (Attribute attribute : entry.getAttributes()) {
                if (!VOLATILE.contains(attribute.getName().toLowerCase(Locale.ROOT))) {
                    String[] values = attribute.getValues();
                    Arrays.sort(values);
                    lines.add(attribute.getName() + "=" + String.join(",", values));
                }
            }
            lines.sort(null);
            lines.add(DirectoryObjects.security(connection, entry.getDN())
                    .map(GpoState::text)
                    .orElse("no permissions"));
            all.put(entry.getDN().toLowerCase(Locale.ROOT), String.join("\n", lines));
        }
        for (SysvolPath root : besides(connection, id)) {
            List<SysvolEntry> entries = new ArrayList<>();
            connection.sysvol().find(root).ifPresent(entries::add);
            entries.addAll(connection.sysvol().tree(root));
            for (SysvolEntry entry : entries) {
                String what = entry.directory()
                        ? "folder"
                        : HexFormat.of()
                                .formatHex(withoutTime(
                                        entry.path(), connection.sysvol().read(entry)));
                String security = text(connection.sysvol().readSecurity(entry.path()));
                all.put(entry.path().toString().toLowerCase(Locale.ROOT), what + "\n" + security);
            }
        }
        return new GpoState(all);
    }

    private static byte[] withoutTime(SysvolPath path, byte[] content) {
        boolean template = path.name().equalsIgnoreCase(StarterTemplate.FILE_NAME);
        return template
                ? StarterTemplate.parse(content)
                        .with(StarterProperty.CREATED, "")
                        .write()
                : content;
    }

    /** Removes a GPO or starter GPO with plain requests, whatever state it is in. */
    static void erase(DomainConnection connection, GpoId id) {
        try {
            List<SearchResultEntry> objects = new ArrayList<>(objects(connection, id));
            objects.sort((a, b) -> Integer.compare(b.getDN().length(), a.getDN().length()));
            for (SearchResultEntry entry : objects) {
                connection.directory().delete(entry.getDN());
            }
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
        for (SysvolPath root : besides(connection, id)) {
            List<SysvolEntry> entries = connection.sysvol().tree(root);
            for (int i = entries.size() - 1; i >= 0; i--) {
                connection.sysvol().delete(entries.get(i).path());
            }
            connection.sysvol().delete(root);
        }
        SysvolPath starters = StarterLocation.root(connection.facts());
        boolean last = connection.sysvol().find(starters).isPresent()
                && connection.sysvol().list(starters).isEmpty();
        if (last) {
            connection.sysvol().delete(starters);
        }
    }

    /** The names of what lies beside the GPT that is no GPT. */
    List<String> leftovers() {
        return content.keySet().stream().filter(k -> k.contains(".opengpmc")).toList();
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    /** What differs, for people. */
    Map<String, String> differences(GpoState other) {
        return TestDomain.differences(content, other.content);
    }

    private static List<SearchResultEntry> objects(DomainConnection connection, GpoId id) {
        try {
            return connection
                    .directory()
                    .search(new Gpos(connection).dn(id), SearchScope.SUB, "(objectClass=*)", "*")
                    .getSearchEntries();
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return List.of();
            }
            throw new AssertionError(e);
        }
    }

    private static List<SysvolPath> besides(DomainConnection connection, GpoId id) {
        List<SysvolPath> found = new ArrayList<>();
        for (SysvolPath root : List.of(connection.facts().policiesPath(), StarterLocation.root(connection.facts()))) {
            if (connection.sysvol().find(root).isPresent()) {
                connection.sysvol().list(root).stream()
                        .map(SysvolEntry::path)
                        .filter(p -> p.name()
                                .toUpperCase(Locale.ROOT)
                                .startsWith(id.toString().toUpperCase(Locale.ROOT)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String text(SecurityDescriptor descriptor) {
        // Samba leaves parts of an entry to chance that is about an object and so grants nothing in SYSVOL (mask 0).
        String entries = descriptor.daclEntries().stream()
                .filter(ace -> ByteBuffer.wrap(ace.writeBody()).getInt() != 0)
                .map(ace -> Sddl.write(ace, SddlContext.NONE))
                .collect(Collectors.joining());
        return "O:" + descriptor.owner() + "G:" + descriptor.group() + "D:" + Integer.toHexString(descriptor.control())
                + entries;
    }
}
