// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.Optional;
import org.opengpmc.formats.gptini.GptIni;

/**
 * What a live GPO holds.
 *
 * @param content its settings
 * @param ini its GPT.INI, which is no setting; empty if there is none
 */
public record GpoReading(PolicyContent content, Optional<GptIni> ini) {}
