// SPDX-License-Identifier: Apache-2.0
/**
 * SYSVOL over SMB 3, on smbj's message layer: requests are built and sent here, so that independent ones go out together
 * and none is sent that is not needed.
 */
@NullMarked
package org.opengpmc.connect.smb;

import org.jspecify.annotations.NullMarked;
