// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;

/** Which parts of {@code nTSecurityDescriptor} a request reads or writes ([MS-ADTS] 3.1.1.3.4.1.11). */
public enum SdFlags {
    /** Owner, group and DACL: what may be read without the right to manage auditing. */
    OWNER_GROUP_DACL(7),
    /** The DACL alone. */
    DACL(4);

    /** LDAP_SERVER_SD_FLAGS_OID. */
    public static final String OID = "1.2.840.113556.1.4.801";

    private final int flags;

    SdFlags(int flags) {
        this.flags = flags;
    }

    /** The control to send, critical: an answer with other parts would be misread. */
    public Control control() {
        return new Control(OID, true, new ASN1OctetString(new ASN1Sequence(new ASN1Integer(flags)).encode()));
    }
}
