// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.List;

/**
 * An access control list ([MS-DTYP] 2.4.5).
 *
 * @param revision 2, or 4 when object ACEs may occur
 * @param aces the entries in order
 * @param trailing bytes inside AclSize behind the last entry, kept as they are
 */
public record Acl(int revision, List<Ace> aces, OpaqueBytes trailing) {
    /** ACL_REVISION: no object ACEs. */
    public static final int REVISION = 2;
    /** ACL_REVISION_DS: object ACEs may occur. */
    public static final int REVISION_DS = 4;

    static final int HEADER_SIZE = 8;
    static final int MAX_SIZE = 0xffff;

    /** Copies the list. */
    public Acl {
        aces = List.copyOf(aces);
    }

    /** A list of these entries, with the lowest revision that can hold them. */
    public static Acl of(List<? extends Ace> aces) {
        boolean directory = false;
        for (Ace ace : aces) {
            directory |= ace.knownType().filter(AceType::isObject).isPresent();
        }
        return new Acl(directory ? REVISION_DS : REVISION, List.copyOf(aces), OpaqueBytes.NONE);
    }

    /** A list of these entries, with the lowest revision that can hold them. */
    public static Acl of(Ace... aces) {
        return of(List.of(aces));
    }

    /** These entries instead; the revision is raised to 4 if they need it and never lowered. */
    public Acl withAces(List<? extends Ace> newAces) {
        return new Acl(Math.max(revision, of(newAces).revision), List.copyOf(newAces), trailing);
    }

    static Acl read(ByteWindow from) {
        int start = from.position();
        int revision = from.u8("AclRevision");
        if (revision < REVISION || revision > REVISION_DS) {
            throw from.problem("AclRevision is " + revision + ", not 2 to 4", start);
        }
        from.u8("Sbz1");
        int size = from.u16("AclSize");
        if (size < HEADER_SIZE) {
            throw from.problem("AclSize is " + size + ", less than its header", start + 2);
        }
        int count = from.u16("AceCount");
        from.u16("Sbz2");
        ByteWindow body = from.take(size - HEADER_SIZE, "ACL of AclSize " + size);
        List<Ace> aces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            aces.add(AceCodec.read(body));
        }
        return new Acl(revision, aces, body.rest());
    }

    byte[] write() {
        ByteSink body = new ByteSink();
        for (Ace ace : aces) {
            AceCodec.write(ace, body);
        }
        body.bytes(trailing.toByteArray());
        int size = HEADER_SIZE + body.size();
        if (size > MAX_SIZE) {
            throw new IllegalStateException("an ACL of " + size + " bytes is longer than its size field can say");
        }
        ByteSink out = new ByteSink();
        out.u8(revision).u8(0).u16(size).u16(aces.size()).u16(0);
        return out.bytes(body.toByteArray()).toByteArray();
    }
}
