/** {@code gpmc lab}: a domain in a folder. */
@NullMarked
package org.opengpmc.cli.lab;

import org.jspecify.annotations.NullMarked;
