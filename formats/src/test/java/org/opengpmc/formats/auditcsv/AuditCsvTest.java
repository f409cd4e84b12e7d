// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.auditcsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;

class AuditCsvTest {
    private static final String HEAD =
            "Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting,Setting Value";
    private static final String LOGON =
            ",System,Audit Logon,{0cce9215-69ae-11d9-bed3-505054503030},Success and Failure,,3";

    private static AuditCsv parse(String text) {
        return AuditCsv.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theHeadIsNoRowInAnyLanguage() {
        AuditCsv file = parse("Nome,Destino,Subcategoria,GUID,Inclusão,Exclusão,Valor\r\n" + LOGON + "\r\n\r\n");
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.policyTarget()).isEqualTo("System");
            assertThat(row.subcategory()).isEqualTo("Audit Logon");
            assertThat(row.subcategoryGuid()).isEqualTo("{0cce9215-69ae-11d9-bed3-505054503030}");
            assertThat(row.inclusionSetting()).isEqualTo("Success and Failure");
            assertThat(row.exclusionSetting()).isEmpty();
            assertThat(row.settingValue()).isEqualTo("3");
            assertThat(row.line()).isEqualTo(2);
        });
    }

    @Test
    void aFileWithoutHeadLosesNoRow() {
        assertThat(parse(LOGON).rows()).hasSize(1);
    }

    @Test
    void aShortRowHasEmptyColumns() {
        assertThat(parse(HEAD + "\nPC,,FileGlobalSacl").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.settingValue()).isEmpty());
    }

    @Test
    void theFileIsWrittenAsItWasRead() {
        byte[] utf16 = ("\uFEFF" + HEAD + "\r\n" + LOGON).getBytes(StandardCharsets.UTF_16LE);
        AuditCsv file = AuditCsv.parse(utf16);
        assertThat(file.rows()).hasSize(1);
        assertThat(file.write()).isEqualTo(utf16);
    }

    @Test
    void tooManyRowsAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> parse(",\n".repeat(50_001)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("line 50001");
    }
}
