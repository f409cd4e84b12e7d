// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.GeneralizedTime;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** A GPO as its directory half, the GPC, shows it ([MS-GPOL] 2.2.2). A snapshot: it does not follow later changes. */
public final class Gpo {
    static final String[] ATTRIBUTES = {
        "cn",
        "displayName",
        "flags",
        "versionNumber",
        "gPCFileSysPath",
        "gPCFunctionalityVersion",
        "gPCMachineExtensionNames",
        "gPCUserExtensionNames",
        "gPCWQLFilter",
        "whenCreated",
        "whenChanged"
    };

    /** What {@link Gpos#overview} reads. */
    static final String[] OVERVIEW = {"cn", "displayName", "flags", "versionNumber", "whenChanged"};

    private final GpoId id;
    private final ReadOnlyEntry entry;
    private final boolean whole;

    /** Kept apart: sorting thousands of GPOs asks for it tens of thousands of times. */
    private final String displayName;

    private Gpo(GpoId id, ReadOnlyEntry entry, boolean whole) {
        this.id = id;
        this.entry = entry;
        this.whole = whole;
        this.displayName = text("displayName").orElse("");
    }

    /** The GPO of a GPC's entry; empty if its {@code cn} is no GUID, as no GPO's should be. */
    static Optional<Gpo> of(ReadOnlyEntry entry) {
        return of(entry, true);
    }

    /**
     * The same, of an entry of which perhaps less was asked for.
     *
     * @param whole whether all {@link #ATTRIBUTES} were asked for, or only those of the {@link #OVERVIEW}
     */
    static Optional<Gpo> of(ReadOnlyEntry entry, boolean whole) {
        String cn = entry.getAttributeValue("cn");
        return cn == null ? Optional.empty() : GpoId.parse(cn).map(id -> new Gpo(id, entry, whole));
    }

    /** The GUID. */
    public GpoId id() {
        return id;
    }

    /** The DN of the GPC. */
    public String dn() {
        return entry.getDN();
    }

    /** The DN of the GPC, parsed. */
    public DN parsedDn() {
        try {
            return entry.getParsedDN();
        } catch (LDAPException e) {
            throw new IllegalStateException("the server sent a DN that is none: " + dn(), e);
        }
    }

    /** What people call it; not unique. Empty for a GPC that was never finished. */
    public String displayName() {
        return displayName;
    }

    /** Which halves are enabled. */
    public GpoStatus status() {
        return GpoStatus.of(number("flags"));
    }

    int flags() {
        return number("flags");
    }

    /** The version in the directory. */
    public GpoVersion version() {
        return GpoVersion.of(number("versionNumber"));
    }

    /** {@code gPCFileSysPath}: where the GPC says that the GPT is. */
    public Optional<String> fileSysPath() {
        return text("gPCFileSysPath");
    }

    /** {@code gPCMachineExtensionNames} as stored; empty if there is none. */
    public String machineExtensions() {
        return text("gPCMachineExtensionNames").orElse("");
    }

    /** {@code gPCUserExtensionNames} as stored; empty if there is none. */
    public String userExtensions() {
        return text("gPCUserExtensionNames").orElse("");
    }

    /** The WMI filter linked; empty if none is, or if the value cannot be read: see {@link #unreadableWmiFilter()}. */
    public Optional<WmiFilterReference> wmiFilter() {
        try {
            return text("gPCWQLFilter").flatMap(WmiFilterReference::parseAttribute);
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /**
     * {@code gPCWQLFilter} as stored, if it is neither blank nor names a WMI filter; empty otherwise. A GPO with such a
     * value must not pass for one without a filter: clients need not take it for that.
     */
    public Optional<String> unreadableWmiFilter() {
        return wmiFilter().isPresent() ? Optional.empty() : text("gPCWQLFilter");
    }

    /** When the GPC was made. */
    public Optional<Instant> created() {
        return time("whenCreated");
    }

    /** When this DC last saw the GPC change. */
    public Optional<Instant> modified() {
        return time("whenChanged");
    }

    /** Whether it is as another reading of the same GPO shows it; times aside, which tell of other changes too. */
    public boolean isAsIn(Gpo other) {
        return Arrays.stream(ATTRIBUTES)
                .filter(name -> !name.startsWith("when"))
                .allMatch(name -> Objects.equals(value(name), other.value(name)));
    }

    /** The attribute as it was read; without values if there was none. */
    Attribute attribute(String name) {
        requireRead(name);
        Attribute attribute = entry.getAttribute(name);
        return attribute == null ? new Attribute(name) : attribute;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(value(name)).filter(value -> !value.isBlank());
    }

    private @Nullable String value(String name) {
        requireRead(name);
        return entry.getAttributeValue(name);
    }

    /** What was never asked for must not pass for a value that is not there. */
    private void requireRead(String name) {
        if (!whole && !Arrays.asList(OVERVIEW).contains(name)) {
            throw new IllegalStateException(name + " was not read");
        }
    }

    private int number(String name) {
        @Nullable String value = value(name);
        try {
            return value == null ? 0 : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInputException(Failure.of("the attribute " + name + " holds '" + value + "', not a number")
                    .on(dn())
                    .cause(e));
        }
    }

    private Optional<Instant> time(String name) {
        return Optional.ofNullable(value(name)).flatMap(GeneralizedTime::parse);
    }

    /** Name and GUID, for messages. */
    @Override
    public String toString() {
        return "'" + displayName() + "' " + id;
    }
}
