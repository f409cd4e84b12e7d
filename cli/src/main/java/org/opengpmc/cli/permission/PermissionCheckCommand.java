// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.permission.AclCheck;
import org.opengpmc.core.permission.AclConsistency;
import org.opengpmc.core.permission.AclConsistency.Mismatch;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.Sid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gpmc permission check}. */
@Command(
        name = "check",
        description = {
            "Checks whether the permissions of GPOs in SYSVOL are those that the directory calls for, entry by entry.",
            "",
            "What means the same counts as the same, however it is written. Files and folders in a GPO must inherit from"
                    + " its folder and have nothing of their own. Exit code 1 if anything differs. Another owner or group"
                    + " of the folder is listed and repaired, but alone it gives nobody other access: exit code 0.",
            "",
            "Denials of the directory do not reach SYSVOL. Whom they keep from reading a GPO is noted."
        },
        footer = {
            "  gpmc permission check --all",
            "  gpmc permission check 'Workstation baseline'",
            "  gpmc permission check --all --folder-only      the folders of the GPOs, not what is in them: faster"
        })
final class PermissionCheckCommand implements Callable<Integer> {
    private record Finding(Gpo gpo, SysvolPath path, DescriptorComparison.Kind kind, String text) {}

    private static final Shape<Finding> SHAPE = Shape.<Finding>named("permission-mismatch", 1)
            .column("gpo", "GPO", row -> row.gpo.displayName())
            .column("path", "Where", row -> row.path)
            .column("difference", "Difference", row -> row.kind)
            .column("text", "What differs", row -> row.text)
            .detail("id", "GUID", row -> row.gpo.id());

    private final Invocation invocation;

    @Mixin
    final GpoSelection selection = new GpoSelection();

    @Option(names = "--folder-only", description = "Do not look at the files and folders inside.")
    boolean folderOnly;

    PermissionCheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            List<Gpo> gpos = selection.find(connection);
            OperationResult<List<AclConsistency>> result = invocation.run(new AclCheck(connection, gpos, !folderOnly));
            Function<Sid, String> names = names(connection, result.value());
            List<Finding> findings = findings(names, result.value());
            List<StatusMessage> messages = new ArrayList<>(remarks(names, result.value()));
            messages.addAll(result.messages());
            OperationResult<List<Finding>> told = new OperationResult<>(findings, result.status(), messages);
            if (findings.isEmpty()) {
                int sound = result.value().size();
                invocation.output().result(SHAPE, told, sound + " of " + gpos.size() + " checked: all agree.");
                return invocation.exitCode(result);
            }
            invocation.output().list(SHAPE, findings);
            messages.forEach(invocation.output()::message);
            int code = invocation.exitCode(result);
            boolean agree = result.value().stream().allMatch(AclConsistency::isConsistent);
            return agree || code != ExitCode.DONE.number() ? code : ExitCode.FAILED.number();
        }
    }

    private static Function<Sid, String> names(DomainConnection connection, List<AclConsistency> checked) {
        Set<Sid> sids = new LinkedHashSet<>();
        checked.forEach(c -> c.mismatches().forEach(m -> sids.addAll(m.trustees())));
        checked.forEach(c -> sids.addAll(c.deniedReaders()));
        Map<Sid, Trustee> trustees = new Trustees(connection).bySid(sids);
        return sid -> {
            Trustee trustee = trustees.get(sid);
            return trustee == null ? sid.toString() : trustee.displayName();
        };
    }

    private static List<StatusMessage> remarks(Function<Sid, String> names, List<AclConsistency> checked) {
        return checked.stream()
                .filter(c -> !c.deniedReaders().isEmpty())
                .map(c -> StatusMessage.of(
                        StatusMessage.Severity.INFO,
                        "denied-in-directory-alone",
                        "GPO " + c.gpo(),
                        "the directory denies reading to "
                                + c.deniedReaders().stream().map(names).collect(Collectors.joining(", "))
                                + ", but denials do not reach SYSVOL: the files may be read where another entry allows it"))
                .toList();
    }

    private static List<Finding> findings(Function<Sid, String> names, List<AclConsistency> checked) {
        List<Finding> findings = new ArrayList<>();
        for (AclConsistency consistency : checked) {
            for (Mismatch mismatch : consistency.mismatches()) {
                mismatch.differences(names)
                        .forEach(
                                d -> findings.add(new Finding(consistency.gpo(), mismatch.path(), d.kind(), d.text())));
            }
        }
        return findings;
    }
}
