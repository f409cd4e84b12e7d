// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.SysvolAcl;

/**
 * Writes a new GPT beside its place: a folder whose security descriptor is mapped from that of the GPC, the files and
 * folders below it, every file flushed. After a crash it is only ever undone, so its content is not in the journal.
 *
 * @param claim under which to stage
 * @param gpcDn the GPC whose permissions count
 * @param security what those permissions will be, if the change sets them; read from the directory if null
 * @param files what to write, folders before what they hold
 * @param cancellation asked before each file and within large ones
 */
record StageGpt(
        GptClaim claim,
        String gpcDn,
        @Nullable SecurityDescriptor security,
        List<StagedFile> files,
        CancellationToken cancellation)
        implements Step {

    @Override
    public String describe() {
        return describe(files, claim);
    }

    static String describe(List<StagedFile> files, GptClaim claim) {
        long count = files.stream().filter(f -> !f.directory()).count();
        return "write " + count + (count == 1 ? " file" : " files") + " to the SYSVOL folder " + claim.incoming();
    }

    @Override
    public void apply(DomainConnection connection) {
        Sysvol sysvol = connection.sysvol();
        SysvolPath root = claim.incoming();
        sysvol.createDirectory(root);
        sysvol.writeSecurity(root, SysvolAcl.fromDirectory(effectiveSecurity(connection)));
        write(sysvol, root, files, cancellation);
    }

    static void write(Sysvol sysvol, SysvolPath root, List<StagedFile> files, CancellationToken cancellation) {
        for (StagedFile file : files) {
            cancellation.check();
            SysvolPath path = root.resolve(file.path());
            if (file.directory()) {
                sysvol.createDirectory(path);
            } else {
                sysvol.create(path, watched(file, cancellation));
            }
        }
    }

    private static FileContent watched(StagedFile file, CancellationToken cancellation) {
        long size = file.content().size();
        String name = file.path().name();
        return file.content().watched(done -> cancellation.checkWithin(name, done, size));
    }

    private SecurityDescriptor effectiveSecurity(DomainConnection connection) {
        if (security != null) {
            return security;
        }
        return DirectoryObjects.security(connection, gpcDn)
                .orElseThrow(() -> new NotFoundException(Failure.of("the permissions of the GPO cannot be read")
                        .on(gpcDn)
                        .at(connection.facts().server())));
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return claim.isOurs(connection.sysvol()) && SysvolTrees.exists(connection.sysvol(), claim.incoming());
    }

    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            SysvolTrees.delete(connection.sysvol(), claim.incoming());
        }
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object("step", "stage-gpt", "claim", claim.toJson(), "gpc", gpcDn);
    }

    static StageGpt parse(JSONObject json) {
        return new StageGpt(
                GptClaim.parse(JsonValues.child(json, "claim")),
                JsonValues.string(json, "gpc"),
                null,
                List.of(),
                CancellationToken.NONE);
    }
}
