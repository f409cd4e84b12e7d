// SPDX-License-Identifier: Apache-2.0
/** Finding a domain controller: DNS SRV records, a named server, and the root DSE that proves what it is. */
@NullMarked
package org.opengpmc.connect.locate;

import org.jspecify.annotations.NullMarked;
