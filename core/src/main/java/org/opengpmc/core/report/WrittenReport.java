// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.nio.file.Path;

/**
 * A report that was written.
 *
 * @param gpo the name of the GPO
 * @param id the GUID of the GPO, in braces
 * @param file where the report is
 */
public record WrittenReport(String gpo, String id, Path file) {}
