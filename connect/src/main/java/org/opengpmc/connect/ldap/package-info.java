// SPDX-License-Identifier: Apache-2.0
/** LDAP on the wire: plain, TLS and StartTLS connections, certificate checks, and the pool. */
@NullMarked
package org.opengpmc.connect.ldap;

import org.jspecify.annotations.NullMarked;
