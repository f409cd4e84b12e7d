// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.report.ReportedGpo.BackedUp;
import org.opengpmc.core.report.ReportedGpo.Half;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.LocalNames;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SideSettings;
import org.opengpmc.core.settings.TrusteeNames;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.core.template.Templates;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.backup.BackupCore;
import org.opengpmc.formats.backup.BackupPrincipal;
import org.opengpmc.formats.backup.BackupVersion;
import org.opengpmc.formats.gpocomment.GpoComment;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** A backup as a report shows it; no domain is needed. */
public final class BackupReport {
    private BackupReport() {}

    /**
     * The report on a backup.
     *
     * @param language the language to read; if empty that of the backup, as far as it can be told
     */
    public static GpoReport of(
            StoredBackup backup, TemplateLibrary library, Optional<TemplateLanguage> language, Instant read) {
        TemplateLanguage shown = language.orElseGet(() -> BackupLanguage.of(backup.backupXml()));
        Templates templates = library.in(shown);
        SettingsContext context = new SettingsContext(
                        names(backup, shown),
                        templates.catalogue(),
                        backup.info().time().toLocalDate())
                .in(domainSid(backup));
        GpoSettings settings = GpoSettings.read(backup.content(), gpt(backup).toString());
        Optional<Boolean> ofNewConsole = settings.computer().extensions().stream()
                .flatMap(extension -> extension.settings().ofNewConsole().stream())
                .findFirst();
        SettingsContext told = ofNewConsole.map(context::byNewConsole).orElse(context);
        Problems own = new Problems();
        ReportedGpo gpo = gpo(backup, own);
        List<StatusMessage> messages = new ArrayList<>(own.messages());
        boolean leftOut = templates.problems().stream().anyMatch(p -> p.code().equals(Templates.OTHER_LANGUAGE));
        if (leftOut && (hasRegistry(settings.computer()) || hasRegistry(settings.user()))) {
            messages.add(StatusMessage.of(
                    Severity.INFO,
                    Templates.OTHER_LANGUAGE,
                    backup.folder().toString(),
                    "its domain speaks " + shown.tag() + ", so templates of Windows without texts in that language are"
                            + " not those that were used: what only they explain is shown without its policy, unless a"
                            + " language to read is chosen"));
        }
        return new GpoReport(gpo, settings.withProblems(messages), told, read);
    }

    /** Where the GPT stands in a backup. */
    private static Path gpt(StoredBackup backup) {
        return backup.folder().resolve("DomainSysvol").resolve("GPO");
    }

    private static boolean hasRegistry(SideSettings side) {
        return side.extensions().stream()
                .anyMatch(shown -> shown.extension().clientExtensions().contains(SettingsExtension.REGISTRY));
    }

    /**
     * What the backup tells of the GPO: not its times, links and SACL, which no backup holds, and its owner as far as
     * {@link CreationOwner} finds it, which the report then says.
     */
    public static ReportedGpo gpo(StoredBackup backup) {
        return gpo(backup, new Problems());
    }

    private static ReportedGpo gpo(StoredBackup backup, Problems problems) {
        BackupCore core = backup.backupXml().core();
        GpoStatus status = GpoStatus.of(core.options());
        SecurityDescriptor held = security(backup, problems);
        SecurityDescriptor shown = held == null ? null : CreationOwner.in(held);
        return new ReportedGpo(
                core.gpoId(),
                core.domain(),
                domainSid(backup),
                core.displayName(),
                comment(backup, problems),
                Optional.empty(),
                Optional.empty(),
                shown,
                shown != null && shown.owner() != null && held != null && held.owner() == null,
                core.wmiFilter()
                        .filter(filter -> !filter.name().isEmpty())
                        .map(filter -> new ReportedGpo.Filter(
                                filter.name(), Optional.empty(), filterId(filter.path()), List.of())),
                true,
                half(core.machine(), status.computerEnabled()),
                half(core.user(), status.userEnabled()),
                List.of(),
                Optional.empty(),
                Optional.of(new BackedUp(
                        backup.info().backupId(),
                        backup.info().time(),
                        backup.info().comment())));
    }

