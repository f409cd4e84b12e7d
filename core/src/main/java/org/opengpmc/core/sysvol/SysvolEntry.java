// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.sysvol;

import java.time.Instant;

/**
 * A file or folder in SYSVOL.
 *
 * @param path where it stands, in the case the server keeps
 * @param directory whether it is a folder
 * @param size bytes of a file; 0 for a folder
 * @param modified the last write
 * @param link whether it only points elsewhere: a symbolic link, junction or mount point. What is listed below it is not
 *     its own; deleting it deletes the link alone
 */
public record SysvolEntry(SysvolPath path, boolean directory, long size, Instant modified, boolean link) {}
