// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ReadOnlyLDAPRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.opengpmc.core.domain.DomainConnection;

/**
 * A connection that counts its LDAP requests. The second and later pages of a search are not counted: their number is
 * that of the answers.
 */
public final class CountedConnection extends ForwardingConnection {
    private final AtomicInteger requests = new AtomicInteger();
    private final LDAPInterface directory;

    private CountedConnection(DomainConnection inner) {
        super(inner);
        directory = watched(LDAPInterface.class, inner.directory(), (method, arguments, onwards) -> {
            if (Arrays.stream(arguments).noneMatch(CountedConnection::asksForMore)) {
                requests.incrementAndGet();
            }
            return onwards.pass();
        });
    }

    public static CountedConnection of(DomainConnection inner) {
        return new CountedConnection(inner);
    }

    private static boolean asksForMore(Object argument) {
        if (!(argument instanceof ReadOnlyLDAPRequest request)) {
            return false;
        }
        for (Control control : request.getControlList()) {
            if (control instanceof SimplePagedResultsControl paged) {
                ASN1OctetString cookie = paged.getCookie();
                return cookie != null && cookie.getValueLength() > 0;
            }
        }
        return false;
    }

    /** How many requests there were. */
    public int requests() {
        return requests.get();
    }

    /** How many requests the work took. */
    public int during(Runnable work) {
        int before = requests.get();
        work.run();
        return requests.get() - before;
    }

    @Override
    public LDAPInterface directory() {
        return directory;
    }
}
