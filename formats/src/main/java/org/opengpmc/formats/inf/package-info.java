// SPDX-License-Identifier: Apache-2.0
/** Files of sections and lines: security templates, scripts.ini, psscripts.ini, fdeploy.ini and their kin. */
@NullMarked
package org.opengpmc.formats.inf;

import org.jspecify.annotations.NullMarked;
