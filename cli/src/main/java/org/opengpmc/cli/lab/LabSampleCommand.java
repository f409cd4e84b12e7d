// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.lab;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gpmc lab sample}. */
@Command(
        name = "sample",
        description =
                "Fills a lab domain with something to look at: OUs, sites, users, groups, WMI filters, and GPOs with"
                        + " settings of every kind, linked in every way.",
        footer = {"  gpmc lab create ./lab && gpmc lab sample ./lab", "  gpmc --lab ./lab gpo list"})
final class LabSampleCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The lab's folder; --lab DIR says the same.")
    @Nullable Path folder;

    LabSampleCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path place = folder != null ? folder : invocation.labFolder();
        Lab.sample(place);
        try (DomainConnection connection = Lab.open(place)) {
            int gpos = new Gpos(connection).list().size();
            String sentence = "Filled the lab domain " + connection.facts().dnsName() + ": it has " + gpos + " GPOs.";
            invocation.output().made(LabShapes.DOMAIN, connection.facts(), sentence);
        }
        return ExitCode.DONE.number();
    }
}
