// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.certificateblob.CertificateBlob;
import org.opengpmc.formats.certificateblob.CertificateProperty;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

class PublicKeyExtensionTest {
    private static final String STORES = "Software\\Policies\\Microsoft\\SystemCertificates\\";
    private static final String ENROLLMENT = "Software\\Policies\\Microsoft\\Cryptography\\AutoEnrollment";
    private static final String EFS = "Software\\Policies\\Microsoft\\Windows NT\\CurrentVersion\\EFS";

    // C=XX, OU=Inner, OU=Outer, CN=Contoso Root, for servers and clients
    private static final String ROOT =
            "MIIB6jCCAY+gAwIBAgIBBzAKBggqhkjOPQQDAjBEMQswCQYDVQQGEwJYWDEOMAwGA1UECwwFSW5uZXIxDjAMBgNVBAsMBU91"
                    + "dGVyMRUwEwYDVQQDDAxDb250b3NvIFJvb3QwHhcNMjYxMTIwMTMyMTQ4WhcNNDAwNzI5MTMyMTQ4WjBEMQswCQYDVQQGEwJY"
                    + "WDEOMAwGA1UECwwFSW5uZXIxDjAMBgNVBAsMBU91dGVyMRUwEwYDVQQDDAxDb250b3NvIFJvb3QwWTATBgcqhkjOPQIBBggq"
                    + "hkjOPQMBBwNCAASQAiQSHN4EQT5YoEArFY/8oMxAdk6VhMI8QE3QQXkxru6ND+GI4QTVB4zUqDd8ZpiqZ0ai/5iSIMh8aSD5"
                    + "gnrUo3IwcDAdBgNVHQ4EFgQUMrccehc4OcrsV7KZ0SNNgWcmcPAwHwYDVR0jBBgwFoAUMrccehc4OcrsV7KZ0SNNgWcmcPAw"
                    + "DwYDVR0TAQH/BAUwAwEB/zAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIwCgYIKoZIzj0EAwIDSQAwRgIhAIHDEqIL"
                    + "Oy8NZQKA7paRBph8rZDFvs6DbLAFGz9K8BmxAiEA/Z0mWuQuBXqzQeK+xF0iu5dCzndWjBsOzxGpmYjP5ss=";
    private static final String ROOT_ENDS = "2040-07-29T13:21:48Z";
    // C=XX, OU=Inner, OU=Outer
    private static final String NAMELESS =
            "MIIBnDCCAUKgAwIBAgIBCDAKBggqhkjOPQQDAjAtMQswCQYDVQQGEwJYWDEOMAwGA1UECwwFSW5uZXIxDjAMBgNVBAsMBU91"
                    + "dGVyMB4XDTI2MTEyMDEzMjE0OFoXDTQwMDcyOTEzMjE0OFowLTELMAkGA1UEBhMCWFgxDjAMBgNVBAsMBUlubmVyMQ4wDAYD"
                    + "VQQLDAVPdXRlcjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJACJBIc3gRBPligQCsVj/ygzEB2TpWEwjxATdBBeTGu7o0P"
                    + "4YjhBNUHjNSoN3xmmKpnRqL/mJIgyHxpIPmCetSjUzBRMB0GA1UdDgQWBBQytxx6Fzg5yuxXspnRI02BZyZw8DAfBgNVHSME"
                    + "GDAWgBQytxx6Fzg5yuxXspnRI02BZyZw8DAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQDwgk5tfs2ryv+E"
                    + "vy3ruVkzhyUZ9LRdHVgonSvdmNXYOgIgPW+LgBrd3CPhmybgKsD+mVNAyL8XoJoO3534SPD91W0=";

    private final List<PolEntry> entries = new ArrayList<>();

    private static byte[] blob(String certificate, byte[]... purposes) {
        List<CertificateProperty> properties = new ArrayList<>();
        Arrays.stream(purposes).forEach(p -> properties.add(new CertificateProperty(CertificateBlob.PURPOSES, 1, p)));
        properties.add(new CertificateProperty(
                CertificateBlob.CERTIFICATE, 1, Base64.getDecoder().decode(certificate)));
        return new CertificateBlob(properties).write();
    }

    private void certificate(String store, String thumbprint, byte[] blob) {
        entries.add(PolEntry.binary(STORES + store + "\\Certificates\\" + thumbprint, "Blob", blob));
    }

