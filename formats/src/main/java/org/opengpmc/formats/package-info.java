// SPDX-License-Identifier: Apache-2.0
/**
 * What all codecs share: the error of malformed input. Each codec is symmetric ({@code parse} and {@code write}),
 * follows lengths and treats separators as checks, and keeps what it does not understand.
 */
@NullMarked
package org.opengpmc.formats;

import org.jspecify.annotations.NullMarked;
