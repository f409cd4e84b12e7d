/** {@code gpmc demo}: the whole story, told by real commands. */
@NullMarked
package org.opengpmc.cli.demo;

import org.jspecify.annotations.NullMarked;
