// SPDX-License-Identifier: Apache-2.0
/** Who is signed in, and how that is proven to a server. Not exported: the seam between LDAP and SMB in this module. */
@NullMarked
package org.opengpmc.connect.signin;

import org.jspecify.annotations.NullMarked;
