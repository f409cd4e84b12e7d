// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private final GpoId id;
    private final ReadOnlyEntry entry;

    private Gpo(GpoId id, ReadOnlyEntry entry) {
        this.id = id;
        this.entry = entry;
    }

    /** The GPO of a GPC's entry; empty if its {@code cn} is no GUID, as no GPO's should be. */
    static Optional<Gpo> of(ReadOnlyEntry entry) {
        String cn = entry.getAttributeValue("cn");
        return cn == null ? Optional.empty() : GpoId.parse(cn).map(id -> new Gpo(id, entry));
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
        return text("displayName").orElse("");
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

    /** The WMI filter linked; empty if none is, or if the value cannot be read. */
    public Optional<WmiFilterReference> wmiFilter() {
        try {
            return text("gPCWQLFilter").flatMap(WmiFilterReference::parseAttribute);
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /** When the GPC was made. */
    public Optional<Instant> created() {
        return time("whenCreated");
    }

    /** When this DC last saw the GPC change. */
    public Optional<Instant> modified() {
        return time("whenChanged");
    }

    /** The attribute as it was read; without values if there was none. */
    Attribute attribute(String name) {
        Attribute attribute = entry.getAttribute(name);
        return attribute == null ? new Attribute(name) : attribute;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(entry.getAttributeValue(name)).filter(value -> !value.isBlank());
    }

    private int number(String name) {
        @Nullable String value = entry.getAttributeValue(name);
        try {
            return value == null ? 0 : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInputException(Failure.of("the attribute " + name + " holds '" + value + "', not a number")
                    .on(dn())
                    .cause(e));
        }
    }

    private Optional<Instant> time(String name) {
        @Nullable String value = entry.getAttributeValue(name);
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.of(com.unboundid.util.StaticUtils.decodeGeneralizedTime(value)
                            .toInstant());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Name and GUID, for messages. */
    @Override
    public String toString() {
        return "'" + displayName() + "' " + id;
    }
}
