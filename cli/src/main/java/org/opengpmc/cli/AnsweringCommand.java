// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

/**
 * A command whose exit code 1 is an answer. So that a script never takes a failure for it, what would end with 1 elsewhere
 * ends with {@link ExitCode#INVALID_INPUT}.
 */
public interface AnsweringCommand {
    /** The code of a failure of such a command. */
    static ExitCode failed(ExitCode code) {
        return code == ExitCode.FAILED ? ExitCode.INVALID_INPUT : code;
    }
}
