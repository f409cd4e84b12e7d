// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.registrypol.RegistryPol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc starter edit}. */
@Command(
        name = "edit",
        customSynopsis = {
            "gpmc starter edit [OPTIONS] STARTER [--name NAME] [--description TEXT]",
            "gpmc starter edit [OPTIONS] STARTER (--computer-pol FILE | --user-pol FILE)"
        },
        description = {
            "Changes the name and description of a starter GPO, or puts other settings in the place of all those of one"
                    + " half. GPOs made from it before stay as they are.",
            "",
            "A system starter GPO cannot be changed: copy it, and change the copy."
        },
        footer = {
            "  gpmc starter edit 'Workstation starter' --name 'Desktop starter' --description ''",
            "  gpmc starter edit 'Workstation starter' --computer-pol ./Registry.pol --dry-run"
        })
final class StarterEditCommand implements Callable<Integer> {
    private static final long MAX_FILE = 32L << 20;

    private final Invocation invocation;

    @Parameters(paramLabel = "STARTER", description = "Display name or GUID.")
    String starter = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Another display name.")
    @Nullable String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "Another description; empty for none.")
    @Nullable String description;

    @Option(
            names = "--computer-pol",
            paramLabel = "FILE",
            description = "A Registry.pol with all settings of the computer half.")
    @Nullable Path computerPol;

    @Option(
            names = "--user-pol",
            paramLabel = "FILE",
            description = "A Registry.pol with all settings of the user half.")
    @Nullable Path userPol;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    StarterEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        boolean texts = name != null || description != null;
        int kinds = (texts ? 1 : 0) + (computerPol != null ? 1 : 0) + (userPol != null ? 1 : 0);
        if (kinds != 1) {
            throw new UsageException(
                    kinds == 0 ? "what is to be changed?" : "that is more than one change",
                    "Give --name and --description, or --computer-pol, or --user-pol");
        }
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            StarterGpo found = new StarterGpos(connection).find(starter);
            if (Edit.make(invocation, connection, confirmation, plan(new StarterChanges(connection), found))) {
                Edit.tell(
                        invocation,
                        StarterShapes.STARTER,
                        () -> new StarterGpos(connection).find(found.id().toString()),
                        after -> "Changed starter GPO " + after + ".");
            }
            return ExitCode.DONE.number();
        }
    }

    private Change plan(StarterChanges changes, StarterGpo found) {
        if (computerPol != null) {
            return changes.registry(found, StarterHalf.COMPUTER, read(computerPol));
        }
        return userPol != null
                ? changes.registry(found, StarterHalf.USER, read(userPol))
                : changes.edit(found, name, description);
    }

    private static RegistryPol read(Path file) {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new InvalidInputException(Failure.of("larger than the " + MAX_FILE + " bytes that are accepted")
                        .on(file.toString()));
            }
            return RegistryPol.parse(Files.readAllBytes(file));
        } catch (FormatException e) {
            throw InvalidInputException.inFile(file.toString(), e);
        } catch (NoSuchFileException e) {
            throw new NotFoundException(
                    Failure.of("there is no such file").on(file.toString()).cause(e));
        } catch (IOException e) {
            throw new StorageFailedException(Failure.of("cannot read: " + e.getMessage())
                    .on(file.toString())
                    .cause(e));
        }
    }
}
