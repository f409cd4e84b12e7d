// SPDX-License-Identifier: Apache-2.0
/** Certificates as Windows keeps them in registry values: a chain of properties, one of them the certificate. */
@NullMarked
package org.opengpmc.formats.certificateblob;

import org.jspecify.annotations.NullMarked;
