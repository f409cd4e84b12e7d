// SPDX-License-Identifier: Apache-2.0
/** How to reach a domain: sign-in, DC location, LDAP, SYSVOL over SMB or a path, the lab domain. */
@NullMarked
package org.opengpmc.connect;

import org.jspecify.annotations.NullMarked;
