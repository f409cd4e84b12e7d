// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.file.Path;
import org.opengpmc.core.domain.DomainConnection;

/** The program that is killed: writes to a lab for ever and says after each write that it was acknowledged. */
final class KilledWriter {
    static final String OU = "OU=Work," + LabFixture.BASE;

    private KilledWriter() {}

    /** Every fifth write adds a user, the others replace a text. */
    static boolean addsUser(int number) {
        return number % 5 == 0;
    }

    /** Large enough that new snapshots are often being written. */
    static String text(int number) {
        return number + ":" + "abcdefghij".repeat(1 + number * 7919 % 6000);
    }

    public static void main(String[] arguments) throws LDAPException {
        try (DomainConnection lab = Lab.open(Path.of(arguments[0]))) {
            LDAPInterface directory = lab.directory();
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                if (addsUser(number)) {
                    directory.add("CN=u" + number + "," + OU, new Attribute("objectClass", "user"));
                } else {
                    directory.modify(OU, new Modification(ModificationType.REPLACE, "description", text(number)));
                }
                System.out.println(number);
            }
        }
    }
}
