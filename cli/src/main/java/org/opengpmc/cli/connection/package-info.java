/** From options, environment and profile to a signed-in connection. */
@NullMarked
package org.opengpmc.cli.connection;

import org.jspecify.annotations.NullMarked;
