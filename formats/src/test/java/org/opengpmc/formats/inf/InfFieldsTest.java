// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.inf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfFieldsTest {
    @Test
    void commasPartFields() {
        assertThat(InfFields.split("a, b ,c")).containsExactly("a", "b", "c");
        assertThat(InfFields.split("")).containsExactly("");
        assertThat(InfFields.split("a,,")).containsExactly("a", "", "");
    }

    @Test
    void quotesKeepCommasAndBlanksAnywhereInAField() {
        assertThat(InfFields.split("\"C:\\Program Files\",0,\"D:P\"")).containsExactly("C:\\Program Files", "0", "D:P");
        assertThat(InfFields.split("At any time\",\" we may look.,Really"))
                .containsExactly("At any time, we may look.", "Really");
        assertThat(InfFields.split("\" a \" ,b")).containsExactly(" a ", "b");
    }

    @Test
    void twoQuotesInsideQuotesAreOne() {
        assertThat(InfFields.split("\"say \"\"no\"\"\",x")).containsExactly("say \"no\"", "x");
    }

    @Test
    void anOpenQuoteReachesToTheEnd() {
        assertThat(InfFields.split("\"a,b")).containsExactly("a,b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with blank", "a,b", "say \"no\"", "", " edges "})
    void aQuotedFieldReadsAsItself(String field) {
        assertThat(InfFields.split(InfFields.quote(field) + ",next")).containsExactly(field, "next");
    }
}
