// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gpocomment.GpoComment;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Reads what a GPO holds: the files of its GPT and the directory objects below its GPC. */
public final class GpoContents {
    private static final String SECURITY = "nTSecurityDescriptor";

    private final DomainConnection connection;

    /** The contents of the GPOs of the connection's domain. */
    public GpoContents(DomainConnection connection) {
        this.connection = connection;
    }

    /** Everything a GPO holds. Files are listed now and read when asked for. */
    public PolicyContent read(Gpo gpo) {
        return reading(gpo, objects(gpo)).content();
    }

    /**
     * Everything that one of many GPOs holds, and its GPT.INI.
     *
     * @param objects what {@link #allObjects} found
     */
    public GpoReading read(Gpo gpo, Map<GpoId, List<PolicyObject>> objects) {
        return reading(gpo, objects.getOrDefault(gpo.id(), List.of()));
    }

    /**
     * What can be read of one of many GPOs. A GPT that is missing or damaged, and what may not be read of it, is told and
     * left out.
     *
     * @param objects what {@link #allObjects} found
     */
    public GpoReading readable(Gpo gpo, Map<GpoId, List<PolicyObject>> objects, Consumer<StatusMessage> problems) {
        List<PolicyObject> own = objects.getOrDefault(gpo.id(), List.of());
        try {
            SysvolPath root = GptLocation.of(gpo, connection.facts());
            return reading(gpo, own, root, GptReading.readable(connection.sysvol(), root, problems));
        } catch (NotFoundException | InvalidInputException | AccessDeniedException e) {
            problems.accept(GptReading.problem("gpt-unreadable", e, gpo.toString()));
            return new GpoReading(
                    new PolicyContent(List.of(), own, gpo.machineExtensions(), gpo.userExtensions()), Optional.empty());
        }
    }

    private GpoReading reading(Gpo gpo, List<PolicyObject> objects) {
        SysvolPath root = GptLocation.of(gpo, connection.facts());
        return reading(gpo, objects, root, new GptReading(connection.sysvol(), root));
    }

    private static GpoReading reading(Gpo gpo, List<PolicyObject> objects, SysvolPath root, GptReading gpt) {
        int depth = root.segments().size();
        List<PolicyFile> files = new ArrayList<>();
        Optional<GptIni> ini = Optional.empty();
        for (SysvolEntry entry : gpt.entries()) {
            SysvolPath below = new SysvolPath(entry.path()
                    .segments()
                    .subList(depth, entry.path().segments().size()));
            if (entry.directory()) {
                files.add(PolicyFile.directory(below));
            } else if (isGptIni(below)) {
                ini = gpt.find(entry).flatMap(GpoContents::readable);
            } else {
                files.add(PolicyFile.file(below, gpt.content(entry)));
            }
        }
        return new GpoReading(new PolicyContent(files, objects, gpo.machineExtensions(), gpo.userExtensions()), ini);
    }

    /** A damaged GPT.INI is no reason not to back up the settings beside it. */
    private static Optional<GptIni> readable(byte[] bytes) {
        try {
            GptIni ini = GptIni.parse(bytes);
            return ini.version().map(version -> ini);
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isGptIni(SysvolPath below) {
        return below.segments().size() == 1 && below.name().equalsIgnoreCase(GptIni.FILE_NAME);
    }

    /** A file of SYSVOL as it is; empty if there is none. */
    Optional<byte[]> bytes(SysvolPath file) {
        try {
            return Optional.of(connection.sysvol().read(file));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * GPT.INI of a GPO; empty if there is none.
     *
     * @throws InvalidInputException if it is none
     */
    public Optional<GptIni> gptIni(Gpo gpo) {
        SysvolPath gpt = GptLocation.of(gpo, connection.facts());
        SysvolPath file = gpt.child(GptIni.FILE_NAME);
        return bytes(file).map(bytes -> parseIni(file, bytes));
    }

    private static GptIni parseIni(SysvolPath file, byte[] bytes) {
        try {
            return GptIni.parse(bytes);
        } catch (FormatException e) {
            throw InvalidInputException.inFile(file.toString(), e);
        }
    }

    /** The comment: {@code GPO.cmt} of the GPT. Empty if there is none. */
    public Optional<String> comment(Gpo gpo) {
        SysvolPath file = GptLocation.of(gpo, connection.facts()).child(GpoComment.FILE_NAME);
        try {
            return bytes(file).map(bytes -> GpoComment.parse(bytes).text());
        } catch (FormatException e) {
            throw InvalidInputException.inFile(file.toString(), e);
        }
    }

    /** The directory objects of one GPO, parents first. */
    public List<PolicyObject> objects(Gpo gpo) {
        return search(gpo.dn(), false).getOrDefault(gpo.id(), List.of());
    }

    /** The same with the containers of the two halves, which are no settings: all that goes with the GPC. */
    List<PolicyObject> below(Gpo gpo) {
        return search(gpo.dn(), true).getOrDefault(gpo.id(), List.of());
    }

    /** The directory objects of all GPOs that have any, in one search. */
    public Map<GpoId, List<PolicyObject>> allObjects() {
        return search(connection.facts().policiesDn().toString(), false);
    }

    private Map<GpoId, List<PolicyObject>> search(String base, boolean halves) {
        // Spares the answer most of what is no setting; what remains of it is told apart by its place.
        Filter settings = Filter.createNOTFilter(Filter.createEqualityFilter("objectClass", "groupPolicyContainer"));
        SearchRequest request = new SearchRequest(base, SearchScope.SUB, settings, "*", SECURITY);
        request.addControl(SdFlags.OWNER_GROUP_DACL.control());
        Map<GpoId, List<PolicyObject>> found = new HashMap<>();
        PagedSearch.forEach(connection, request, entry -> add(entry, halves, found));
        found.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((PolicyObject o) -> o.path().getRDNs().length)
                                .thenComparing(o -> o.path().toNormalizedString())));
        return found;
    }

    private void add(SearchResultEntry entry, boolean halves, Map<GpoId, List<PolicyObject>> found) {
        RDN[] rdns = parsed(entry).getRDNs();
        int below = rdns.length - connection.facts().policiesDn().getRDNs().length - 1;
        if (below < 1 || (below == 1 && !halves && isHalf(rdns[0]))) {
            return;
        }
        GpoId.parse(rdns[below].getAttributeValues()[0])
                .ifPresent(id -> found.computeIfAbsent(id, key -> new ArrayList<>())
                        .add(object(entry, new DN(Arrays.copyOf(rdns, below)))));
    }

    private static boolean isHalf(RDN rdn) {
        String name = rdn.getAttributeValues()[0];
        return name.equalsIgnoreCase("Machine") || name.equalsIgnoreCase("User");
    }

    private static PolicyObject object(SearchResultEntry entry, DN path) {
        String[] classes = entry.getObjectClassValues();
        String structural = classes == null ? "" : classes[classes.length - 1];
        List<Attribute> attributes = entry.getAttributes().stream()
                .filter(a -> ServerAttributes.isRecorded(a.getBaseName(), structural))
                .toList();
        byte[] security = entry.getAttributeValueBytes(SECURITY);
        return new PolicyObject(
                path, structural, attributes, security == null ? null : SecurityDescriptor.parse(security));
    }

    private static DN parsed(SearchResultEntry entry) {
        try {
            return entry.getParsedDN();
        } catch (LDAPException e) {
            throw new IllegalStateException("the server sent a DN that is none: " + entry.getDN(), e);
        }
    }
}
