// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;

/** Which parts of {@code nTSecurityDescriptor} a request reads or writes ([MS-ADTS] 3.1.1.3.4.1.11). */
public enum SdFlags {
    /** All four parts: a server leaves the descriptor out for who may not manage auditing. */
    ALL(15),
    /** Owner, group and DACL: what may be read without the right to manage auditing. */
    OWNER_GROUP_DACL(7),
    /** The DACL alone. */
    DACL(4);

    /** The owner's bit. */
    public static final int OWNER_PART = 1;
    /** The primary group's bit. */
    public static final int GROUP_PART = 2;
    /** The DACL's bit. */
    public static final int DACL_PART = 4;
    /** The SACL's bit: only who may manage auditing reads and writes it. */
    public static final int SACL_PART = 8;

    /** LDAP_SERVER_SD_FLAGS_OID. */
    public static final String OID = "1.2.840.113556.1.4.801";

    private final int flags;

    SdFlags(int flags) {
        this.flags = flags;
    }

    /** The control to send, critical: an answer with other parts would be misread. */
    public Control control() {
        return control(flags);
    }

    /** The same for any parts: the sum of their bits. */
    public static Control control(int flags) {
        return new Control(OID, true, new ASN1OctetString(new ASN1Sequence(new ASN1Integer(flags)).encode()));
    }
}
