// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.nio.file.Path;

/** A program that appends audit records. Arguments: state folder, how many. */
final class AuditWriter {
    private AuditWriter() {}

    public static void main(String[] arguments) {
        AuditLog log = new AuditLog(StateDirectory.open(Path.of(arguments[0])));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            log.append(AuditLogTest.record("there"));
        }
    }
}
