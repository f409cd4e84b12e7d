// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;

/** How often the directory is asked must not depend on how many GPOs there are. */
class PermissionRequestsTest {
    @TempDir
    Path folder;

    @Test
    void listingThePermissionsOfAllGposTakesTheSameNumberOfRequestsWhateverTheirNumber() throws Exception {
        Path lab = folder.resolve("lab");
        Lab.create(lab, LabOptions.of("lab.test"));
        try (DomainConnection connection = Lab.open(lab)) {
            int few = requests(connection, 2);
            for (int i = 0; i < 300; i++) {
                connection
                        .directory()
                        .add(
                                new Gpos(connection).dn(GpoId.random()),
                                new Attribute("objectClass", "top", "container", "groupPolicyContainer"),
                                new Attribute("displayName", "GPO " + i));
            }
            assertThat(requests(connection, 302)).isEqualTo(few).isEqualTo(2);
        }
    }

    private static int requests(DomainConnection connection, int gpos) {
        CountedConnection counted = CountedConnection.of(connection);
        List<ObjectPermissions> all = new Permissions(counted).ofGpos();
        List<Sid> sids = new ArrayList<>();
        all.forEach(one -> one.list().permissions().forEach(p -> sids.add(p.trustee())));
        assertThat(all).hasSize(gpos);
        assertThat(new Trustees(counted).bySid(sids)).isNotEmpty();
        return counted.requests();
    }
}
