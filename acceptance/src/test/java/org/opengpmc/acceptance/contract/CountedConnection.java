// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ReadOnlyLDAPRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.sysvol.Sysvol;

/**
 * A connection that counts its LDAP requests. The second and later pages of a search are not counted: their number is
 * that of the answers.
 */
public record CountedConnection(DomainConnection inner, LDAPInterface directory, AtomicInteger requests)
        implements DomainConnection {
    public static CountedConnection of(DomainConnection inner) {
        AtomicInteger requests = new AtomicInteger();
        Object counted = Proxy.newProxyInstance(
                CountedConnection.class.getClassLoader(),
                new Class<?>[] {LDAPInterface.class},
                (proxy, method, args) -> {
                    if (args == null || Arrays.stream(args).noneMatch(CountedConnection::asksForMore)) {
                        requests.incrementAndGet();
                    }
                    try {
                        return method.invoke(inner.directory(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new CountedConnection(inner, (LDAPInterface) counted, requests);
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

    /** How many requests the work took. */
    public int during(Runnable work) {
        int before = requests.get();
        work.run();
        return requests.get() - before;
    }

    @Override
    public Sysvol sysvol() {
        return inner.sysvol();
    }

    @Override
    public DomainFacts facts() {
        return inner.facts();
    }

    @Override
    public String user() {
        return inner.user();
    }

    @Override
    public Clock clock() {
        return inner.clock();
    }

    @Override
    public void close() {
        inner.close();
    }
}
