// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.Locale;
import java.util.Set;

/** Attributes that objects have but nobody may write, or that are written by other means: no settings of a GPO. */
final class ServerAttributes {
    private static final Set<String> OWN = Set.of(
            "objectclass",
            "cn",
            "name",
            "distinguishedname",
            "instancetype",
            "whencreated",
            "whenchanged",
            "usncreated",
            "usnchanged",
            "objectguid",
            "objectsid",
            "objectcategory",
            "dscorepropagationdata",
            "ntsecuritydescriptor",
            "iscriticalsystemobject",
            "systemflags",
            "memberof",
            "isdeleted",
            "lastknownparent",
            "subrefs",
            "replpropertymetadata",
            "repluptodatevector",
            "parentguid",
            "showinaddressbook",
            "msds-approx-immed-subordinates");

    private ServerAttributes() {}

    /** Whether an object can be given this attribute when it is made. */
    static boolean isWritable(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return !OWN.contains(name) && !name.endsWith("bl");
    }

    /**
     * Whether a backup records this attribute. Upgrade relations name a software package by its objectGUID, so that one
     * is recorded although it cannot be given to a new object.
     */
    static boolean isRecorded(String attribute, String objectClass) {
        boolean packagesGuid =
                attribute.equalsIgnoreCase("objectGUID") && objectClass.equalsIgnoreCase("packageRegistration");
        return packagesGuid || isWritable(attribute);
    }
}
