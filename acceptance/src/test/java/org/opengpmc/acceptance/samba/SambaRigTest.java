// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rig itself: everything that other tests take for granted. */
@WithSamba
class SambaRigTest {
    @Test
    void bothDomainsAnswerOverLdapAndSmb(SambaDomain contoso, @Fabrikam SambaDomain fabrikam) {
        for (SambaDomain domain : new SambaDomain[] {contoso, fabrikam}) {
            assertThat(domain.sambaTool("gpo", "listall").orFail().stdout()).contains("Default Domain Policy");
            assertThat(domain.smbClient("ls").orFail().stdout()).contains(domain.domain());
        }
        assertThat(fabrikam.domain()).isNotEqualTo(contoso.domain());
    }

    @Test
    void namesWithCommasAndUmlautsAreInTheDirectory(SambaDomain domain) {
        String dns = domain.ldapSearch(domain.baseDn(), "(ou=Köln, Süd)", "description")
                .orFail()
                .stdout();
        assertThat(dns).contains("description: A comma and umlauts");
    }

    @Test
    void helpDeskMayCreateGposAndNobodyMayNot(SambaDomain domain) {
        String filter = "(sAMAccountName=Group Policy Creator Owners)";
        String members =
                domain.ldapSearch(domain.baseDn(), filter, "member").orFail().stdout();
        assertThat(members).contains("CN=Help Desk,").doesNotContain("CN=Nobody One,");
    }

    @Test
    void keytabsGiveTickets(SambaDomain domain, @TempDir Path folder) {
        for (String account : new String[] {"Administrator", "helpdesk", "nobody1"}) {
            domain.kinit(account, folder.resolve(account)).orFail();
            assertThat(folder.resolve(account)).isNotEmptyFile();
        }
    }

    @Test
    void freshGposPassTheAclCheckOfSamba(SambaDomain domain) {
        domain.sambaTool("gpo", "aclcheck").orFail();
    }
}
