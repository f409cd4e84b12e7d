// SPDX-License-Identifier: Apache-2.0
/**
 * Administrative templates: ADMX files, which say what a policy writes to the registry, and their ADML files, which hold
 * its texts in one language. {@link org.opengpmc.formats.admx.AdmxCatalogue} joins many of them.
 */
@NullMarked
package org.opengpmc.formats.admx;

import org.jspecify.annotations.NullMarked;
