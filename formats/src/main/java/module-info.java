// SPDX-License-Identifier: Apache-2.0
/** Pure codecs of the Group Policy formats, one package a format. Nothing but the JDK. */
module org.opengpmc.formats {
    requires static org.jspecify;
    requires java.xml;

    exports org.opengpmc.formats;
    exports org.opengpmc.formats.backup;
    exports org.opengpmc.formats.security;
    exports org.opengpmc.formats.xml;
}
