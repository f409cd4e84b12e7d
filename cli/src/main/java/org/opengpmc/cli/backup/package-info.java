/** {@code gpmc backup}: backups in GPMC's format. */
@NullMarked
package org.opengpmc.cli.backup;

import org.jspecify.annotations.NullMarked;
