// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.backup.BackupReport;
import org.opengpmc.core.backup.StarterBackupReport;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.LiveReports;
import org.opengpmc.core.report.LiveStarterReports;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.core.template.Templates;
import org.opengpmc.formats.extensionnames.ExtensionNames;

/** Reports. Arguments are looked at when the call is made, the rest is the operation's. */
final class GpmReports {
    private GpmReports() {}

    /** Reads what is reported on. */
    @FunctionalInterface
    interface Reading {
        Read read(CancellationToken token);
    }

    /**
     * What was read.
     *
     * @param messages what there is to say besides what concerns the settings
     */
    record Read(GpoReport report, List<StatusMessage> messages) {}

    /** A report as text. */
    static Work text(@Nullable GPMReportType type, ReportSettings settings, int extensions, Reading reading) {
        ReportFormat format = format(type);
        return (steps, token) -> {
            Read read = read(settings, extensions, reading, steps, token);
            return GPMResult.done(read.report().text(format), messages(read));
        };
    }

    /** A report in a file. */
    static Work file(@Nullable GPMReportType type, @Nullable String target, ReportSettings settings, Reading reading) {
        ReportFormat format = format(type);
        Path file = Calls.path(target, "targetFilePath");
        return (steps, token) -> {
            Read read = read(settings, 0, reading, steps, token);
            read.report().write(format, file);
            return GPMResult.done(null, messages(read));
        };
    }

    /** Reading takes a step for each extension, and one for what surrounds them. */
    private static Read read(
            ReportSettings settings, int extensions, Reading reading, StepListener steps, CancellationToken token) {
        token.check();
        steps.step(0, extensions + 1L);
        Read read = reading.read(token);
        token.check();
        steps.step(extensions + 1L, extensions + 1L);
        return settings.options() == GPMReportingOptions.opReportComments
                ? read
                : new Read(read.report().withoutComments(), read.messages());
    }

    private static List<StatusMessage> messages(Read read) {
        List<StatusMessage> all = new ArrayList<>(read.messages());
        all.addAll(read.report().settings().problems());
        return all;
    }

    /** The others are about DCs and clients, not about what a GPO sets. */
    private static ReportFormat format(@Nullable GPMReportType type) {
        return switch (Calls.required(type, "reportType")) {
            case repXML -> ReportFormat.XML;
            case repHTML -> ReportFormat.HTML;
            case repInfraXML, repInfraRefreshXML, repClientHealthXML, repClientHealthRefreshXML ->
                throw GPMException.invalidArgument(type + " is no report of settings: only repXML and repHTML are");
        };
    }

    /** Why there is no report on a domain. */
    static GPMException ofDomain(@Nullable GPMReportType type) {
        return switch (Calls.required(type, "reportType")) {
            case repXML, repHTML ->
                GPMException.invalidArgument(
                        type + " is a report of settings, which a domain has none of: ask each of its GPOs");
            case repInfraXML, repInfraRefreshXML -> GPMException.notImplemented("the report on the state of the DCs");
            case repClientHealthXML, repClientHealthRefreshXML ->
                GPMException.notImplemented("the report on the state of the clients");
        };
    }

    static Reading of(GPMGPO gpo) {
        return token -> {
            DomainSession session = gpo.session();
            Gpo now = gpo.current();
            Templates templates = gpo.reports().of(session);
            token.check();
            LiveReports reports = new LiveReports(session.connection(), List.of(now), templates.catalogue());
            token.check();
            GpoReport report = reports.of(now);
            return new Read(report, both(templates.problems(), reports.problems()));
        };
    }

    /** How many extensions a GPO has settings of. */
    static int extensions(Gpo gpo) {
        return ExtensionNames.parse(gpo.machineExtensions()).entries().size()
                + ExtensionNames.parse(gpo.userExtensions()).entries().size();
    }

    static Reading of(GPMStarterGPO starter) {
        return token -> {
            Templates templates = starter.reports().of(starter.session());
            token.check();
            LiveStarterReports reports =
                    new LiveStarterReports(starter.session().connection(), templates.catalogue());
            return new Read(reports.of(starter.current()), templates.problems());
        };
    }

    static Reading of(GPMBackup backup) {
        return token -> {
            StoredBackup stored = GPMBackup.read(backup);
            TemplateLibrary templates = backup.reports().backups().of(stored.folder());
            return new Read(BackupReport.of(stored, templates, Optional.empty(), Instant.now()), List.of());
        };
    }

    static Reading of(GPMStarterGPOBackup backup) {
        return token -> new Read(
                StarterBackupReport.of(
                        GPMStarterGPOBackup.read(backup),
                        backup.reports().named(),
                        TemplateLanguage.ENGLISH,
                        Instant.now()),
                List.of());
    }

    private static List<StatusMessage> both(List<StatusMessage> some, List<StatusMessage> others) {
        List<StatusMessage> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
