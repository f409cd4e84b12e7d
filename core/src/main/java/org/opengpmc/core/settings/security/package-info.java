// SPDX-License-Identifier: Apache-2.0
/**
 * Security settings, which stand in a security template ([MS-GPSB]): account policies, audit categories, user rights,
 * security options, event logs, restricted groups, services, and the security of files and registry keys.
 */
@NullMarked
package org.opengpmc.core.settings.security;

import org.jspecify.annotations.NullMarked;
