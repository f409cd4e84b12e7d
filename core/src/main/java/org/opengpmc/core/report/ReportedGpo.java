// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.startergpo.StarterType;

/**
 * What a report tells of a GPO beside its settings. What is not known is left out of the report: a backup holds neither
 * times nor links.
 *
 * @param id its GUID in braces
 * @param domain DNS name of its domain
 * @param domainSid the SID of its domain, where it is known
 * @param name its display name
 * @param comment what the administrator wrote on it
 * @param created when it was made
 * @param modified when it was changed last
 * @param security the security descriptor of its directory object, as far as it is known
 * @param ownerInferred whether the owner in it, and a group that is the same, is only who made the GPO as its permissions
 *     show: the owner may have been changed since
 * @param filter the linked WMI filter
 * @param filterDataAvailable false if a WMI filter is linked that could not be read or is not there
 * @param computer versions and state of the computer half
 * @param user versions and state of the user half
 * @param links where it is linked
 * @param starter if it is a starter GPO: what it tells of itself as such. It then has one store, no links and no filter
 * @param backup if it was read from a backup: from which. The XML of Microsoft's console does not tell
 */
public record ReportedGpo(
        String id,
        String domain,
        Optional<Sid> domainSid,
        String name,
        Optional<String> comment,
        Optional<Instant> created,
        Optional<Instant> modified,
        @Nullable SecurityDescriptor security,
        boolean ownerInferred,
        Optional<Filter> filter,
        boolean filterDataAvailable,
        Half computer,
        Half user,
        List<Link> links,
        Optional<Starter> starter,
        Optional<BackedUp> backup) {
    public ReportedGpo {
        links = List.copyOf(links);
    }

    /** One that was not read from a backup. */
    public ReportedGpo(
            String id,
            String domain,
            Optional<Sid> domainSid,
            String name,
            Optional<String> comment,
            Optional<Instant> created,
            Optional<Instant> modified,
            @Nullable SecurityDescriptor security,
            boolean ownerInferred,
            Optional<Filter> filter,
            boolean filterDataAvailable,
            Half computer,
            Half user,
            List<Link> links,
            Optional<Starter> starter) {
        this(
                id,
                domain,
                domainSid,
                name,
                comment,
                created,
                modified,
                security,
                ownerInferred,
                filter,
                filterDataAvailable,
                computer,
                user,
                links,
                starter,
                Optional.empty());
    }

    /** One whose owner is as told, and whose WMI filter is known, or that has none. */
    public ReportedGpo(
            String id,
            String domain,
            Optional<Sid> domainSid,
            String name,
            Optional<String> comment,
            Optional<Instant> created,
            Optional<Instant> modified,
            @Nullable SecurityDescriptor security,
            Optional<Filter> filter,
            Half computer,
            Half user,
            List<Link> links) {
        this(
                id,
                domain,
                domainSid,
                name,
                comment,
                created,
                modified,
                security,
                false,
                filter,
                true,
                computer,
                user,
                links,
                Optional.empty());
    }

    /** The same without what administrators wrote on it and on its backup. */
    ReportedGpo withoutComment() {
        return with(Optional.empty(), backup.map(b -> new BackedUp(b.id(), b.time(), "")));
    }

    /** The same, read from a backup. */
    public ReportedGpo from(BackedUp newBackup) {
        return with(comment, Optional.of(newBackup));
    }

    private ReportedGpo with(Optional<String> newComment, Optional<BackedUp> newBackup) {
        return new ReportedGpo(
                id,
                domain,
                domainSid,
                name,
                newComment,
                created,
                modified,
                security,
                ownerInferred,
                filter,
                filterDataAvailable,
                computer,
                user,
                links,
                starter,
                newBackup);
    }

    /** Which halves are applied. */
    public GpoStatus status() {
        return GpoStatus.of((user.enabled() ? 0 : 1) | (computer.enabled() ? 0 : 2));
    }

    /**
     * Which backup it was read from.
     *
     * @param id the backup's GUID in braces
     * @param time when it was made, by the local clock of the machine that made it: the zone is not recorded
     * @param comment what the administrator wrote on it; may be empty
     */
    public record BackedUp(String id, LocalDateTime time, String comment) {}

    /**
     * A WMI filter.
     *
     * @param name its name
     * @param description what the administrator wrote on it, where that is known
     * @param id its GUID, where that is known
     * @param queries its queries; none where they are not known: a backup holds none
     */
    public record Filter(String name, Optional<String> description, Optional<UUID> id, List<String> queries) {
        public Filter {
            queries = List.copyOf(queries);
        }

        /** One of which only that is known. */
        public Filter(String name, Optional<String> description) {
            this(name, description, Optional.empty(), List.of());
        }
    }

    /**
     * What a starter GPO tells of itself beside what every GPO does.
     *
     * @param type system or custom
     * @param author who made it; empty for a custom one
     * @param product what it is meant for; empty for a custom one
     * @param version such as {@code 1.0}; empty for a custom one
     */
    public record Starter(StarterType type, String author, String product, String version) {}

    /**
     * One half.
     *
     * @param directoryVersion what the GPC says
     * @param sysvolVersion what GPT.INI says; {@link #UNREADABLE} if it could not be read
     * @param enabled whether it is applied
     */
    public record Half(int directoryVersion, int sysvolVersion, boolean enabled) {
        /** What the console shows as the version of a GPT that it cannot read. */
        public static final int UNREADABLE = 0xFFFF;
    }

    /**
     * A place it is linked to.
     *
     * @param somName the name of the site, domain or OU
     * @param somPath its canonical name, such as {@code contoso.test/Workstations}
     * @param enabled whether the link counts
     * @param enforced whether nobody below can block it
     */
    public record Link(String somName, String somPath, boolean enabled, boolean enforced) {}
}
