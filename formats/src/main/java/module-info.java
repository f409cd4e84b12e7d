// SPDX-License-Identifier: Apache-2.0
/** Pure codecs of the Group Policy formats, one package a format. Nothing but the JDK. */
module org.opengpmc.formats {
    requires static org.jspecify;
    requires java.xml;

    exports org.opengpmc.formats;
    exports org.opengpmc.formats.admx;
    exports org.opengpmc.formats.auditcsv;
    exports org.opengpmc.formats.backup;
    exports org.opengpmc.formats.cabinet;
    exports org.opengpmc.formats.certificateblob;
    exports org.opengpmc.formats.extensionnames;
    exports org.opengpmc.formats.firewallrule;
    exports org.opengpmc.formats.gplink;
    exports org.opengpmc.formats.gpocomment;
    exports org.opengpmc.formats.gptini;
    exports org.opengpmc.formats.inf;
    exports org.opengpmc.formats.migrationtable;
    exports org.opengpmc.formats.mof;
    exports org.opengpmc.formats.policycomments;
    exports org.opengpmc.formats.registrypol;
    exports org.opengpmc.formats.security;
    exports org.opengpmc.formats.startergpo;
    exports org.opengpmc.formats.wmifilter;
    exports org.opengpmc.formats.wql;
    exports org.opengpmc.formats.xml;
}
