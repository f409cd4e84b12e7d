// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Output;
import org.opengpmc.cli.output.OutputFormat;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc gpo list}. */
@Command(
        name = "list",
        description = {
            "Lists the GPOs of the domain by name, as the directory knows them: one search, however many there are.",
            "",
            "'Computer' and 'User' count the changes of each half; restore, import and copy count as one of both."
        },
        footer = {
            "  gpmc gpo list",
            "  gpmc gpo list --name workstation",
            "  gpmc gpo list -o csv > gpos.csv",
            "  gpmc gpo list -o json | jq -r '.items[] | select(.status != \"all-enabled\") | .displayName'"
        })
final class GpoListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--name", paramLabel = "TEXT", description = "Only GPOs whose name holds this text.")
    @Nullable String name;

    GpoListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            Output output = invocation.output();
            Gpos gpos = new Gpos(connection);
            // A table shows no more than the overview holds.
            List<Gpo> all = output.format() == OutputFormat.TABLE ? gpos.overview() : gpos.list();
            output.list(GpoShapes.GPO, all.stream().filter(this::wanted).toList());
            return ExitCode.DONE.number();
        }
    }

    private boolean wanted(Gpo gpo) {
        return name == null || gpo.displayName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
