// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.search.setting.DomainSettings;
import org.opengpmc.core.search.setting.FoundSetting;
import org.opengpmc.core.search.setting.SettingQuery;
import org.opengpmc.core.search.setting.SettingSearch;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.formats.security.Sid;

/** Names of a trusted domain that was silent when settings were indexed. */
class LabUnaskedNamesTest {
    private static final String OTHER = "fabrikam.test";

    @TempDir
    Path folder;

    @Test
    void namesOfATrustedDomainAreFoundAsSoonAsItAnswers() {
        try (DomainConnection here = lab("contoso.test");
                DomainConnection there = lab(OTHER)) {
            Sid admins = there.facts().sid().child(512);
            String template = "[Unicode]\r\nUnicode=yes\r\n[Version]\r\nsignature=\"$CHICAGO$\"\r\nRevision=1\r\n"
                    + "[Privilege Rights]\r\nSeDenyNetworkLogonRight = *" + admins + "\r\n";
            PolicyFile file = PolicyFile.file(
                    SysvolPath.parse("Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf"),
                    () -> template.getBytes(StandardCharsets.UTF_8));
            TestDomain.of(here, folder.resolve("state"))
                    .createWith(
                            "denying",
                            new PolicyContent(
                                    List.of(file),
                                    List.of(),
                                    "[{827D319E-6EAC-11D2-A4EA-00C04F79F83A}{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}]",
                                    ""));
            DomainConnection silent =
                    TrustingConnection.of(here, OTHER, there.facts().sid());

            assertThat(values(silent)).containsExactly(admins.toString());
            assertThat(values(answering(silent, there)))
                    .singleElement()
                    .asString()
                    .endsWith("\\Domain Admins");
            assertThat(values(silent))
                    .as("known by now")
                    .singleElement()
                    .asString()
                    .endsWith("\\Domain Admins");
        }
    }

    private DomainConnection lab(String domain) {
        Path lab = folder.resolve(domain);
        Lab.create(lab, LabOptions.of(domain));
        return Lab.open(lab);
    }

    private List<String> values(DomainConnection connection) {
        return new SettingSearch(
                        new DomainSettings(connection, TemplateLibrary.NONE, TemplateLanguage.ENGLISH),
                        SettingQuery.words("deny access network"),
                        Optional.of(folder.resolve("index")),
                        false,
                        1)
                .run(Progress.NONE, CancellationToken.NONE).value().stream()
                        .map(FoundSetting::setting)
                        .map(setting -> setting.value())
                        .toList();
    }

    private static DomainConnection answering(DomainConnection inner, DomainConnection trusted) {
        return new ForwardingConnection(inner) {
            @Override
            public DomainConnection trusted(String dnsName) {
                return trusted;
            }
        };
    }
}