    private MemoryGpo gpo(Side side) {
        return new MemoryGpo()
                .registered(side, "35378EAC-683F-11D2-A89A-00C04FBBCFA2")
                .file(side.folder() + "\\Registry.pol", new RegistryPol(entries).write());
    }

    private String xml(Side side) {
        return gpo(side).extensionXml().replaceAll("\\s*\n\\s*", "").replace("q1:", "");
    }

    @Test
    void aStoreThatHasBeenOpenedShowsWhatHoldsWithoutSettings() {
        entries.add(PolEntry.createKey(STORES + "Root\\Certificates"));
        entries.add(PolEntry.createKey(STORES + "FVE\\Certificates"));
        assertThat(xml(Side.COMPUTER))
                .contains("<EFSSettings><AllowEFS>2</AllowEFS><Options>0</Options><CacheTimeout>0</CacheTimeout>"
                        + "<KeyLen>0</KeyLen></EFSSettings><RootCertificateSettings><AllowNewCAs>true</AllowNewCAs>"
                        + "<TrustThirdPartyCAs>true</TrustThirdPartyCAs>"
                        + "<RequireUPNNamingConstraints>false</RequireUPNNamingConstraints></RootCertificateSettings>");
        assertThat(gpo(Side.COMPUTER).xml())
                .contains("SystemCertificates\\FVE\\Certificates</")
                .doesNotContain("SystemCertificates\\Root");
        assertThat(gpo(Side.COMPUTER).settings(Side.COMPUTER)).isEmpty();
    }

    @Test
    void certificatesAreShownWithNamesEndAndPurposes() {
        byte[] blob = blob(ROOT);
        certificate("Root", "AB01", blob);
        assertThat(xml(Side.COMPUTER))
                .contains("<RootCertificate><IssuedTo>Contoso Root</IssuedTo><IssuedBy>Contoso Root</IssuedBy>"
                        + "<ExpirationDate>" + ROOT_ENDS + "</ExpirationDate><CertificatePurpose>"
                        + "<Purpose>1.3.6.1.5.5.7.3.1</Purpose><Purpose>1.3.6.1.5.5.7.3.2</Purpose>"
                        + "</CertificatePurpose><Data>"
                        + HexFormat.of().withUpperCase().formatHex(blob) + "</Data></RootCertificate>");
        Setting setting = gpo(Side.COMPUTER).settings(Side.COMPUTER).get(0);
        assertThat(setting.key()).isEqualTo("certificate:root:ab01");
        assertThat(setting.path()).containsExactly("Trusted Root Certification Authorities");
        assertThat(setting.details()).contains(new Detail("Expires", ROOT_ENDS));
    }

    @Test
    void theStoreNarrowsWhatACertificateIsFor() {
        certificate("CA", "1", blob(ROOT, HexFormat.of().parseHex("300a06082b06010505070302")));
        certificate("CA", "2", blob(NAMELESS, HexFormat.of().parseHex("300a06082b06010505070303")));
        assertThat(xml(Side.COMPUTER))
                .contains(
                        "<CertificatePurpose><Purpose>1.3.6.1.5.5.7.3.2</Purpose></CertificatePurpose>",
                        "<CertificatePurpose><Purpose>1.3.6.1.5.5.7.3.3</Purpose></CertificatePurpose>");
    }

    @Test
    void withoutCommonNameTheInnermostUnitNames() {
        certificate("TrustedPublisher", "1", blob(NAMELESS));
        certificate("EFS", "2", blob(NAMELESS));
        assertThat(xml(Side.COMPUTER))
                .contains("<TrustedPublishersCertificate><IssuedTo>Outer</IssuedTo>")
                .containsSubsequence("</EFSSettings>", "<EFSRecoveryAgent>", "<RootCertificateSettings>")
                .doesNotContain("<CertificatePurpose>");
    }

    @Test
    void damagedCertificatesAreToldAndTheRestIsShown() {
        certificate("Root", "1", new byte[] {1, 2, 3});
        certificate("Root", "2", Arrays.copyOf(blob(ROOT), 100));
        certificate("Root", "3", blob("AAAA"));
        certificate("Root", "4", blob(ROOT, new byte[] {1, 2, 3}));
        certificate("Root", "5", blob(ROOT));
        assertThat(gpo(Side.COMPUTER).read().problems()).hasSize(4).allSatisfy(p -> {
            assertThat(p.objectPath()).isEqualTo("gpt\\Machine\\Registry.pol");
            assertThat(p.text()).contains("SystemCertificates\\Root\\Certificates\\");
        });
        assertThat(gpo(Side.COMPUTER).settings(Side.COMPUTER))
                .extracting(Setting::key)
                .containsExactly("certificate:root:5");
    }

