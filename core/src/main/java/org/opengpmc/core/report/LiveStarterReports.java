// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.starter.StarterContents;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.formats.admx.AdmxCatalogue;

/**
 * Reports on the starter GPOs of a domain. What is damaged or may not be read is told, and the report made without it.
 * Safe for use by several threads.
 */
public final class LiveStarterReports {
    private final DomainConnection connection;
    private final AdmxCatalogue templates;
    private final LiveNames names;

    /** Reports on starter GPOs of the connection's domain. */
    public LiveStarterReports(DomainConnection connection, AdmxCatalogue templates) {
        this.connection = connection;
        this.templates = templates;
        this.names = new LiveNames(connection);
    }

    /** Reads a starter GPO for its report. */
    public GpoReport of(StarterGpo starter) {
        List<StatusMessage> problems = new ArrayList<>();
        String root = starter.folder().toString();
        starter.damage().ifPresent(why -> problems.add(problem(starter, "damaged", root, why)));
        List<PolicyFile> files = List.of();
        try {
            files = new StarterContents(connection).settings(starter);
        } catch (AccessDeniedException | InvalidInputException | NotFoundException e) {
            problems.add(problem(starter, "gpt-unreadable", e.object().orElse(root), cause(e)));
        }
        Instant now = connection.clock().instant();
        SettingsContext context = new SettingsContext(names, templates, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new StarterReport(
                        starter.id().toString(),
                        starter.domain(),
                        starter.template(),
                        starter.strings(),
                        starter.modified(),
                        files,
                        root,
                        Optional.empty())
                .make(context, now, problems);
    }

    private static String cause(GpmcException e) {
        return String.valueOf(e.getMessage());
    }

    private static StatusMessage problem(StarterGpo starter, String code, String place, String why) {
        return StatusMessage.of(Severity.WARNING, code, place, "the starter GPO " + starter + ": " + why);
    }
}
