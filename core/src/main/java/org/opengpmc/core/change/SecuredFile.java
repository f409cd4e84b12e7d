// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * New permissions of a file or folder in SYSVOL, and those they replace.
 *
 * @param before as read when the change was planned, with the same parts as {@code after}
 * @param after what to set: a part that it does not hold, such as the owner, stays
 */
public record SecuredFile(SysvolPath path, SecurityDescriptor before, SecurityDescriptor after) {}
