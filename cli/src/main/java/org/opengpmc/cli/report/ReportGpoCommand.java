// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opengpmc.cli.AllOrNamed;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoIndex;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.report.LiveReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc report gpo}. */
@Command(
        name = "gpo",
        customSynopsis = "gpmc report gpo [OPTIONS] (--all | GPO...) (--out FILE | --out-dir DIR)",
        description = {
            "Reports what GPOs of the domain set, where they are linked, and who may do what with them.",
            "",
            "Administrative templates come from the folders given with --admx, else from the central store of the domain."
        },
        footer = {
            "  gpmc report gpo 'Workstation baseline' --out baseline.xml",
            "  gpmc report gpo --all --out-dir ./reports"
        })
final class ReportGpoCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "GPO", description = "Display names or GUIDs.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "All GPOs of the domain.")
    boolean all;

    @Mixin
    final ReportTarget target = new ReportTarget();

    ReportGpoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        AllOrNamed.check(all, names, "GPOs", "Name GPOs, or give --all");
        target.check();
        try (DomainConnection connection = invocation.connect()) {
            Gpos gpos = new Gpos(connection);
            List<Gpo> chosen = chosen(gpos);
            LiveReports reports = new LiveReports(connection, chosen, target.templates(invocation, connection));
            reports.problems().forEach(invocation.output()::message);
            return target.write(
                    invocation,
                    chosen.stream()
                            .map(g -> new ReportTarget.Subject(
                                    g.displayName(), g.id().toString(), token -> reports.of(g)))
                            .toList());
        }
    }

    /** Many are found in memory, and one that is named twice is reported once. */
    private List<Gpo> chosen(Gpos gpos) {
        if (all) {
            return gpos.list();
        }
        if (names.size() == 1) {
            return List.of(gpos.find(names.get(0)));
        }
        GpoIndex index = gpos.index();
        Map<GpoId, Gpo> chosen = new LinkedHashMap<>();
        names.stream().map(index::find).forEach(gpo -> chosen.put(gpo.id(), gpo));
        return List.copyOf(chosen.values());
    }
}
