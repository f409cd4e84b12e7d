// SPDX-License-Identifier: Apache-2.0
/**
 * Group Policy Preferences ([MS-GPPREF]): all 21 types, one engine. The file of each is XML of one form: a root, items, in
 * each item its properties and the filters of item-level targeting, and for some types collections of items. What the
 * types differ in stands in {@code PreferenceTypes} and {@code ItemKinds}; what a file holds beyond that is kept and shown
 * all the same. The codec is {@link org.opengpmc.formats.xml}.
 */
@NullMarked
package org.opengpmc.core.settings.preferences;

import org.jspecify.annotations.NullMarked;
