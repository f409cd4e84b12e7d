// SPDX-License-Identifier: Apache-2.0
/**
 * What a domain is: its connection, its facts, and all that is special about AD over LDAP.
 */
@NullMarked
package org.opengpmc.core.domain;

import org.jspecify.annotations.NullMarked;
