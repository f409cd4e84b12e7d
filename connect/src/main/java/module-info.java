// SPDX-License-Identifier: Apache-2.0
/** How to reach a domain: sign-in, DC location, LDAP, SYSVOL over SMB or a path, the lab domain. */
module org.opengpmc.connect {
    requires static org.jspecify;
    requires transitive org.opengpmc.core;
    requires java.naming;
    requires java.security.jgss;
    requires java.security.sasl;
    requires jdk.security.auth;
    requires org.dnsjava;
    requires com.hierynomus.smbj;
    requires org.slf4j;

    exports org.opengpmc.connect;
    exports org.opengpmc.connect.lab;
    exports org.opengpmc.connect.path;
    exports org.opengpmc.connect.smb;
}
