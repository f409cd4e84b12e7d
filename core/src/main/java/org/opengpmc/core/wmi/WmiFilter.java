// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.wmi;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.wmifilter.CimDate;
import org.opengpmc.formats.wmifilter.SomFilter;
import org.opengpmc.formats.wmifilter.WmiFilterReference;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.formats.wmifilter.WmiQueryList;

/** A WMI filter as the directory holds it ([MS-ADSC] msWMI-Som). A snapshot: it does not follow later changes. */
public final class WmiFilter {
    static final String ID = "msWMI-ID";
    static final String NAME = "msWMI-Name";
    static final String DESCRIPTION = "msWMI-Parm1";
    static final String QUERIES = "msWMI-Parm2";
    static final String AUTHOR = "msWMI-Author";
    static final String CREATED = "msWMI-CreationDate";
    static final String CHANGED = "msWMI-ChangeDate";
    static final String[] ATTRIBUTES = {"cn", ID, NAME, DESCRIPTION, QUERIES, AUTHOR, CREATED, CHANGED};

    private final UUID id;
    private final String domain;
    private final ReadOnlyEntry entry;

    private WmiFilter(UUID id, String domain, ReadOnlyEntry entry) {
        this.id = id;
        this.domain = domain;
        this.entry = entry;
    }

    /** The filter of an entry; empty if it has no GUID, and so nothing can name it. */
    static Optional<WmiFilter> of(ReadOnlyEntry entry, String domain) {
        return guid(entry, ID).or(() -> guid(entry, "cn")).map(id -> new WmiFilter(id.guid(), domain, entry));
    }

    private static Optional<GpoId> guid(ReadOnlyEntry entry, String attribute) {
        return Optional.ofNullable(entry.getAttributeValue(attribute)).flatMap(GpoId::parse);
    }

    /** The GUID by which GPOs name it. */
    public UUID id() {
        return id;
    }

    /** DNS name of its domain. */
    public String domain() {
        return domain;
    }

    /** The DN of its object. */
    public String dn() {
        return entry.getDN();
    }

    /** What people call it. */
    public String name() {
        return text(NAME);
    }

    /** Empty if there is none. Surrounding blanks, which some tools write for nothing, are left out. */
    public String description() {
        return text(DESCRIPTION).strip();
    }

    /** Who made it, as written there; empty if nothing is. */
    public String author() {
        return text(AUTHOR);
    }

    /** When it was made; empty if that is not told in a form that can be read. */
    public Optional<Instant> created() {
        return CimDate.parse(text(CREATED));
    }

    /** When it was last changed; likewise. */
    public Optional<Instant> changed() {
        return CimDate.parse(text(CHANGED));
    }

    /** The queries, all of which must find something; none if they cannot be read, see {@link #problem()}. */
    public List<WmiQuery> queries() {
        try {
            return WmiQueryList.parse(text(QUERIES));
        } catch (FormatException e) {
            return List.of();
        }
    }

    /**
     * Why the queries or the ID cannot be read; empty if they can. Windows does not apply a GPO with a filter whose queries
     * cannot be read. Where the ID cannot be, {@link #id()} is the GUID that names the object; the next change writes it.
     */
    public Optional<String> problem() {
        try {
            WmiQueryList.parse(text(QUERIES));
            return hasDamagedId()
                    ? Optional.of("the attribute " + ID + " holds '" + text(ID) + "', which is no GUID")
                    : Optional.empty();
        } catch (FormatException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    boolean hasDamagedId() {
        return entry.hasAttribute(ID) && guid(entry, ID).isEmpty();
    }

    /** How a GPO names it. */
    public WmiFilterReference reference() {
        return WmiFilterReference.of(domain, id);
    }

    /** Its WMI path: {@code MSFT_SomFilter.ID="{GUID}",Domain="domain"}. */
    public String path() {
        return reference().toPath();
    }

    /** The same as GPMC exports it. */
    public SomFilter toSomFilter() {
        return new SomFilter(
                author(),
                text(CHANGED),
                text(CREATED),
                description(),
                domain,
                new GpoId(id).toString(),
                name(),
                queries());
    }

    /** The attribute as it was read; without values if there was none. */
    Attribute attribute(String name) {
        Attribute attribute = entry.getAttribute(name);
        return attribute == null ? new Attribute(name) : attribute;
    }

    private String text(String name) {
        String value = entry.getAttributeValue(name);
        return value == null ? "" : value;
    }

    /** Name and GUID, for messages. */
    @Override
    public String toString() {
        return "'" + name() + "' " + new GpoId(id);
    }
}
