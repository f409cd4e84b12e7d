// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

import org.opengpmc.formats.FormatException;

/** A file or argument is not what it must be. The message names the file and the offset or line. */
public final class InvalidInputException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(Failure failure) {
        super(failure);
    }

    /**
     * A format error, with the file it was found in.
     *
     * @param file the file's path or name
     */
    public static InvalidInputException inFile(String file, FormatException problem) {
        return new InvalidInputException(
                Failure.of(String.valueOf(problem.getMessage())).on(file).cause(problem));
    }
}
