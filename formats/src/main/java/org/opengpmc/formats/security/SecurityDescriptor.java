// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

/** A security descriptor ([MS-DTYP] 2.4.6). */
public record SecurityDescriptor() {}
