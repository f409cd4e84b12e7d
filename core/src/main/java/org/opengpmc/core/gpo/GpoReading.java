// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.Optional;
import org.opengpmc.formats.gptini.GptIni;

/**
 * What a live GPO holds.
 *
 * @param content its settings
 * @param ini its GPT.INI, which is no setting; empty if there is none
 * @param since looks again whether the GPT is still what was listed
 */
public record GpoReading(PolicyContent content, Optional<GptIni> ini, Since since) {
    /** Compares a GPT with what was listed. */
    @FunctionalInterface
    public interface Since {
        /** What changed in names, sizes and times of files; empty if nothing did. */
        Optional<String> difference();
    }
}
