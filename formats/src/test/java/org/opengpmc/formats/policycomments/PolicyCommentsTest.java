// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.policycomments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;

class PolicyCommentsTest {
    private static final String FILE = """
            <policyComments xmlns="http://www.microsoft.com/GroupPolicy/CommentDefinitions" revision="1.0">
              <policyNamespaces><using prefix="ns0" namespace="Contoso.Policies"></using></policyNamespaces>
              <comments><admTemplate>
                <comment policyRef="ns0:On" commentText="$(resource.ns0_On)"></comment>
                <comment policyRef="ns0:Off" commentText="$(resource.gone)"></comment>
              </admTemplate></comments>
              <resources><stringTable><string id="ns0_On">Why it is on</string></stringTable></resources>
            </policyComments>
            """;

    @Test
    void aCommentIsFoundByTheFullNameOfItsPolicy() {
        byte[] content = FILE.getBytes(StandardCharsets.UTF_8);
        PolicyComments comments = PolicyComments.parse(content);
        assertThat(comments.on("contoso.policies:ON")).contains("Why it is on");
        assertThat(comments.on("Contoso.Policies:Off")).isEmpty();
        assertThat(comments.on("Contoso.Policies:Other")).isEmpty();
        assertThat(comments.write()).isEqualTo(content);
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> PolicyComments.parse("<a/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormatException.class);
    }
}
