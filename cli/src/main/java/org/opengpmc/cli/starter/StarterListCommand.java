// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc starter list}. */
@Command(
        name = "list",
        description = "Lists the starter GPOs of the domain by name. A damaged one is listed too, and told.",
        footer = {"  gpmc starter list", "  gpmc starter list --name vista -o csv"})
final class StarterListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--name", paramLabel = "TEXT", description = "Only starter GPOs whose name holds this text.")
    @Nullable String name;

    StarterListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            List<StarterGpo> starters = new StarterGpos(connection)
                    .list().stream().filter(this::wanted).toList();
            invocation.output().list(StarterShapes.STARTER, starters);
            starters.forEach(starter -> starter.damage()
                    .ifPresent(damage -> invocation.output().warning(starter + " is damaged: " + damage)));
            return ExitCode.DONE.number();
        }
    }

    private boolean wanted(StarterGpo starter) {
        return name == null || starter.displayName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
