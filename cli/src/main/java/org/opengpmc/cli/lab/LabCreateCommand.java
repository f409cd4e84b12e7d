// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.lab;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc lab create}. */
@Command(
        name = "create",
        description =
                "Makes a lab domain in a new or empty folder: the two default GPOs, the built-in users and groups, a"
                        + " site and a domain controller.",
        footer = {"  gpmc lab create ./lab", "  gpmc lab create ./lab --name fabrikam.test && gpmc --lab ./lab gpo list"
        })
final class LabCreateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The lab's folder; --lab DIR says the same.")
    @Nullable Path folder;

    @Option(
            names = "--name",
            paramLabel = "DNS",
            defaultValue = "contoso.test",
            description = "DNS name of the lab's domain (default: ${DEFAULT-VALUE}).")
    String name = "";

    LabCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path place = folder != null ? folder : invocation.labFolder();
        Lab.create(place, LabOptions.of(name));
        try (DomainConnection connection = Lab.open(place)) {
            String sentence = "Created the lab domain " + connection.facts().dnsName() + " in " + place + ".";
            invocation.output().made(LabShapes.DOMAIN, connection.facts(), sentence);
        }
        return ExitCode.DONE.number();
    }
}
