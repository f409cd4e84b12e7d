/** How results look: tables for people, JSON and CSV for programs, and the terminal they go to. */
@NullMarked
package org.opengpmc.cli.output;

import org.jspecify.annotations.NullMarked;
