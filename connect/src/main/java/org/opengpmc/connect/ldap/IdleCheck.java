// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPoolHealthCheck;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.Duration;

/**
 * Asks a connection that was idle whether it still lives, before it is used. Servers and firewalls drop idle connections,
 * and while somebody thinks about a question much time can pass; what writes is never repeated, so it must not be the
 * first to notice.
 */
public final class IdleCheck extends LDAPConnectionPoolHealthCheck {
    /** Long beside the pauses of work under way, short beside any server's patience. */
    public static final Duration USUAL = Duration.ofSeconds(10);

    private static final long ANSWER_MILLIS = 5000;

    private final long idleMillis;

    /**
     * @param idle how long a connection must have been silent to be asked
     */
    public IdleCheck(Duration idle) {
        this.idleMillis = idle.toMillis();
    }

    @Override
    public void ensureConnectionValidForCheckout(LDAPConnection connection) throws LDAPException {
        if (System.currentTimeMillis() - connection.getLastCommunicationTime() < idleMillis) {
            return;
        }
        SearchRequest question = new SearchRequest("", SearchScope.BASE, "(objectClass=*)", "1.1");
        question.setResponseTimeoutMillis(ANSWER_MILLIS);
        try {
            connection.search(question);
        } catch (LDAPException e) {
            // Whatever it answers, it lives; only silence and a broken line do not.
            if (!e.getResultCode().isConnectionUsable() || e.getResultCode().equals(ResultCode.TIMEOUT)) {
                throw e;
            }
        }
    }
}
