// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.core.backup.Samples.GPO;
import static org.opengpmc.core.backup.Samples.dn;
import static org.opengpmc.core.backup.Samples.object;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.gpo.PolicyObject;

class BackupVariablesTest {
    private static final DN OTHER = dn("CN={NEW},CN=Policies,CN=System,DC=fabrikam,DC=test");
    private static final byte[] BLOB = {0, (byte) 0xff, '%'};

    @Test
    void valuesThatNameTheGpoFollowItToAnotherOne() {
        PolicyObject live = object(
                "CN=Class Store,CN=Machine",
                "classStore",
                new Attribute("displayName", "ldap://" + GPO.gpc().toString().toLowerCase(Locale.ROOT)),
                new Attribute("description", "about " + GPO.gpc()),
                new Attribute("blob", BLOB));

        PolicyObject collapsed = BackupVariables.collapse(live, GPO.gpc());
        PolicyObject moved = BackupVariables.expand(collapsed, OTHER);

        assertThat(collapsed.attribute("displayName").orElseThrow().getValue()).isEqualTo("ldap://%GPO_DSPATH%");
        assertThat(moved.attribute("displayName").orElseThrow().getValue()).isEqualTo("ldap://" + OTHER);
        assertThat(moved.attribute("description")).isEqualTo(live.attribute("description"));
        assertThat(moved.attribute("blob").orElseThrow().getValueByteArray()).isEqualTo(BLOB);
        assertThat(moved.path()).isEqualTo(live.path());
    }

    @Test
    void theGuidOfTheOldObjectIsNotBroughtBack() {
        PolicyObject recorded = object(
                "CN={P},CN=Packages,CN=Class Store,CN=User",
                "packageRegistration",
                new Attribute("objectGUID", BLOB),
                new Attribute("packageName", "App"));

        assertThat(BackupVariables.expand(recorded, OTHER).attributes())
                .extracting(Attribute::getName)
                .containsExactly("packageName");
    }
}
