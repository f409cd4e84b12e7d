// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.LinkableGpo;
import org.opengpmc.core.som.Soms;

class LabLinkTest extends LinkContract {
    @TempDir
    static Path lab;

    private static DomainConnection connection;

    @BeforeAll
    static void open() {
        Path folder = lab.resolve("lab");
        Lab.create(folder, LabOptions.of("lab.test"));
        connection = Lab.open(folder);
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @Override
    protected DomainConnection connection() {
        return connection;
    }

    @Test
    void aGpoOfAnotherDomainOfTheForestIsLinkedByItsDnWithAWarning() throws LDAPException {
        DomainConnection here = connection;
        here.directory()
                .add(
                        "CN=CHILD,CN=Partitions," + here.facts().configurationDn(),
                        new Attribute("objectClass", "top", "crossRef"),
                        new Attribute("nCName", "DC=child," + here.facts().baseDn()),
                        new Attribute("dnsRoot", "child.lab.test"),
                        new Attribute("nETBIOSName", "CHILD"),
                        new Attribute("systemFlags", "3"));
        String gpo = "CN=" + GpoId.random() + ",CN=Policies,CN=System,DC=child,"
                + here.facts().baseDn();
        PlannedChange planned = new LinkChanges(here)
                .plan(new Soms(here).domain(), LinkEdit.add(LinkableGpo.at(gpo.replace(",", " , ")), 1));
        assertThat(planned.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.code()).isEqualTo("gpo-not-checked"));
        assertThat(planned.change().after().get("gPLink")).endsWith("[LDAP://" + gpo + ";0]");
        assertThat(new Soms(here).byDn("OU=x,DC=child," + here.facts().baseDn()))
                .isEmpty();
    }
}
