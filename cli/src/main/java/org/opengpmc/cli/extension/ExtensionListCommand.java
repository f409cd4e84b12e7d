// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.extension;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.extension.KnownExtensions;
import org.opengpmc.core.extension.UsedExtension;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc extension list}. */
@Command(
        name = "list",
        description = {
            "Lists the client-side extensions that Windows and its well-known additions register, on any machine.",
            "",
            "With --seen or --gpo it lists those that GPOs have settings for, unknown ones too."
        },
        footer = {
            "  gpmc extension list",
            "  gpmc extension list --seen -o json | jq -r '.items[] | select(.known | not) | .id'",
            "  gpmc extension list --gpo 'Default Domain Policy'"
        })
final class ExtensionListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @ArgGroup
    @Nullable Scope scope;

    static final class Scope {
        @Option(names = "--gpo", paramLabel = "GPO", description = "Those of one GPO, by display name or GUID.")
        @Nullable String gpo;

        @Option(names = "--seen", description = "Those of all GPOs of the domain.")
        boolean seen;
    }

    ExtensionListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (scope == null) {
            invocation.output().list(ExtensionShapes.KNOWN, KnownExtensions.all());
            return ExitCode.DONE.number();
        }
        try (DomainConnection connection = invocation.connect()) {
            Gpos gpos = new Gpos(connection);
            if (scope.gpo == null) {
                invocation.output().list(ExtensionShapes.USED, UsedExtension.of(gpos.list()));
            } else {
                invocation.output().list(ExtensionShapes.OF_GPO, UsedExtension.of(List.of(gpos.find(scope.gpo))));
            }
            return ExitCode.DONE.number();
        }
    }
}
