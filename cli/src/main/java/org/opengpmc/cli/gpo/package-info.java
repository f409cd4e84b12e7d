/** {@code gpmc gpo}: the GPOs of a domain. */
@NullMarked
package org.opengpmc.cli.gpo;

import org.jspecify.annotations.NullMarked;
