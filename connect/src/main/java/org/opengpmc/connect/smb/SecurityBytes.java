// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.msdtyp.SecurityInformation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.Set;

/** What must be known of a self-relative security descriptor to set it over SMB ([MS-DTYP] 2.4.6). */
final class SecurityBytes {
    private static final int CONTROL = 2;
    private static final int OWNER_OFFSET = 4;
    private static final int GROUP_OFFSET = 8;
    private static final int DACL_PRESENT = 0x0004;
    private static final int DACL_AUTO_INHERIT_REQ = 0x0100;
    private static final int DACL_AUTO_INHERITED = 0x0400;

    private SecurityBytes() {}

    /** Which parts the descriptor holds. */
    static Set<SecurityInformation> parts(byte[] descriptor) {
        ByteBuffer bytes = ByteBuffer.wrap(descriptor).order(ByteOrder.LITTLE_ENDIAN);
        Set<SecurityInformation> parts = EnumSet.noneOf(SecurityInformation.class);
        if (bytes.getInt(OWNER_OFFSET) != 0) {
            parts.add(SecurityInformation.OWNER_SECURITY_INFORMATION);
        }
        if (bytes.getInt(GROUP_OFFSET) != 0) {
            parts.add(SecurityInformation.GROUP_SECURITY_INFORMATION);
        }
        if ((bytes.getShort(CONTROL) & DACL_PRESENT) != 0) {
            parts.add(SecurityInformation.DACL_SECURITY_INFORMATION);
        }
        return parts;
    }

    /**
     * The descriptor as a server must be asked to set it so that a DACL inherited from above stays marked as such: it
     * drops the mark unless the request bit stands beside it ([MS-FSA] 2.1.5.16).
     */
    static byte[] keepingInheritance(byte[] descriptor) {
        byte[] asked = descriptor.clone();
        ByteBuffer bytes = ByteBuffer.wrap(asked).order(ByteOrder.LITTLE_ENDIAN);
        short control = bytes.getShort(CONTROL);
        if ((control & DACL_AUTO_INHERITED) != 0) {
            bytes.putShort(CONTROL, (short) (control | DACL_AUTO_INHERIT_REQ));
        }
        return asked;
    }
}
