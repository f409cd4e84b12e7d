// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.connect.lab.LabSchema.AttributeKind;

/** Which attributes a search returns, and in which pieces. */
final class LabSelection {
    /** AD returns at most this many values of an attribute at once ({@code MaxValRange}). */
    static final int MAX_VALUES = 1500;

    private static final Pattern RANGE = Pattern.compile("([^;]+);range=(\\d+)-(\\d+|\\*)", Pattern.CASE_INSENSITIVE);
    private static final String SECURITY = "nTSecurityDescriptor";

    /** Attributes that no search ever returns. */
    private static final Set<String> HIDDEN =
            Set.of("unicodepwd", "userpassword", "supplementalcredentials", "ntpwdhistory", "lmpwdhistory");

    private final LabView view;
    private final LabConstructed constructed;
    private final SearchRequest request;
    private final OptionalInt securityParts;
    private final List<Wanted> named = new ArrayList<>();
    private final boolean everything;

    private record Wanted(String name, boolean ranged, int from, int to) {}

    LabSelection(LabView view, SearchRequest request) throws LDAPException {
        this.view = view;
        this.constructed = new LabConstructed(view);
        this.request = request;
        this.securityParts = LabControls.securityParts(request.getControls());
        boolean all = request.getAttributeList().isEmpty();
        for (String name : request.getAttributeList()) {
            if (name.equals("*")) {
                all = true;
            } else if (!name.equals("1.1")) {
                named.add(wanted(name));
            }
        }
        this.everything = all;
    }

    private static Wanted wanted(String name) throws LDAPException {
        Matcher range = RANGE.matcher(name);
        if (!range.matches()) {
            return new Wanted(name, false, 0, Integer.MAX_VALUE);
        }
        try {
            int from = Integer.parseInt(range.group(2));
            int to = range.group(3).equals("*") ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
            return new Wanted(range.group(1), true, from, to);
        } catch (NumberFormatException tooLarge) {
            throw new LDAPException(ResultCode.OPERATIONS_ERROR, "malformed range in " + name, tooLarge);
        }
    }

    SearchResultEntry select(LabEntry entry) throws LDAPException {
        Map<String, Attribute> out = new LinkedHashMap<>();
        if (everything) {
            for (Attribute attribute : entry.attributes()) {
                boolean security = attribute.getName().equalsIgnoreCase(SECURITY);
                if (!security || securityParts.isPresent()) {
                    add(out, entry, new Wanted(attribute.getName(), false, 0, Integer.MAX_VALUE));
                }
            }
            add(out, entry, new Wanted("distinguishedName", false, 0, Integer.MAX_VALUE));
            for (String backLink : view.tree().backLinkNames(LabTree.key(entry.dn()))) {
                add(out, entry, new Wanted(backLink, false, 0, Integer.MAX_VALUE));
            }
        }
        for (Wanted wanted : named) {
            add(out, entry, wanted);
        }
        return new SearchResultEntry(entry.dn().toString(), List.copyOf(out.values()));
    }

    private void add(Map<String, Attribute> out, LabEntry entry, Wanted wanted) throws LDAPException {
        String folded = LabSchema.fold(wanted.name());
        if (HIDDEN.contains(folded)) {
            return;
        }
        AttributeKind kind = LabSchema.get().attribute(wanted.name()).orElse(null);
        String name = kind == null ? wanted.name() : kind.name();
        List<byte[]> values;
        if (folded.equals(LabSchema.fold(SECURITY))) {
            values = security(entry);
        } else if (kind == null || (kind.constructed() && !folded.equals("distinguishedname"))) {
            values = constructed.values(entry, name, request.getScope());
        } else {
            values = view.values(entry, kind);
        }
        if (!values.isEmpty()) {
            piece(out, name, values, wanted);
        }
    }

    private List<byte[]> security(LabEntry entry) throws LDAPException {
        byte[] stored = entry.bytes(SECURITY);
        return stored == null
                ? List.of()
                : List.of(LabSecurity.parts(stored, securityParts.orElse(LabControls.ALL_PARTS)));
    }

    /** Range retrieval ([MS-ADTS] 3.1.1.3.1.3.3). */
    private void piece(Map<String, Attribute> out, String name, List<byte[]> values, Wanted wanted)
            throws LDAPException {
        if (!wanted.ranged() && values.size() <= MAX_VALUES) {
            put(out, name, values);
            return;
        }
        if (wanted.from() >= values.size()) {
            throw new LDAPException(ResultCode.OPERATIONS_ERROR, "range of " + name + " starts after its last value");
        }
        int last =
                (int) Math.min(Math.min((long) wanted.to(), values.size() - 1L), (long) wanted.from() + MAX_VALUES - 1);
        boolean end = last == values.size() - 1;
        if (!wanted.ranged()) {
            // AD says with an empty attribute of the plain name that there is more than it shows.
            put(out, name, List.of());
        }
        put(
                out,
                name + ";range=" + wanted.from() + "-" + (end ? "*" : Integer.toString(last)),
                values.subList(wanted.from(), last + 1));
    }

    private void put(Map<String, Attribute> out, String name, List<byte[]> values) {
        byte[][] content = request.typesOnly() ? new byte[0][] : values.toArray(byte[][]::new);
        out.putIfAbsent(LabSchema.fold(name), new Attribute(name, content));
    }
}
