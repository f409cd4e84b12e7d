// SPDX-License-Identifier: Apache-2.0
/**
 * Starter GPOs: templates of registry settings that live in SYSVOL alone, from which GPOs are made. What is known of
 * GPMC's own form, and what we decided, is in docs/formats/starter-gpo.md.
 */
@NullMarked
package org.opengpmc.core.starter;

import org.jspecify.annotations.NullMarked;
