// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.time.LocalDate;
import java.util.Optional;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.security.Sid;

/**
 * What settings are named with that does not stand in the GPO itself. Safe for use by several threads.
 *
 * @param trustees who is behind a SID
 * @param templates the administrative templates
 * @param asOf the day as of which the GPO is shown: of several versions of a template, one that was there by then counts
 * @param asNewConsole whether the report is made as consoles since Windows 10 1803 and Windows Server 2019 make it. They
 *     tell in registry and security settings whether these are blocked
 * @param domain the SID of the GPO's domain, where it is known: the domain of "DA" and the like in security descriptors
 * @param rootDomain the SID of its forest's root domain, where it is known: the domain of "EA" and the like
 * @param comments whether what administrators wrote on settings is shown
 * @param forComparison whether settings tell everything that makes them differ: trustees with their SIDs, types of
 *     registry values, marks of secrets. Not for people as it is
 */
public record SettingsContext(
        TrusteeNames trustees,
        AdmxCatalogue templates,
        LocalDate asOf,
        boolean asNewConsole,
        Optional<Sid> domain,
        Optional<Sid> rootDomain,
        boolean comments,
        boolean forComparison) {
    /** Most consoles were older for some years after new ones came. */
    private static final LocalDate NEW_CONSOLES = LocalDate.of(2021, 1, 1);

    /** With comments. */
    public SettingsContext(TrusteeNames trustees, AdmxCatalogue templates, LocalDate asOf) {
        this(trustees, templates, asOf, !asOf.isBefore(NEW_CONSOLES), Optional.empty(), Optional.empty(), true, false);
    }

    /** Without templates. */
    public SettingsContext(TrusteeNames trustees) {
        this(trustees, AdmxCatalogue.EMPTY, LocalDate.MAX);
    }

    /** The same as another console makes it than that of the day. */
    public SettingsContext byNewConsole(boolean isNew) {
        return new SettingsContext(trustees, templates, asOf, isNew, domain, rootDomain, comments, forComparison);
    }

    /** The same without comments. */
    public SettingsContext withoutComments() {
        return new SettingsContext(trustees, templates, asOf, asNewConsole, domain, rootDomain, false, forComparison);
    }

    /** The same for a GPO of a domain. */
    public SettingsContext in(Optional<Sid> domainSid) {
        return new SettingsContext(
                trustees, templates, asOf, asNewConsole, domainSid, rootDomain, comments, forComparison);
    }

    /** The same for a GPO of a forest. */
    public SettingsContext inForest(Optional<Sid> rootSid) {
        return new SettingsContext(trustees, templates, asOf, asNewConsole, domain, rootSid, comments, forComparison);
    }

    /** The same with other names of trustees. */
    public SettingsContext named(TrusteeNames names) {
        return new SettingsContext(names, templates, asOf, asNewConsole, domain, rootDomain, comments, forComparison);
    }

    /** The same for a comparison: two accounts of one name, such as a group that was deleted and made anew, differ. */
    public SettingsContext toCompare() {
        TrusteeNames exact = sid -> Optional.of(
                trustees.name(sid).map(name -> name + " (" + sid + ")").orElseGet(sid::toString));
        return new SettingsContext(exact, templates, asOf, asNewConsole, domain, rootDomain, comments, true);
    }
}
