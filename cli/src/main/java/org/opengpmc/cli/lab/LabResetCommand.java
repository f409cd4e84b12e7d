// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.PlanItem;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.core.domain.DomainConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gpmc lab reset}. */
@Command(
        name = "reset",
        description = "Empties a lab domain: as it was when it was made, with the same name. Its audit log stays.",
        footer = {"  gpmc lab reset ./lab", "  gpmc lab reset ./lab --yes && gpmc lab sample ./lab"})
final class LabResetCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The lab's folder; --lab DIR says the same.")
    @Nullable Path folder;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    LabResetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path place = folder != null ? folder : invocation.labFolder();
        try (DomainConnection connection = Lab.open(place)) {
            String domain = connection.facts().dnsName();
            if (confirmation.confirm(
                    invocation,
                    List.of(PlanItem.of("delete everything in the lab domain " + domain + " in " + place)))) {
                Lab.reset(place);
                invocation
                        .output()
                        .made(LabShapes.DOMAIN, connection.facts(), "Emptied the lab domain " + domain + ".");
            }
        }
        return ExitCode.DONE.number();
    }
}
