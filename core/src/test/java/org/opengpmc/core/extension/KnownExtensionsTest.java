// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownExtensionsTest {
    @Test
    void everyGuidIsThereOnceInOrder() {
        List<String> ids = KnownExtensions.all().stream()
                .map(e -> e.id().toString().toUpperCase(Locale.ROOT))
                .toList();
        assertThat(ids).hasSize((int) ExtensionTable.EXTENSIONS.lines().count()).isSorted();
        assertThat(KnownExtensions.tools())
                .hasSize((int) ExtensionTable.TOOLS.lines().count());
        assertThat(KnownExtensions.all()).allMatch(e -> e.known() && (e.computer() || e.user()));
    }

    @ParameterizedTest
    @CsvSource({
        "35378EAC-683F-11D2-A89A-00C04FBBCFA2, Registry, true, true",
        "827D319E-6EAC-11D2-A4EA-00C04F79F83A, Security, true, false",
        "25537BA6-77A8-11D2-9B6C-0000F8080861, Folder Redirection, false, true",
        "42B5FAAE-6536-11D2-AE5A-0000F87571E3, Scripts, true, true",
        "5794DAFD-BE60-433F-88A2-1A31939AC01F, Group Policy Drive Maps, false, true"
    })
    void theExtensionsEverybodyUsesHaveTheirNamesAndSides(UUID id, String name, boolean computer, boolean user) {
        assertThat(KnownExtensions.find(id)).contains(new ClientSideExtension(id, name, computer, user, true));
    }

    @Test
    void whatIsUnknownIsNotMadeUp() {
        UUID id = UUID.fromString("01234567-89AB-CDEF-0123-456789ABCDEF");
        assertThat(KnownExtensions.find(id)).isEmpty();
        assertThat(KnownExtensions.findTool(id)).isEmpty();
        assertThat(Map.of(id, ClientSideExtension.unknown(id, true, false).name()))
                .containsValue(ClientSideExtension.UNKNOWN);
    }
}
