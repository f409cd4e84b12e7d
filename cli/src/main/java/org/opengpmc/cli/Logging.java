// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.Arrays;

/**
 * Whether the libraries' log is shown. Decided before the first logger exists, from the raw arguments, because
 * starting the backend costs more than most commands: without {@code --verbose} or {@code --debug} it never starts.
 */
final class Logging {
    private static final String PROVIDER = "slf4j.provider";
    private static final String LEVEL = "gpmc.log.level";
    private static final String OWN_LEVEL = "gpmc.log.own-level";

    private Logging() {}

    static void choose(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        boolean debug = Arrays.asList(args).contains("--debug");
        boolean verbose = Arrays.asList(args).contains("--verbose");
        if (!debug && !verbose) {
            System.setProperty(PROVIDER, "org.slf4j.helpers.NOP_FallbackServiceProvider");
            return;
        }
        System.setProperty(LEVEL, debug ? "DEBUG" : "WARN");
        System.setProperty(OWN_LEVEL, debug ? "TRACE" : "DEBUG");
    }
}
