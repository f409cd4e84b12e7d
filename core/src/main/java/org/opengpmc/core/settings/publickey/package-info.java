// SPDX-License-Identifier: Apache-2.0
/**
 * Public key policies in Registry.pol: certificate stores, EFS ([MS-GPEF]), trust in roots, automatic enrolment
 * ([MS-CAESO] 4.4.5.1).
 */
@NullMarked
package org.opengpmc.core.settings.publickey;

import org.jspecify.annotations.NullMarked;
