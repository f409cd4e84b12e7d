// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.CancellationToken;

/**
 * A program that plans a change when told {@code kind GUID text}, answers {@code planned}, runs it when told {@code go},
 * and answers {@code won} or the name of the failure and its message. Arguments: site, state folder.
 */
final class RacingWriter {
    private RacingWriter() {}

    public static void main(String[] arguments) throws IOException {
        StateDirectory state = StateDirectory.open(Path.of(arguments[1]));
        try (DomainConnection connection = CrashSite.of(arguments[0]).open();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ", 3);
                Change change = plan(connection, words[0], words[1], words[2]);
                System.out.println("planned");
                orders.readLine();
                System.out.println(run(new ChangeRunner(connection, state, ChangeObserver.NONE), change));
            }
        }
    }

    private static String run(ChangeRunner runner, Change change) {
        try {
            runner.run(change, CancellationToken.NONE);
            return "won";
        } catch (GpmcException e) {
            return e.getClass().getSimpleName() + ": "
                    + String.valueOf(e.getMessage()).replace('\n', ' ')
                    + (e.getSuppressed().length > 0 ? " SUPPRESSED " + e.getSuppressed()[0] : "");
        }
    }

    private static Change plan(DomainConnection connection, String kind, String id, String text) {
        Gpo gpo = new Gpos(connection).byId(GpoId.parse(id).orElseThrow()).orElseThrow();
        GpoChanges changes = new GpoChanges(connection);
        return switch (kind) {
            case "rename" -> changes.rename(gpo, text);
            case "comment" -> changes.comment(gpo, text);
            case "import" ->
                changes.putContent(
                        text, ContentTarget.keeping(gpo), TestDomain.content(text, true), CancellationToken.NONE);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
