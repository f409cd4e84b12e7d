// SPDX-License-Identifier: Apache-2.0
/** The object model of GPMC on real and lab domains: what every member does, and the rules that are easy to get wrong. */
@NullMarked
package org.opengpmc.acceptance.objectmodel;

import org.jspecify.annotations.NullMarked;
