// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * All that both stores hold of some GPOs, and of anything left beside them, in a form to compare. Other GPOs of the
 * domain may change meanwhile.
 */
final class StoredGpos {
    /** What the server keeps for itself and changes at will, or when an object is made anew. */
    private static final Set<String> SERVERS_OWN = Set.of(
            "whenchanged",
            "whencreated",
            "usnchanged",
            "usncreated",
            "objectguid",
            "dscorepropagationdata",
            "replpropertymetadata");

    private StoredGpos() {}

    static Map<String, String> look(DomainConnection connection, Collection<GpoId> ids) {
        Map<String, String> all = new TreeMap<>();
        for (GpoId id : ids) {
            directory(connection, new Gpos(connection).dn(id), all);
        }
        Sysvol sysvol = connection.sysvol();
        Set<String> names =
                ids.stream().map(GpoId::toString).map(StoredGpos::fold).collect(Collectors.toSet());
        for (SysvolEntry entry : sysvol.list(connection.facts().policiesPath())) {
            String name = fold(entry.path().name());
            if (name.length() >= 38 && names.contains(name.substring(0, 38))) {
                files(sysvol, entry.path(), all);
            }
        }
        return all;
    }

    /** The same without what tells one writing of equal content from another: the version. */
    static Map<String, String> withoutVersion(Map<String, String> stored) {
        Map<String, String> stripped = new TreeMap<>(stored);
        stripped.keySet().removeIf(key -> key.endsWith("\\gpt.ini"));
        stripped.replaceAll((key, value) -> value.replaceAll("versionNumber=\\d+\n", ""));
        return stripped;
    }

    private static void directory(DomainConnection connection, String dn, Map<String, String> all) {
        try {
            for (Entry entry : connection
                    .directory()
                    .search(dn, SearchScope.SUB, "(objectClass=*)", "*")
                    .getSearchEntries()) {
                String security = DirectoryObjects.security(connection, entry.getDN())
                        .map(Object::toString)
                        .orElse("");
                all.put(fold(entry.getDN()), attributes(entry) + security);
            }
        } catch (LDAPSearchException e) {
            if (!e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                throw new AssertionError(e);
            }
        }
    }

    private static String attributes(Entry entry) {
        return entry.getAttributes().stream()
                .filter(a -> !SERVERS_OWN.contains(fold(a.getBaseName())))
                .map(StoredGpos::line)
                .sorted()
                .collect(Collectors.joining());
    }

    private static String line(Attribute attribute) {
        String values = Arrays.stream(attribute.getValueByteArrays())
                .map(v -> attribute.needsBase64Encoding()
                        ? Base64.getEncoder().encodeToString(v)
                        : new String(v, StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining(" | "));
        return attribute.getBaseName() + "=" + values + "\n";
    }

    private static void files(Sysvol sysvol, SysvolPath folder, Map<String, String> all) {
        all.put(fold(folder.toString()), "folder " + security(sysvol, folder));
        for (SysvolEntry entry : sysvol.tree(folder)) {
            all.put(
                    fold(entry.path().toString()),
                    entry.directory() ? "folder" : HexFormat.of().formatHex(sysvol.read(entry)));
        }
    }

    private static String security(Sysvol sysvol, SysvolPath folder) {
        try {
            return sysvol.readSecurity(folder).toString();
        } catch (UnsupportedException e) {
            return "";
        }
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
