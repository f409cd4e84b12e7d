// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opengpmc.core.domain.DomainConnection;

/** A small lab for a test. */
final class LabFixture {
    static final String BASE = "DC=contoso,DC=test";
    static final String POLICIES = "CN=Policies,CN=System," + BASE;
    static final String GUID = "{11111111-2222-3333-4444-555555555555}";
    static final String GPO = "CN=" + GUID + "," + POLICIES;

    private LabFixture() {}

    static DomainConnection create(Path folder) {
        Lab.create(folder, LabOptions.of("contoso.test"));
        return Lab.open(folder);
    }

    static void ou(LDAPInterface directory, String dn) throws LDAPException {
        directory.add(dn, new Attribute("objectClass", "organizationalUnit"));
    }

    static void gpo(LDAPInterface directory, String displayName) throws LDAPException {
        directory.add(
                GPO, new Attribute("objectClass", "groupPolicyContainer"), new Attribute("displayName", displayName));
        directory.add("CN=Machine," + GPO, new Attribute("objectClass", "container"));
        directory.add("CN=User," + GPO, new Attribute("objectClass", "container"));
    }

    static void assertRefused(ResultCode code, ThrowingCallable work) {
        Assertions.assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        LDAPException.class,
                        e -> Assertions.assertThat(e.getResultCode()).isEqualTo(code));
    }
}
