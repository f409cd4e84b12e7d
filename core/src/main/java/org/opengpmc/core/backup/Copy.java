// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import com.unboundid.ldap.sdk.DN;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.EqualNames;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/**
 * Copies a live GPO to a new one, in its own domain or another. The copy begins at version 1 and has no links. Within
 * one domain it keeps the WMI filter.
 */
public final class Copy {
    private final DomainConnection source;
    private final DomainConnection destination;
    private final EqualNames equalNames;

    /** Copies from one connection's domain to that of another, or the same. */
    public Copy(DomainConnection source, DomainConnection destination) {
        this(source, destination, EqualNames.REFUSED);
    }

    /** The same, with a say on names that are taken. */
    public Copy(DomainConnection source, DomainConnection destination, EqualNames equalNames) {
        this.source = source;
        this.destination = destination;
        this.equalNames = equalNames;
    }

    /** Which permissions a copy gets. */
    public enum Permissions {
        /** Those of a new GPO. */
        DEFAULT,
        /** Those of the original, also on the directory objects below it. */
        KEEP
    }

    /**
     * Plans it.
     *
     * @param id GUID of the copy
     * @param name of the copy
     * @throws org.opengpmc.core.error.AlreadyExistsException if a GPO of the destination has that name
     */
    public PlannedChange plan(Gpo gpo, GpoId id, String name, Permissions permissions, CancellationToken cancellation) {
        if (equalNames == EqualNames.REFUSED) {
            new Gpos(destination).requireFree(name.strip(), id);
        }
        List<StatusMessage> messages = new ArrayList<>();
        boolean keep = permissions == Permissions.KEEP;
        if (keep && !sameDomain()) {
            throw new UnsupportedException(Failure.of("the permissions of " + gpo + " cannot be kept in another domain:"
                            + " they name accounts of " + source.facts().dnsName())
                    .on(gpo.dn())
                    .hint("Copy with the default permissions (--acl default) and grant what is needed"));
        }
        ContentTarget target = new ContentTarget(
                id,
                null,
                name.strip(),
                gpo.status().applyTo(0),
                new GpoVersion(1, 1),
                wmiFilter(gpo, messages),
                keep ? dacl(gpo) : null);
        PolicyContent content = collapsed(new GpoContents(source).read(gpo), gpo.parsedDn());
        PolicyContent expanded = BackupContent.expanded(content, new Gpos(destination).dn(id), keep);
        String title = "copy GPO " + gpo + " to '" + name.strip() + "' " + id;
        return new PlannedChange(
                new GpoChanges(destination).putContent(title, target, expanded, cancellation), messages);
    }

    private boolean sameDomain() {
        return source.facts().guid().equals(destination.facts().guid());
    }

    private String wmiFilter(Gpo gpo, List<StatusMessage> messages) {
        boolean sameDomain = sameDomain();
        if (gpo.wmiFilter().isPresent() && !sameDomain) {
            messages.add(StatusMessage.of(
                    Severity.WARNING,
                    "wmi-filter-dropped",
                    gpo.toString(),
                    "the WMI filter stays behind in " + source.facts().dnsName()
                            + "; the copy has none and applies everywhere it is linked"));
        }
        String unreadable = gpo.unreadableWmiFilter().orElse("");
        if (!unreadable.isEmpty()) {
            messages.add(StatusMessage.of(
                    Severity.WARNING,
                    "wmi-filter-unreadable",
                    gpo.toString(),
                    "what the GPO stores as its WMI filter cannot be read; the copy "
                            + (sameDomain ? "stores the same: " : "has no filter: ")
                            + unreadable));
        }
        return sameDomain ? gpo.wmiFilter().map(WmiFilterReference::toAttribute).orElse(unreadable) : "";
    }

    private @Nullable SecurityDescriptor dacl(Gpo gpo) {
        SecurityDescriptor descriptor = DirectoryObjects.security(source, gpo.dn())
                .orElseThrow(() -> new NotFoundException(Failure.of("the permissions of the GPO cannot be read")
                        .on(gpo.dn())
                        .at(source.facts().server())));
        return descriptor.withOwner(null).withGroup(null).withoutSacl();
    }

    private static PolicyContent collapsed(PolicyContent content, DN gpc) {
        List<PolicyObject> objects = content.objects().stream()
                .map(o -> BackupVariables.collapse(o, gpc))
                .toList();
        return new PolicyContent(content.files(), objects, content.machineExtensions(), content.userExtensions());
    }
}
