// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.backup.Copy;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc gpo copy}. */
@Command(
        name = "copy",
        customSynopsis = "gpmc gpo copy [OPTIONS] GPO --name NAME",
        description = {
            "Makes a new GPO with the settings of one that is there, in this domain or in that of a profile. The copy is"
                    + " linked nowhere.",
            "",
            "Within a domain it keeps the WMI filter."
        },
        footer = {
            "  gpmc gpo copy 'Workstation baseline' --name 'Kiosk baseline'",
            "  gpmc gpo copy 'Workstation baseline' --name 'Workstation baseline' --to-profile fabrikam"
        })
final class GpoCopyCommand implements Callable<Integer> {
    /** The values of {@code --acl}. */
    enum Acl {
        KEEP,
        DEFAULT
    }

    private final Invocation invocation;

    @Parameters(paramLabel = "GPO", description = "Display name or GUID.")
    String gpo = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Display name of the copy.")
    String name = "";

    @Option(
            names = "--to-profile",
            paramLabel = "P",
            description = "Copy into the domain of this profile (default: the same domain).")
    @Nullable String toProfile;

    @Option(
            names = "--acl",
            paramLabel = "ACL",
            description = "keep the permissions of the original, or default: those of a new GPO (default: default).")
    Acl acl = Acl.DEFAULT;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    GpoCopyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (toProfile == null) {
            try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
                return copy(connection, invocation, connection);
            }
        }
        Invocation there = invocation.withProfile(toProfile);
        try (DomainConnection source = invocation.connect();
                DomainConnection destination = there.connectToWrite(confirmation)) {
            return copy(source, there, destination);
        }
    }

    private int copy(DomainConnection source, Invocation there, DomainConnection destination) {
        Gpo original = new Gpos(source).find(gpo);
        GpoId id = GpoId.random();
        Copy.Permissions permissions = acl == Acl.KEEP ? Copy.Permissions.KEEP : Copy.Permissions.DEFAULT;
        PlannedChange planned =
                new Copy(source, destination).plan(original, id, name, permissions, invocation.cancellation());
        if (Edit.make(there, destination, confirmation, planned)) {
            Edit.tell(
                    invocation,
                    GpoShapes.GPO,
                    () -> new Gpos(destination).find(id.toString()),
                    made -> "Copied GPO '" + original.displayName() + "' to " + made + " in "
                            + destination.facts().dnsName() + ".");
        }
        return ExitCode.DONE.number();
    }
}
