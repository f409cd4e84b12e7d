// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes one ACE with its header ([MS-DTYP] 2.4.4.1 to 2.4.4.17). */
final class AceCodec {
    static final int HEADER_SIZE = 4;

    private AceCodec() {}

    static Ace read(ByteWindow in) {
        int start = in.position();
        int type = in.u8("AceType");
        int flags = in.u8("AceFlags");
        int size = in.u16("AceSize");
        if (size < HEADER_SIZE) {
            throw in.problem("AceSize is " + size + ", less than its header", start + 2);
        }
        ByteWindow body = in.take(size - HEADER_SIZE, "ACE of AceSize " + size);
        Optional<AceType> known = AceType.byCode(type);
        if (known.isEmpty()) {
            return new Ace.Unknown(type, flags, body.rest());
        }
        return known.get().isObject() ? readObject(known.get(), flags, body) : readPlain(known.get(), flags, body);
    }

    private static Ace readPlain(AceType type, int flags, ByteWindow body) {
        int mask = body.i32("Mask");
        Sid trustee = Sid.read(body);
        return new Ace.Plain(type, flags, mask, trustee, body.rest());
    }

    private static Ace readObject(AceType type, int flags, ByteWindow body) {
        ByteWindow whole = body.copy();
        int mask = body.i32("Mask");
        int objectFlags = body.i32("object ACE Flags");
        if ((objectFlags & ~(Ace.OnObject.OBJECT_TYPE_PRESENT | Ace.OnObject.INHERITED_OBJECT_TYPE_PRESENT)) != 0) {
            // Flags we do not know may announce fields we do not know.
            return new Ace.Unknown(type.code(), flags, whole.rest());
        }
        @Nullable UUID objectType = (objectFlags & Ace.OnObject.OBJECT_TYPE_PRESENT) != 0 ? body.guid("ObjectType") : null;
        @Nullable UUID inheritedObjectType = (objectFlags & Ace.OnObject.INHERITED_OBJECT_TYPE_PRESENT) != 0
                ? body.guid("InheritedObjectType")
                : null;
        Sid trustee = Sid.read(body);
        return new Ace.OnObject(type, flags, mask, objectType, inheritedObjectType, trustee, body.rest());
    }

    static void write(Ace ace, ByteSink out) {
        byte[] body = ace.writeBody();
        int size = HEADER_SIZE + body.length;
        if (size > Acl.MAX_SIZE) {
            throw new IllegalStateException("an ACE of " + size + " bytes is longer than its size field can say");
        }
        out.u8(ace.typeCode()).u8(ace.flags()).u16(size).bytes(body);
    }
}
