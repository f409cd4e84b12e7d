// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import org.opengpmc.acceptance.crash.CrashKind.Scene;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;

/**
 * A program that makes one change, or recovers, and dies at a point. Arguments: site, state folder, kind, GUID, GUID of
 * the source, folder of backups, what (write or recover), number of the point, how (after or meanwhile).
 */
final class CrashingWriter {
    private CrashingWriter() {}

    public static void main(String[] arguments) {
        Scene scene = new Scene(id(arguments[3]), id(arguments[4]), Path.of(arguments[5]));
        StateDirectory state = StateDirectory.open(Path.of(arguments[1]));
        CrashPoints.Death death = arguments[8].equals("after") ? Deaths.killed() : Deaths.killedMeanwhile();
        try (DomainConnection connection = CrashSite.of(arguments[0]).open()) {
            CrashPoints points = new CrashPoints(connection, Integer.parseInt(arguments[7]), death);
            if (arguments[6].equals("write")) {
                new ChangeRunner(points, state, points)
                        .run(CrashKind.valueOf(arguments[2]).plan(points, scene), CancellationToken.NONE);
            } else {
                new Recovery(state).run(points, points);
            }
        }
    }

    private static GpoId id(String text) {
        return GpoId.parse(text).orElseThrow();
    }
}
