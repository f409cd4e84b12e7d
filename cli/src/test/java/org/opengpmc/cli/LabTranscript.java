// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.opengpmc.cli.RunningCommands.Outcome;

/** A user who types commands at a lab in a home of her own. */
public abstract class LabTranscript {
    protected final Path home;
    protected final String lab;

    protected LabTranscript(Path home) {
        this.home = home;
        this.lab = home.resolve("lab").toString();
    }

    protected final Outcome on(String... command) {
        return RunningCommands.onLab(home, command);
    }

    protected final Outcome done(String... command) {
        return on(command).done();
    }

    protected static JsonNode json(Outcome outcome) throws IOException {
        return outcome.json();
    }
}
