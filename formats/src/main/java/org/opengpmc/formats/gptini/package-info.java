// SPDX-License-Identifier: Apache-2.0
/** GPT.INI, the file at the root of every GPT that carries the version ([MS-GPOL] 2.2.4). */
@NullMarked
package org.opengpmc.formats.gptini;

import org.jspecify.annotations.NullMarked;
