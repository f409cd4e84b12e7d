// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/**
 * A security descriptor ([MS-DTYP] 2.4.6), read from and written to the self-relative form.
 *
 * <p>An absent DACL, the NULL DACL and an empty one are three things: {@link ControlFlags#DACL_PRESENT} is unset; it is
 * set and {@code dacl} is null; {@code dacl} has no entries. The SACL likewise.
 *
 * <p>Equality compares the layout too. {@link #sameContent} does not, and {@link DescriptorComparison} compares meaning.
 *
 * @param resourceManagerControl the byte behind the revision, called Sbz1
 * @param control see {@link ControlFlags}; SELF_RELATIVE is always set
 * @param owner the owner, if any
 * @param group the primary group, if any
 * @param sacl the system ACL in the body, if any
 * @param dacl the discretionary ACL in the body, if any
 * @param layout the order of the parts in the binary form, each once
 */
public record SecurityDescriptor(
        int resourceManagerControl,
        int control,
        @Nullable Sid owner,
        @Nullable Sid group,
        @Nullable Acl sacl,
        @Nullable Acl dacl,
        List<Part> layout) {

    /** A variable part of the binary form. */
    public enum Part {
        /** The owner's SID. */
        OWNER,
        /** The primary group's SID. */
        GROUP,
        /** The system ACL. */
        SACL,
        /** The discretionary ACL. */
        DACL
    }

    /** How a DACL or SACL is there. */
    public enum AclState {
        /** The descriptor says nothing about it. */
        ABSENT,
        /** The NULL ACL: as DACL it lets everybody do everything. */
        NULL,
        /** There is a list; as DACL an empty one lets nobody do anything. */
        LIST
    }

    /** Owner, group, SACL, DACL: the order of the header fields, which Samba writes. */
    public static final List<Part> HEADER_ORDER = List.of(Part.OWNER, Part.GROUP, Part.SACL, Part.DACL);
    /** SACL, DACL, owner, group: the order Windows writes. */
    public static final List<Part> ACLS_FIRST = List.of(Part.SACL, Part.DACL, Part.OWNER, Part.GROUP);

    private static final String FORMAT = "security descriptor";
    private static final int HEADER_SIZE = 20;

    /** @throws IllegalArgumentException if the layout does not name each part once */
    public SecurityDescriptor {
        layout = List.copyOf(layout);
        if (layout.size() != 4 || !layout.containsAll(HEADER_ORDER)) {
            throw new IllegalArgumentException("the layout names each part once: " + layout);
        }
        resourceManagerControl &= 0xff;
        control = (control & 0xffff) | ControlFlags.SELF_RELATIVE;
    }

    /** A descriptor with a DACL and without a SACL. */
    public static SecurityDescriptor of(@Nullable Sid owner, @Nullable Sid group, Acl dacl) {
        return new SecurityDescriptor(0, ControlFlags.DACL_PRESENT, owner, group, null, dacl, HEADER_ORDER);
    }

    /** Nothing: no owner, no group, no ACL. */
    public static SecurityDescriptor empty() {
        return new SecurityDescriptor(0, 0, null, null, null, null, HEADER_ORDER);
    }

    /**
     * Reads the self-relative form. Bytes that belong to no part are not kept.
     *
     * @throws FormatException with the byte offset, if the bytes are not a descriptor
     */
    public static SecurityDescriptor parse(byte[] bytes) {
        ByteWindow in = new ByteWindow(FORMAT, bytes);
        int revision = in.u8("Revision");
        if (revision != 1) {
            throw in.problem("Revision is " + revision + ", not 1", 0);
        }
        int resourceManagerControl = in.u8("Sbz1");
        int control = in.u16("Control");
        if ((control & ControlFlags.SELF_RELATIVE) == 0) {
            throw in.problem("not self-relative", 2);
        }
        Map<Part, Long> offsets = new EnumMap<>(Part.class);
        for (Part part : HEADER_ORDER) {
            int field = in.position();
            long offset = in.u32("offset of " + part);
            if (offset > 0 && offset < HEADER_SIZE) {
                throw in.problem("the " + part + " lies inside the header, at offset " + offset, field);
            }
            offsets.put(part, offset);
        }
        List<Part> layout = layout(offsets);
        return new SecurityDescriptor(
                resourceManagerControl,
                control,
                sid(in, offsets, Part.OWNER),
                sid(in, offsets, Part.GROUP),
                acl(in, offsets, Part.SACL),
                acl(in, offsets, Part.DACL),
                layout);
    }

    private static @Nullable Sid sid(ByteWindow in, Map<Part, Long> offsets, Part part) {
        long offset = offsets.getOrDefault(part, 0L);
        return offset == 0 ? null : Sid.read(in.from(offset, part.name()));
    }

    private static @Nullable Acl acl(ByteWindow in, Map<Part, Long> offsets, Part part) {
        long offset = offsets.getOrDefault(part, 0L);
        return offset == 0 ? null : Acl.read(in.from(offset, part.name()));
    }

    /** The parts by offset. Those that are not there say nothing, so prefer one of the two usual orders. */
    private static List<Part> layout(Map<Part, Long> offsets) {
        for (List<Part> usual : List.of(HEADER_ORDER, ACLS_FIRST)) {
            long last = 0;
            boolean ascending = true;
            for (Part part : usual) {
                long offset = offsets.getOrDefault(part, 0L);
                ascending &= offset == 0 || offset > last;
                last = Math.max(last, offset);
            }
            if (ascending) {
                return usual;
            }
        }
        List<Part> order = new ArrayList<>(HEADER_ORDER);
        order.sort(Comparator.comparing(part -> offsets.getOrDefault(part, 0L)));
        return order;
    }

    /**
     * The self-relative form: the parts in the order of {@link #layout}, without gaps.
     *
     * @throws IllegalStateException if an ACL or ACE is too long for its 16-bit size
     */
    public byte[] write() {
        Map<Part, byte[]> parts = new EnumMap<>(Part.class);
        put(parts, Part.OWNER, owner == null ? null : owner.write());
        put(parts, Part.GROUP, group == null ? null : group.write());
        put(parts, Part.SACL, sacl == null ? null : sacl.write());
        put(parts, Part.DACL, dacl == null ? null : dacl.write());

        Map<Part, Integer> offsets = new EnumMap<>(Part.class);
        ByteSink body = new ByteSink();
        for (Part part : layout) {
            byte[] content = parts.get(part);
            if (content != null) {
                offsets.put(part, HEADER_SIZE + body.size());
                body.bytes(content);
            }
        }
        ByteSink out = new ByteSink();
        out.u8(1).u8(resourceManagerControl).u16(control);
        for (Part part : HEADER_ORDER) {
            out.i32(offsets.getOrDefault(part, 0));
        }
        return out.bytes(body.toByteArray()).toByteArray();
    }

    private static void put(Map<Part, byte[]> parts, Part part, byte @Nullable [] content) {
        if (content != null) {
            parts.put(part, content);
        }
    }

    /** Whether all of these control bits are set. */
    public boolean has(int controlFlags) {
        return (control & controlFlags) == controlFlags;
    }

    /** Whether the DACL inherits nothing from the parent. */
    public boolean isDaclProtected() {
        return has(ControlFlags.DACL_PROTECTED);
    }

    /** How the DACL is there. */
    public AclState daclState() {
        return state(ControlFlags.DACL_PRESENT, dacl);
    }

    /** How the SACL is there. */
    public AclState saclState() {
        return state(ControlFlags.SACL_PRESENT, sacl);
    }

    private AclState state(int present, @Nullable Acl acl) {
        if (!has(present)) {
            return AclState.ABSENT;
        }
        return acl == null ? AclState.NULL : AclState.LIST;
    }

    /** The entries of the DACL; none if it is absent or NULL. */
    public List<Ace> daclEntries() {
        return dacl == null || !has(ControlFlags.DACL_PRESENT) ? List.of() : dacl.aces();
    }

    /** The entries of the SACL; none if it is absent or NULL. */
    public List<Ace> saclEntries() {
        return sacl == null || !has(ControlFlags.SACL_PRESENT) ? List.of() : sacl.aces();
    }

    /** Whether everything but the layout of the binary form is equal. */
    public boolean sameContent(SecurityDescriptor other) {
        return equals(new SecurityDescriptor(
                other.resourceManagerControl, other.control, other.owner, other.group, other.sacl, other.dacl, layout));
    }

    /** With another owner, or none. */
    public SecurityDescriptor withOwner(@Nullable Sid newOwner) {
        return new SecurityDescriptor(resourceManagerControl, control, newOwner, group, sacl, dacl, layout);
    }

    /** With another primary group, or none. */
    public SecurityDescriptor withGroup(@Nullable Sid newGroup) {
        return new SecurityDescriptor(resourceManagerControl, control, owner, newGroup, sacl, dacl, layout);
    }

    /** With other control bits. */
    public SecurityDescriptor withControl(int newControl) {
        return new SecurityDescriptor(resourceManagerControl, newControl, owner, group, sacl, dacl, layout);
    }

    /** With this DACL, marked present; null is the NULL DACL. */
    public SecurityDescriptor withDacl(@Nullable Acl newDacl) {
        int newControl = control | ControlFlags.DACL_PRESENT;
        return new SecurityDescriptor(resourceManagerControl, newControl, owner, group, sacl, newDacl, layout);
    }

    /** With these entries as DACL, marked present; revision and trailing bytes of an old DACL stay. */
    public SecurityDescriptor withDaclEntries(List<? extends Ace> aces) {
        return withDacl(dacl == null ? Acl.of(aces) : dacl.withAces(aces));
    }

    /** With this SACL, marked present; null is the NULL SACL. */
    public SecurityDescriptor withSacl(@Nullable Acl newSacl) {
        int newControl = control | ControlFlags.SACL_PRESENT;
        return new SecurityDescriptor(resourceManagerControl, newControl, owner, group, newSacl, dacl, layout);
    }

    /** Without a SACL and all that the control bits say of it. */
    public SecurityDescriptor withoutSacl() {
        int newControl = control & ~ControlFlags.ALL_OF_SACL;
        return new SecurityDescriptor(resourceManagerControl, newControl, owner, group, null, dacl, layout);
    }
}
