// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Caret;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.permission.DomainSddl;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc permission sddl}. */
@Command(
        name = "sddl",
        description = {
            "Shows or sets the security descriptor of objects in SDDL, the language of Windows for it.",
            "",
            "Setting a GPO's DACL or owner sets its SYSVOL folder as well. Refused is what would"
                    + " keep you from reading the object or changing its permissions back, which owners always may. What"
                    + " takes from you only the right to edit or delete it is done, with a warning."
        },
        footer = {
            "  gpmc permission sddl --gpo 'Workstation baseline'",
            "  gpmc permission sddl --gpo 'Workstation baseline' --parts dacl",
            "  gpmc permission sddl 'D:P(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)(A;CI;LCRPRC;;;AU)' --parts dacl --gpo Pilot"
        })
final class PermissionSddlCommand implements Callable<Integer> {
    /** The parts of a security descriptor, with their bits in {@code SecurityFlags}. */
    enum Part {
        OWNER(SdFlags.OWNER_PART),
        GROUP(SdFlags.GROUP_PART),
        DACL(SdFlags.DACL_PART),
        SACL(SdFlags.SACL_PART);

        private final int bit;

        Part(int bit) {
            this.bit = bit;
        }
    }

    private record Described(SecuredObject object, String sddl) {}

    private static final Shape<Described> SHAPE = Shape.<Described>named("security-descriptor", 1)
            .column("object", "Object", row -> row.object.name())
            .column("sddl", "SDDL", row -> row.sddl)
            .detail("where", "Where", row -> row.object.where());

    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "SDDL", description = "What to set. Without it, SDDL is shown.")
    @Nullable String sddl;

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "PART",
            description =
                    "Of ${COMPLETION-CANDIDATES}: which to show or set (default: owner, group, dacl; to set: those"
                            + " that the text holds).")
    List<Part> parts = List.of();

    @Mixin
    final ObjectOptions objects = new ObjectOptions();

    @Mixin
    final Confirmation confirmation = new Confirmation();

    PermissionSddlCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return sddl == null ? show() : set(sddl);
    }

    private int bits(int otherwise) {
        return parts.isEmpty()
                ? otherwise
                : parts.stream().mapToInt(part -> part.bit).reduce(0, (a, b) -> a | b);
    }

    private int show() {
        int bits = bits(SdFlags.OWNER_PART | SdFlags.GROUP_PART | SdFlags.DACL_PART);
        try (DomainConnection connection = invocation.connect()) {
            PermissionChanges changes = new PermissionChanges(connection);
            SddlContext context = DomainSddl.context(connection);
            List<Described> rows = objects.find(connection).stream()
                    .map(object -> new Described(object, Sddl.write(changes.current(object, bits), context)))
                    .toList();
            if (rows.size() == 1) {
                invocation.output().made(SHAPE, rows.get(0), rows.get(0).sddl);
            } else {
                invocation.output().list(SHAPE, rows);
            }
            return ExitCode.DONE.number();
        }
    }

    private int set(String text) {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            SecurityDescriptor wanted = parse(text, DomainSddl.context(connection));
            int bits = bits((wanted.owner() == null ? 0 : SdFlags.OWNER_PART)
                    | (wanted.group() == null ? 0 : SdFlags.GROUP_PART)
                    | (wanted.daclState() == SecurityDescriptor.AclState.ABSENT ? 0 : SdFlags.DACL_PART)
                    | (wanted.saclState() == SecurityDescriptor.AclState.ABSENT ? 0 : SdFlags.SACL_PART));
            PermissionChanges changes = new PermissionChanges(connection);
            return new PermissionEdit(
                            invocation,
                            connection,
                            confirmation,
                            "set the security descriptor of",
                            base -> changes.setDescriptor(base.object(), wanted, bits)
                                    .map(change -> new PlannedChange(
                                            change,
                                            changes.loss(base, wanted, bits).stream()
                                                    .toList())))
                    .make(objects.find(connection));
        }
    }

    private static SecurityDescriptor parse(String text, SddlContext context) {
        try {
            return Sddl.parse(text, context);
        } catch (FormatException e) {
            String place = e.character().isPresent()
                    ? "\n  " + Caret.under(text, e.character().getAsLong(), 2)
                    : ": " + text;
            throw new InvalidInputException(Failure.of(e.getMessage() + place)
                    .hint("An SDDL text looks like D:P(A;CI;LCRPRC;;;AU)")
                    .cause(e));
        }
    }
}
