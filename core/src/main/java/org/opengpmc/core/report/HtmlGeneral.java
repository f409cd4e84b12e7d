// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.report.html.HtmlOutput;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.startergpo.StarterType;

/** Who and what a GPO is: details, links, security filtering, WMI filter, delegation. */
final class HtmlGeneral {
    private final HtmlOutput out;
    private final GpoReport report;
    private final ReportedGpo gpo;
    private final List<Delegation> delegations;

    HtmlGeneral(HtmlOutput out, GpoReport report) {
        this.out = out;
        this.report = report;
        this.gpo = report.gpo();
        this.delegations = Delegation.of(gpo.security(), report.context().trustees()).stream()
                .sorted(Comparator.comparing(Delegation::who, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    void write() {
        out.start("section", "id", "general", "aria-labelledby", "general-heading");
        out.element("h2", "General", "id", "general-heading");
        details();
        if (gpo.starter().isEmpty()) {
            links();
            filtering();
            filter();
            delegation();
        }
        out.end();
    }

    private void details() {
        card("Details");
        out.start("dl", "class", "general");
        field("Domain", gpo.domain());
        gpo.backup().ifPresent(this::backup);
        gpo.starter().ifPresentOrElse(this::starter, () -> field("Owner", owner()));
        field("Created", gpo.created().map(Wording::text).orElse(unknown()));
        field("Modified", gpo.modified().map(Wording::text).orElse(unknown()));
        field("User Revisions", revisions(gpo.user()));
        field("Computer Revisions", revisions(gpo.computer()));
        out.element("dt", "Unique ID")
                .start("dd")
                .element("code", gpo.id(), "class", "c")
                .end();
        field(
                "GPO Status",
                gpo.status() == GpoStatus.ALL_ENABLED
                        ? "Enabled"
                        : Wording.sentence(gpo.status().words()));
        gpo.comment().filter(text -> !text.isBlank()).ifPresent(text -> field("Comment", text));
        out.end().end();
    }

    private void backup(ReportedGpo.BackedUp backup) {
        out.element("dt", "Backup")
                .start("dd")
                .element("code", backup.id(), "class", "c")
                .end();
        field("Backed up", Wording.text(backup.time()));
        if (!backup.comment().isBlank()) {
            field("Comment on the backup", backup.comment());
        }
    }

    private String unknown() {
        return gpo.created().isEmpty() ? "Not known: a backup does not hold it" : "Not known";
    }

    private void starter(ReportedGpo.Starter starter) {
        field("Type", starter.type() == StarterType.SYSTEM ? "System Starter GPO" : "Custom Starter GPO");
        for (String[] row : new String[][] {
            {"Author", starter.author()}, {"Product", starter.product()}, {"Version", starter.version()}
        }) {
            if (!row[1].isEmpty()) {
                field(row[0], row[1]);
            }
        }
    }

    private String owner() {
        @Nullable SecurityDescriptor security = gpo.security();
        @Nullable Sid owner = security == null ? null : security.owner();
        if (owner == null) {
            return unknown();
        }
        String name = report.context().trustees().name(owner).orElseGet(owner::toString);
        return gpo.ownerInferred()
                ? name + " (inferred: the permissions show who made the GPO; a backup does not hold its owner)"
                : name;
    }

    private String revisions(ReportedGpo.Half half) {
        String sysvol = half.sysvolVersion() == ReportedGpo.Half.UNREADABLE
                ? "cannot be read"
                : Integer.toString(half.sysvolVersion());
        return gpo.starter().isPresent() ? sysvol : half.directoryVersion() + " (AD), " + sysvol + " (SYSVOL)";
    }

    private void field(String name, String value) {
        out.element("dt", name).element("dd", value, "dir", "auto");
    }

    private void links() {
        card("Links");
        if (gpo.links().isEmpty()) {
            out.element("p", gpo.created().isEmpty() ? unknown() : "None", "class", "none");
        } else {
            table("Links", "Location", "Enforced", "Link Status", "Path");
            for (ReportedGpo.Link link : gpo.links()) {
                out.start("tr").element("th", link.somName(), "scope", "row");
                cell("Enforced", link.enforced() ? "Yes" : "No");
                cell("Link Status", link.enabled() ? "Enabled" : "Disabled");
                cell("Path", link.somPath());
                out.end();
            }
            out.end().end();
        }
        if (gpo.created().isPresent()) {
            out.element(
                    "p",
                    "This list includes links in the domain of the GPO, and to sites of the forest.",
                    "class",
                    "none");
        }
        out.end();
    }

    private void filtering() {
        card("Security Filtering");
        List<Delegation> filters =
                delegations.stream().filter(Delegation::filters).toList();
        if (gpo.security() == null) {
            out.element("p", unknown(), "class", "none");
        } else {
            String note = "The settings in this GPO can only apply to the following groups, users, and computers:";
            out.element("p", filters.isEmpty() ? note + " None" : note, "class", "none");
            if (!filters.isEmpty()) {
                table("Security Filtering", "Name");
                filters.forEach(d -> out.start("tr").element("td", d.who()).end());
                out.end().end();
            }
        }
        out.end();
    }

    private void filter() {
        card("WMI Filtering");
        if (gpo.filter().isEmpty()) {
            String none =
                    gpo.filterDataAvailable() ? "None" : "A WMI filter is linked that is not there or cannot be read";
            out.element("p", none, "class", "none");
        } else {
            ReportedGpo.Filter filter = gpo.filter().get();
            out.start("dl", "class", "general");
            field("WMI Filter Name", filter.name());
            String none = gpo.created().isEmpty() ? unknown() : "None";
            field("Description", filter.description().filter(d -> !d.isBlank()).orElse(none));
            out.end();
        }
        out.end();
    }

    private void delegation() {
        card("Delegation");
        if (delegations.isEmpty()) {
            out.element("p", gpo.security() == null ? unknown() : "None", "class", "none");
        } else {
            out.element("p", "These groups and users have the specified permission for this GPO", "class", "none");
            table("Delegation", "Name", "Allowed Permissions", "Inherited");
            for (Delegation delegation : delegations) {
                out.start("tr").element("th", delegation.who(), "scope", "row");
                cell("Allowed Permissions", delegation.words());
                cell("Inherited", delegation.inherited() ? "Yes" : "No");
                out.end();
            }
            out.end().end();
        }
        out.end();
    }

    private void card(String title) {
        out.start("details", "class", "card", "open", "");
        out.start("summary").element("h3", title).end();
    }

    private void table(String caption, String... columns) {
        out.start("table", "class", "stack").element("caption", caption, "class", "unseen");
        out.start("thead").start("tr");
        for (String column : columns) {
            out.element("th", column, "scope", "col");
        }
        out.end().end().start("tbody");
    }

    private void cell(String label, String text) {
        out.element("td", text, "data-label", label);
    }
}
