// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.domain.Principal;
import org.opengpmc.core.domain.Principals;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoReading;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.LiveReports;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.template.SysvolTemplates;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.backup.BackupPrincipal;
import org.opengpmc.formats.backup.BackupVersion;
import org.opengpmc.formats.backup.WmiFilterLink;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/**
 * Backs up GPOs into a folder. What all of them need is read first, with a number of searches that does not depend on
 * theirs; then each is read and written by itself, several at once.
 *
 * @param comment stored with every backup; may be empty
 */
public record Backup(DomainConnection connection, BackupFolder folder, List<Gpo> gpos, String comment)
        implements Operation<List<ListedBackup>> {
    private static final String SECURITY = "nTSecurityDescriptor";
    private static final String REPORT = "gpreport.xml";

    public Backup {
        gpos = List.copyOf(gpos);
    }

    @Override
    public OperationResult<List<ListedBackup>> run(Progress progress, CancellationToken cancellation) {
        if (cancellation.isCancelled()) {
            return new OperationResult<>(List.of(), OperationResult.Status.CANCELLED, List.of());
        }
        folder.cleanLeftovers();
        try (BackupBatch batch = folder.newBatch()) {
            return committed(batch, new BackupRounds(this, batch, progress, cancellation).run());
        }
    }

    /** What was backed up is there and told of also if the manifest, for want of room, does not name it. */
    private static OperationResult<List<ListedBackup>> committed(
            BackupBatch batch, OperationResult<List<ListedBackup>> result) {
        try {
            batch.commit();
            return result;
        } catch (GpmcException e) {
            List<StatusMessage> messages = new ArrayList<>(result.messages());
            messages.add(StatusMessage.of(
                    StatusMessage.Severity.ERROR,
                    "StorageFailed",
                    "manifest.xml",
                    "the new backups are whole, but not named in the manifest: " + e.describe()));
            boolean done = result.status() == OperationResult.Status.DONE;
            return new OperationResult<>(
                    result.value(), done ? OperationResult.Status.PARTIAL : result.status(), messages);
        }
    }

    /** What is read once for all GPOs. */
    record Shared(
            Map<GpoId, SecurityDescriptor> security,
            Map<GpoId, List<PolicyObject>> objects,
            Map<Sid, Principal> principals,
            Map<UUID, String> wmiFilters,
            LiveReports reports) {}

    /** Reads it for these GPOs. */
    Shared readShared() {
        Map<GpoId, SecurityDescriptor> security = security();
        List<Sid> trustees = security.values().stream()
                .flatMap(d -> trustees(d).stream())
                .distinct()
                .toList();
        Map<GpoId, List<PolicyObject>> objects = objects();
        boolean filtered = gpos.stream().anyMatch(g -> g.wmiFilter().isPresent());
        return new Shared(
                security,
                objects,
                new Principals(connection).find(trustees),
                filtered ? new WmiFilters(connection).names() : Map.of(),
                new LiveReports(connection, gpos, templates(), objects));
    }

    /** The central store, if any of the GPOs has policies. What is wrong with it is no concern of a backup. */
    private AdmxCatalogue templates() {
        boolean needed = gpos.stream()
                .flatMap(g -> Stream.of(g.machineExtensions(), g.userExtensions()))
                .anyMatch(names -> ExtensionNames.parse(names).contains(SettingsExtension.REGISTRY));
        return needed
                ? SysvolTemplates.of(connection)
                        .map(store -> new TemplateLibrary(List.of(store))
                                .in(TemplateLanguage.ENGLISH)
                                .catalogue())
                        .orElse(AdmxCatalogue.EMPTY)
                : AdmxCatalogue.EMPTY;
    }

    /** The console's report, which it writes into every backup. A backup without it is whole all the same. */
    private static Map<String, byte[]> report(
            Gpo gpo, GpoReading reading, LiveReports reports, List<StatusMessage> messages) {
        try {
            return Map.of(REPORT, reports.of(gpo, reading).bytes(ReportFormat.XML));
        } catch (GpmcException e) {
            messages.add(StatusMessage.of(
                    StatusMessage.Severity.WARNING, "no-report", gpo.toString(), "no report: " + e.describe()));
            return Map.of();
        }
    }

    private Map<GpoId, List<PolicyObject>> objects() {
        GpoContents contents = new GpoContents(connection);
        return gpos.size() == 1 ? Map.of(gpos.get(0).id(), contents.objects(gpos.get(0))) : contents.allObjects();
    }

    private Map<GpoId, SecurityDescriptor> security() {
        boolean one = gpos.size() == 1;
        SearchRequest request = new SearchRequest(
                one ? gpos.get(0).dn() : connection.facts().policiesDn().toString(),
                one ? SearchScope.BASE : SearchScope.ONE,
                Filter.createEqualityFilter("objectClass", "groupPolicyContainer"),
                "cn",
                SECURITY);
        request.addControl(SdFlags.DACL.control());
        Map<GpoId, SecurityDescriptor> found = new HashMap<>();
        PagedSearch.forEach(connection, request, entry -> {
            byte[] descriptor = entry.getAttributeValueBytes(SECURITY);
            String cn = entry.getAttributeValue("cn");
            if (descriptor != null && cn != null) {
                GpoId.parse(cn).ifPresent(id -> readable(descriptor).ifPresent(security -> found.put(id, security)));
            }
        });
        return found;
    }

    /** One damaged descriptor must not keep all other GPOs from being backed up. */
    private static Optional<SecurityDescriptor> readable(byte[] descriptor) {
        try {
            return Optional.of(SecurityDescriptor.parse(descriptor));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /**
     * What is to be written of one GPO.
     *
     * @param messages gets what there is to say about it
     */
    NewBackup plan(Gpo gpo, Shared shared, List<StatusMessage> messages) {
        SecurityDescriptor security = shared.security().get(gpo.id());
        if (security == null) {
            throw new AccessDeniedException(Failure.of("the permissions of the GPO may not be read, or are damaged")
                    .on(gpo.dn())
                    .at(connection.facts().server())
                    .hint("A backup without them could not be restored. Sign in as somebody who may read them"));
        }
        GpoReading reading = new GpoContents(connection).read(gpo, shared.objects());
        PolicyContent content = reading.content();
        GpoVersion directory = gpo.version();
        GpoVersion file = reading.ini().flatMap(GptIni::version).orElse(GpoVersion.ZERO);
        return new NewBackup(
                identity(gpo),
                security,
                gpo.status().applyTo(0),
                new BackupVersion(directory.user(), file.user()),
                new BackupVersion(directory.computer(), file.computer()),
                gpo.wmiFilter().map(f -> wmiLink(f, shared.wmiFilters())),
                principals(security, content, shared.principals()),
                List.of(),
                content,
                LocalDateTime.now(connection.clock()),
                comment,
                report(gpo, reading, shared.reports(), messages));
    }

    private BackedUpGpo identity(Gpo gpo) {
        return new BackedUpGpo(
                gpo.id().toString(),
                gpo.displayName(),
                connection.facts().dnsName(),
                "{" + connection.facts().guid().toString().toLowerCase(Locale.ROOT) + "}",
                connection.facts().server(),
                gpo.parsedDn());
    }

    private static WmiFilterLink wmiLink(WmiFilterReference reference, Map<UUID, String> names) {
        return new WmiFilterLink(reference.toPath(), names.getOrDefault(reference.filterId(), ""));
    }

    private List<BackupPrincipal> principals(
            SecurityDescriptor security, PolicyContent content, Map<Sid, Principal> known) {
        Collection<Sid> fromDacl = trustees(security);
        List<Sid> fromSettings = SettingsSids.of(content).stream()
                .filter(s -> !fromDacl.contains(s))
                .toList();
        Map<Sid, Principal> others = fromSettings.isEmpty() ? Map.of() : new Principals(connection).find(fromSettings);
        return Stream.concat(
                        fromDacl.stream().map(sid -> principal(true, sid, known.get(sid))),
                        fromSettings.stream().map(sid -> principal(false, sid, others.get(sid))))
                .toList();
    }

    private BackupPrincipal principal(boolean fromDacl, Sid sid, @Nullable Principal principal) {
        if (principal == null) {
            return new BackupPrincipal(fromDacl, sid.toString(), "", Principal.Type.UNKNOWN.label(), "", "", "");
        }
        return new BackupPrincipal(
                fromDacl,
                sid.toString(),
                principal.samAccountName(),
                principal.type().label(),
                connection.facts().netbiosName(),
                connection.facts().dnsName(),
                principal.upn());
    }

    /** The accounts in a DACL; well-known principals are the same everywhere and need no mapping. */
    private static List<Sid> trustees(SecurityDescriptor security) {
        return security.daclEntries().stream()
                .filter(Ace.WithTrustee.class::isInstance)
                .map(ace -> ((Ace.WithTrustee) ace).trustee())
                .filter(Sid::isDomainAccountSid)
                .distinct()
                .collect(Collectors.toList());
    }
}
