/** {@code gpmc recover} and {@code gpmc audit}: what the journal knows. */
@NullMarked
package org.opengpmc.cli.recovery;

import org.jspecify.annotations.NullMarked;