    @Test
    void automaticEnrolmentIsTheSameOnBothSides() {
        entries.add(PolEntry.dword(ENROLLMENT, "AEPolicy", 7));
        entries.add(PolEntry.dword(ENROLLMENT, "OfflineExpirationPercent", 20));
        String enrolment = "<AutoEnrollmentSettings><EnrollCertificatesAutomatically>true"
                + "</EnrollCertificatesAutomatically><Options><RenewUpdateRevoke>true</RenewUpdateRevoke>"
                + "<UpdateTemplates>true</UpdateTemplates></Options><ExpiryNotification>false</ExpiryNotification>"
                + "<NotifyPercent><Present>true</Present><Value>20</Value></NotifyPercent></AutoEnrollmentSettings>";
        assertThat(xml(Side.COMPUTER)).contains(enrolment);
        assertThat(xml(Side.USER)).contains(enrolment).doesNotContain("EFSSettings", "RootCertificateSettings");
        assertThat(gpo(Side.USER).settings(Side.USER))
                .extracting(Setting::key)
                .contains("auto-enrollment:enabled", "auto-enrollment:percent");
    }

    @Test
    void storesToWatchAreThoseBesideTheOwnOne() {
        entries.add(PolEntry.dword(ENROLLMENT, "AEPolicy", 7));
        entries.add(PolEntry.string(ENROLLMENT, "OfflineExpirationStoreNames", "MY"));
        assertThat(xml(Side.COMPUTER)).contains("<NotifyStoreNames />");
        entries.set(1, PolEntry.string(ENROLLMENT, "OfflineExpirationStoreNames", "MY,Contoso"));
        assertThat(xml(Side.COMPUTER)).contains("<NotifyStoreNames>Contoso</NotifyStoreNames>");
    }

    @Test
    void storesWithManySpacesBetweenThemAreReadAtOnce() {
        entries.add(PolEntry.dword(ENROLLMENT, "AEPolicy", 7));
        String spaces = " ".repeat(500_000);
        entries.add(PolEntry.string(ENROLLMENT, "OfflineExpirationStoreNames", " MY , A" + spaces + "B,C" + spaces));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(gpo(Side.COMPUTER).settings(Side.COMPUTER))
                        .extracting(Setting::value)
                        .contains("A" + spaces + "B, C"));
    }

    @Test
    void enrolmentCanBeForbidden() {
        entries.add(PolEntry.dword(ENROLLMENT, "AEPolicy", 0x8000));
        assertThat(xml(Side.COMPUTER))
                .contains("<EnrollCertificatesAutomatically>false<", "<Present>false</Present><Value>10</Value>");
    }

    @Test
    void efsAndTrustInRootsAreReadFromTheirFlags() {
        entries.add(PolEntry.dword(EFS, "EfsConfiguration", 1));
        entries.add(PolEntry.dword(EFS, "RSAKeyLength", 4096));
        entries.add(PolEntry.dword(STORES + "Root\\ProtectedRoots", "Flags", 0x29));
        assertThat(xml(Side.COMPUTER))
                .contains(
                        "<AllowEFS>1</AllowEFS>",
                        "<KeyLen>4096</KeyLen>",
                        "<AllowNewCAs>false</AllowNewCAs><TrustThirdPartyCAs>false</TrustThirdPartyCAs>"
                                + "<RequireUPNNamingConstraints>true</RequireUPNNamingConstraints>");
        assertThat(gpo(Side.COMPUTER).settings(Side.COMPUTER))
                .extracting(Setting::value)
                .contains("Don't allow", "4096", "No");
    }

    @Test
    void listsOfTrustAreNamed() {
        entries.add(PolEntry.binary(STORES + "Trust\\CTLs\\AB", "Blob", new byte[] {1}));
        assertThat(gpo(Side.COMPUTER).settings(Side.COMPUTER))
                .containsExactly(Setting.of(
                        "certificate-list:trust:ab", List.of("Enterprise Trust"), "Certificate trust list", "AB"));
    }
}
