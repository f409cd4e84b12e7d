// SPDX-License-Identifier: Apache-2.0
/** Registry.pol, read with the help of administrative templates: policies, and what no template explains. */
@NullMarked
package org.opengpmc.core.settings.registry;

import org.jspecify.annotations.NullMarked;
