// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoReading;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.permission.DescriptorTrustees;
import org.opengpmc.core.permission.DomainSddl;
import org.opengpmc.core.report.ReportedGpo.Half;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.MentionedSids;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.gpocomment.GpoComment;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.wmifilter.WmiQuery;

/**
 * Reports on GPOs of a domain. What concerns all of them (links, permissions, WMI filters, directory objects) is read
 * once, with a fixed number of searches; of each GPO then only its files. What is missing or may not be read is told, and
 * the report made without it. Safe for use by several threads.
 */
public final class LiveReports {
    private final DomainConnection connection;
    private final AdmxCatalogue templates;
    private final LiveShared shared;
    private final Map<GpoId, List<PolicyObject>> objects;
    private final LiveNames names;
    private final Optional<Sid> rootDomain;
    private final List<StatusMessage> problems = new ArrayList<>();

    /** Reads what the reports have in common. */
    public LiveReports(DomainConnection connection, List<Gpo> gpos, AdmxCatalogue templates) {
        this(connection, gpos, templates, objects(connection, gpos));
    }

    /**
     * Reads what the reports have in common, but for what was read before.
     *
     * @param gpos those to report on
     * @param objects their directory objects
     */
    public LiveReports(
            DomainConnection connection,
            List<Gpo> gpos,
            AdmxCatalogue templates,
            Map<GpoId, List<PolicyObject>> objects) {
        this.connection = connection;
        this.templates = templates;
        this.objects = Map.copyOf(objects);
        this.shared = LiveShared.read(connection, gpos, problems);
        this.names = new LiveNames(connection);
        this.rootDomain = rootDomain(connection);
        shared.security().all().forEach(descriptor -> names.expect(DescriptorTrustees.of(descriptor)));
    }

    private static Map<GpoId, List<PolicyObject>> objects(DomainConnection connection, List<Gpo> gpos) {
        GpoContents contents = new GpoContents(connection);
        return gpos.size() == 1 ? Map.of(gpos.get(0).id(), contents.objects(gpos.get(0))) : contents.allObjects();
    }

    /** Without it, reports tell accounts of the root domain in words. */
    private static Optional<Sid> rootDomain(DomainConnection connection) {
        try {
            return Optional.ofNullable(DomainSddl.context(connection).rootDomainSid());
        } catch (AccessDeniedException | NotFoundException e) {
            return Optional.empty();
        }
    }

    /** What could not be read for any of them, such as auditing entries without the right to see them. */
    public List<StatusMessage> problems() {
        return List.copyOf(problems);
    }

    /** Whether a name that a report lacks is one of a trusted domain that could not be asked: it may be there next time. */
    public boolean isUnasked(Sid sid) {
        return names.isUnasked(sid);
    }

    /** Reads a GPO for its report. Fails if the server does, not because of what the GPO holds or lacks. */
    public GpoReport of(Gpo gpo) {
        List<StatusMessage> ofGpo = new ArrayList<>();
        return of(gpo, new GpoContents(connection).readable(gpo, objects, ofGpo::add), ofGpo);
    }

    /** The report on a GPO that was read. */
    public GpoReport of(Gpo gpo, GpoReading reading) {
        return of(gpo, reading, new ArrayList<>());
    }

    private GpoReport of(Gpo gpo, GpoReading reading, List<StatusMessage> ofGpo) {
        Instant now = connection.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String root = gpo.fileSysPath().orElse(gpo.id().toString());
        GpoSettings settings = GpoSettings.read(reading.content(), root);
        names.expect(MentionedSids.of(reading.content()));
        ReportedGpo reported = reported(gpo, reading, root, ofGpo);
        SettingsContext context = new SettingsContext(names, templates, today)
                .in(reported.domainSid())
                .inForest(rootDomain);
        return new GpoReport(reported, settings.withProblems(ofGpo), context, now);
    }

    private ReportedGpo reported(Gpo gpo, GpoReading reading, String root, List<StatusMessage> ofGpo) {
        GpoVersion directory = gpo.version();
        Optional<GpoVersion> file = reading.ini().flatMap(GptIni::version);
        Optional<WmiFilter> filter = shared.filterOf(gpo, ofGpo);
        return new ReportedGpo(
                gpo.id().toString(),
                connection.facts().dnsName(),
                Optional.of(connection.facts().sid()),
                gpo.displayName(),
                comment(reading.content(), root, ofGpo),
                gpo.created(),
                gpo.modified(),
                shared.security().of(gpo, ofGpo),
                false,
                filter.map(f -> new ReportedGpo.Filter(
                        f.name(),
                        Optional.of(f.description()),
                        Optional.of(f.id()),
                        f.queries().stream().map(WmiQuery::toString).toList())),
                filter.isPresent() || !LiveShared.hasFilter(gpo),
                new Half(
                        directory.computer(),
                        file.map(GpoVersion::computer).orElse(Half.UNREADABLE),
                        gpo.status().computerEnabled()),
                new Half(
                        directory.user(),
                        file.map(GpoVersion::user).orElse(Half.UNREADABLE),
                        gpo.status().userEnabled()),
                shared.linksOf(gpo),
                Optional.empty());
    }

    private static Optional<String> comment(PolicyContent content, String root, List<StatusMessage> problems) {
        String file = root + "\\" + GpoComment.FILE_NAME;
        try {
            return content.comment();
        } catch (FormatException e) {
            problems.add(StatusMessage.of(Severity.WARNING, "damaged", file, String.valueOf(e.getMessage())));
        } catch (GpmcException e) {
            problems.add(StatusMessage.of(Severity.WARNING, "unreadable", file, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }
}
