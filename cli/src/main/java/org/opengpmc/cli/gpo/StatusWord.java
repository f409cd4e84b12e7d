// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.gpo.GpoStatus;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A status as it is typed: the same word that listings show. */
final class StatusWord implements ITypeConverter<GpoStatus> {
    @Override
    public GpoStatus convert(String word) {
        return Arrays.stream(GpoStatus.values())
                .filter(status -> Text.forPrograms(status).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + word + "' is not a status; it is one of " + String.join(", ", words())));
    }

    private static List<String> words() {
        return Arrays.stream(GpoStatus.values()).map(Text::forPrograms).toList();
    }

    /** For completion. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }
}
