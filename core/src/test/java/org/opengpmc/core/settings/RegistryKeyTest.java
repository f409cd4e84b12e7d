// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.registrypol.PolEntry;

class RegistryKeyTest {
    private static final List<PolEntry> ENTRIES = List.of(
            PolEntry.dword("Software\\A", "One", 1),
            PolEntry.dword("SOFTWARE\\a", "ONE", 2),
            PolEntry.deleteValue("Software\\A", "Two"),
            PolEntry.createKey("Software\\A\\Sub\\Empty"),
            PolEntry.string("Software\\A\\sub\\Deep", "", "text"),
            PolEntry.dword("Software\\AB", "One", 3));

    private static RegistryKey key() {
        return RegistryKey.of(ENTRIES, "Software\\A").orElseThrow();
    }

    @Test
    void theLastValueCountsAndDeletionsAreNone() {
        assertThat(key().number("one")).hasValue(2);
        assertThat(key().values()).hasSize(1);
        assertThat(key().value("Two")).isEmpty();
    }

    @Test
    void keysAreFoundWithoutRegardToCase() {
        assertThat(key().keys()).extracting(RegistryKey::name).containsExactly("Sub");
        assertThat(key().key("SUB\\deep").flatMap(k -> k.text(""))).contains("text");
        assertThat(key().key("sub\\empty").orElseThrow().values()).isEmpty();
        assertThat(key().key("sub\\none")).isEmpty();
        assertThat(RegistryKey.of(ENTRIES, "Software\\B")).isEmpty();
    }

    @Test
    void whatIsDeeperThanWindowsAllowsIsNotThere() {
        String deep = "Software" + "\\x".repeat(30_000);
        assertThat(RegistryKey.of(List.of(PolEntry.dword(deep, "One", 1)), "Software"))
                .isEmpty();
    }
}
