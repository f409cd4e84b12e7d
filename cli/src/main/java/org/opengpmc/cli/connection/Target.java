// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import java.nio.file.Path;
import org.opengpmc.connect.ConnectionOptions;

/** What a command works on. */
public sealed interface Target {
    /** A domain on the network. */
    record Domain(ConnectionOptions options) implements Target {}

    /** The lab domain in a folder. */
    record Lab(Path folder) implements Target {}
}
