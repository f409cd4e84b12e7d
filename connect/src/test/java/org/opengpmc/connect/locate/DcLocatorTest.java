// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.error.UnreachableException;
import org.xbill.DNS.Rcode;

final class DcLocatorTest {
    private static final String[] ZONE = {
        "_ldap._tcp.pdc._msdcs.contoso.test. 60 IN SRV 0 100 389 dc2.contoso.test.",
        "_ldap._tcp.dc._msdcs.contoso.test. 60 IN SRV 10 100 389 dc3.contoso.test.",
        "_ldap._tcp.dc._msdcs.contoso.test. 60 IN SRV 0 50 389 dc1.contoso.test.",
        "_ldap._tcp.dc._msdcs.contoso.test. 60 IN SRV 0 100 389 dc2.contoso.test.",
        "_ldap._tcp.dc._msdcs.nopdc.test. 60 IN SRV 0 100 389 dc1.contoso.test.",
        "_ldap._tcp.pdc._msdcs.ghost.test. 60 IN SRV 0 100 389 gone.contoso.test.",
        "_kerberos._tcp.CONTOSO.TEST. 60 IN SRV 0 100 88 dc1.contoso.test.",
        "dc1.contoso.test. 60 IN A 192.0.2.1",
        "dc2.contoso.test. 60 IN A 192.0.2.2",
        "dc3.contoso.test. 60 IN AAAA 2001:db8::3",
    };

    @Test
    void thePdcEmulatorIsAskedForByItsOwnRecord() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            assertThat(locator(dns).located("contoso.test", true))
                    .extracting(DcCandidate::host)
                    .containsExactly("dc2.contoso.test");
            assertThat(dns.asked()).containsExactly("SRV _ldap._tcp.pdc._msdcs.contoso.test", "A dc2.contoso.test");
        }
    }

    @Test
    void controllersComeByPriorityThenByWeight() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            assertThat(locator(dns).located("contoso.test", false))
                    .extracting(DcCandidate::host)
                    .containsExactly("dc2.contoso.test", "dc1.contoso.test", "dc3.contoso.test");
        }
    }

    @Test
    void aDomainWithoutPdcRecordStillHasControllers() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            assertThat(locator(dns).located("nopdc.test", true))
                    .extracting(DcCandidate::host)
                    .containsExactly("dc1.contoso.test");
        }
    }

    @Test
    void anUnknownDomainIsToldWithTheQuestionsAsked() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> locator(dns).located("nowhere.test", true))
                    .withMessageContaining("_ldap._tcp.pdc._msdcs.nowhere.test")
                    .withMessageContaining("_ldap._tcp.dc._msdcs.nowhere.test");
        }
    }

    @Test
    void aRecordOfAHostThatIsGoneIsNoController() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> locator(dns).located("ghost.test", true))
                    .havingCause()
                    .withMessageContaining("gone.contoso.test");
        }
    }

    @Test
    void aRefusingNameserverIsNamedWithTheQuestion() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            dns.failWith(Rcode.REFUSED);
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> locator(dns).located("contoso.test", false))
                    .withMessageContaining(dns.address())
                    .withMessageContaining("_ldap._tcp.dc._msdcs.contoso.test")
                    .withMessageContaining("REFUSED");
        }
    }

    @Test
    void aSilentNameserverEndsInAnError() throws IOException {
        String address;
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            address = dns.address();
        }
        DnsQueries queries = new DnsQueries(address, Duration.ofMillis(300));
        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> new DcLocator(queries).located("contoso.test", false))
                .withMessageContaining("DNS does not answer");
    }

    @Test
    void aServerNamedByItsAddressIsNotLookedUp() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            DcCandidate candidate = locator(dns).named("192.0.2.7:1389");

            assertThat(candidate.host()).isEqualTo("192.0.2.7");
            assertThat(candidate.port()).isEqualTo(1389);
            assertThat(dns.asked()).isEmpty();
        }
    }

    @Test
    void aServerNamedByItsNameIsLookedUpAtTheNameserverGiven() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            assertThat(locator(dns).named("dc3.contoso.test").addresses())
                    .extracting(a -> a.getHostAddress())
                    .containsExactly("2001:db8:0:0:0:0:0:3");
        }
    }

    @Test
    void kdcsAreGivenByAddressSoThatNobodyLooksThemUpAgain() throws IOException {
        try (TestNameserver dns = new TestNameserver(ZONE)) {
            assertThat(locator(dns).kdcs("CONTOSO.TEST")).containsExactly("192.0.2.1:88");
            assertThat(locator(dns).kdcs("NOWHERE.TEST")).isEmpty();
        }
    }

    private static DcLocator locator(TestNameserver dns) {
        return new DcLocator(new DnsQueries(dns.address(), Duration.ofSeconds(5)));
    }
}
