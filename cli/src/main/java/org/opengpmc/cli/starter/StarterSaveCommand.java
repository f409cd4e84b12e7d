// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.backup.StarterCabinet;
import org.opengpmc.core.backup.SystemIdentity;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter save}. */
@Command(
        name = "save",
        description = {
            "Saves a starter GPO to a cabinet, to be loaded in another domain. It keeps its GUID.",
            "Nothing in the domain is changed, so there is no --dry-run: the cabinet is all that is written.",
            "",
            "With --as-system a custom starter GPO becomes a system one in the cabinet, under another GUID: where it is"
                    + " loaded it cannot be changed, only copied. The options that follow are for that case."
        },
        footer = {
            "  gpmc starter save 'Workstation starter' ./workstation.cab",
            "  gpmc starter save 'Workstation starter' ./workstation.cab --as-system --author Contoso \\",
            "      --product Desktops --starter-version 0001.00000"
        })
final class StarterSaveCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "STARTER", description = "Display name or GUID.")
    String starter = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The cabinet to write.")
    Path file = Path.of("");

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    boolean overwrite;

    @Option(names = "--as-system", description = "Make it a system starter GPO in the cabinet.")
    boolean asSystem;

    @Option(names = "--language", paramLabel = "CODE", description = "Language of its texts (default: yours).")
    String language = Locale.getDefault().toLanguageTag();

    @Option(names = "--author", paramLabel = "TEXT", description = "Who made it.")
    String author = "";

    @Option(names = "--product", paramLabel = "TEXT", description = "What it is meant for.")
    String product = "";

    @Option(names = "--id", paramLabel = "GUID", description = "Its GUID (default: a new one).")
    @Nullable String id;

    @Option(
            names = "--starter-version",
            paramLabel = "VERSION",
            description = "Four digits, a dot, five digits (default: 1.0).")
    String version = SystemIdentity.DEFAULT_VERSION;

    StarterSaveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        SystemIdentity identity = asSystem ? new SystemIdentity(guid(), language, author, product, version) : null;
        try (DomainConnection connection = invocation.connect()) {
            StarterGpo found = new StarterGpos(connection).find(starter);
            StarterCabinet.Saved saved = new StarterCabinet(connection).save(found, file, overwrite, identity);
            saved.messages().forEach(invocation.output()::message);
            String what = asSystem ? " as the system starter GPO " + saved.id() : "";
            invocation
                    .output()
                    .madeMany(
                            StarterShapes.STARTER,
                            List.of(found),
                            "Saved starter GPO " + found + what + " to " + file + ".");
            return ExitCode.DONE.number();
        }
    }

    private GpoId guid() {
        return id == null
                ? GpoId.random()
                : GpoId.parse(id)
                        .orElseThrow(() -> new UsageException(
                                "'" + id + "' is no GUID", "It looks like {01234567-89AB-CDEF-0123-456789ABCDEF}"));
    }
}
