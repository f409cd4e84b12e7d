// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * A file or folder to write below a GPT.
 *
 * @param path below the GPT's folder
 * @param directory whether it is a folder
 * @param content what to write; never asked for a folder
 */
public record StagedFile(SysvolPath path, boolean directory, FileContent content) {}