    /** A path that cannot be read names no filter; its name is told all the same. */
    private static Optional<UUID> filterId(String path) {
        try {
            return WmiFilterReference.parsePath(path).map(WmiFilterReference::filterId);
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /** The principals that the backup names, and those that are the same everywhere. */
    static TrusteeNames names(StoredBackup backup, TemplateLanguage language) {
        Map<Sid, String> names = new HashMap<>();
        for (BackupPrincipal principal : backup.backupXml().principals()) {
            sid(principal)
                    .filter(s -> !principal.samAccountName().isEmpty())
                    .ifPresent(sid -> names.put(sid, name(principal)));
        }
        TrusteeNames wellKnown = LocalNames.of(language.tag());
        return wellKnown
                .or(WellKnownSids::displayName)
                .or(sid -> Optional.ofNullable(names.get(sid)))
                .or(language.tag().startsWith("en") ? groupsOfDomain(backup) : sid -> Optional.empty());
    }

    /** Those that the backup does not name, by the names that setup gives the groups of an English domain. */
    private static TrusteeNames groupsOfDomain(StoredBackup backup) {
        Optional<Sid> domain = domainSid(backup);
        Optional<String> netBios = ofDomain(backup)
                .map(BackupPrincipal::netBiosDomain)
                .filter(name -> !name.isEmpty())
                .findFirst();
        return sid -> domain.filter(sid::isInDomain)
                .filter(d -> sid.rid() >= DomainRids.DOMAIN_ADMINS)
                .flatMap(d -> DomainRids.displayName(sid.rid()))
                .flatMap(name -> netBios.map(prefix -> prefix + "\\" + name));
    }

    private static Stream<BackupPrincipal> ofDomain(StoredBackup backup) {
        return backup.backupXml().principals().stream()
                .filter(p ->
                        p.dnsDomain().equalsIgnoreCase(backup.backupXml().core().domain()));
    }

    private static String name(BackupPrincipal principal) {
        String domain = principal.netBiosDomain();
        return domain.isEmpty() ? principal.samAccountName() : domain + "\\" + principal.samAccountName();
    }

    private static Optional<Sid> sid(BackupPrincipal principal) {
        try {
            return Optional.of(Sid.parse(principal.sid()));
        } catch (FormatException e) {
            // A principal that settings name without SID.
            return Optional.empty();
        }
    }

    private static Optional<Sid> domainSid(StoredBackup backup) {
        return ofDomain(backup)
                .flatMap(p -> sid(p).stream())
                .filter(Sid::isDomainAccountSid)
                .flatMap(s -> s.domain().stream())
                .findFirst();
    }

    private static Optional<String> comment(StoredBackup backup, Problems problems) {
        String place = gpt(backup).resolve(GpoComment.FILE_NAME).toString();
        try {
            return backup.content().comment();
        } catch (FormatException e) {
            problems.damaged(place, e);
        } catch (GpmcException e) {
            problems.unreadable(place, e);
        }
        return Optional.empty();
    }

    private static @Nullable SecurityDescriptor security(StoredBackup backup, Problems problems) {
        byte[] bytes = backup.backupXml().core().securityDescriptor().bytes();
        SecurityDescriptor security = null;
        try {
            security = bytes.length == 0 ? null : SecurityDescriptor.parse(bytes);
            if (security != null) {
                // The report leaves out what has no form in it.
                Sddl.write(security, SddlContext.NONE);
            }
        } catch (FormatException e) {
            problems.damaged(backup.folder().resolve("Backup.xml").toString(), e);
        }
        return security;
    }

    private static Half half(BackupVersion version, boolean enabled) {
        return new Half(version.directory(), version.gptIni(), enabled);
    }
}
