// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.FileInheritance;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.SysvolAcl;

/** Security descriptors, as bytes and as SDDL. */
final class DescriptorTargets {
    private static final Sid DOMAIN = Sid.parse("S-1-5-21-1-2-3");
    private static final SddlContext CONTEXT = SddlContext.of(DOMAIN, DOMAIN);
    private static final List<String> SDDL = List.of(
            "O:DAG:DUD:PAI(A;CI;RPWPCRCCDCLCLORCWOWDSDDTSW;;;DA)(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)"
                    + "(D;OICIIO;GA;;;S-1-5-21-1-2-3-1105)S:AI(AU;SAFA;WDWOSD;;;WD)",
            "D:(XA;;FA;;;WD;(@User.a == \"b\" && !(Member_of {SID(BA)}) || @Device.d Any_of {1, -0x2, #ff}))",
            "D:NO_ACCESS_CONTROL",
            "S:AI(ML;;NW;;;LW)");

    private DescriptorTargets() {}

    static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget(
                        "security-descriptor",
                        SDDL.stream()
                                .map(text -> Sddl.parse(text, CONTEXT).write())
                                .toList(),
                        DescriptorTargets::bytes),
                new FuzzTarget(
                        "sddl",
                        SDDL.stream().map(text -> text.getBytes(UTF_8)).toList(),
                        input -> text(new String(input, UTF_8))),
                new FuzzTarget(
                        "sid",
                        Stream.of("S-1-5-21-1-2-3-500", "S-1-0x10000000000-4294967295", "BA", "DA")
                                .map(text -> text.getBytes(UTF_8))
                                .toList(),
                        DescriptorTargets::sid));
    }

    private static void bytes(byte[] input) {
        SecurityDescriptor descriptor = SecurityDescriptor.parse(input);
        SecurityDescriptor again = SecurityDescriptor.parse(descriptor.write());
        if (!again.sameContent(descriptor)) {
            throw new AssertionError("reads as " + again + " and not as " + descriptor);
        }
        for (GenericMapping mapping : List.of(GenericMapping.FILE, GenericMapping.DIRECTORY)) {
            if (!DescriptorComparison.compare(descriptor, again, mapping).sameMeaning()) {
                throw new AssertionError("differs from itself: " + descriptor);
            }
            DescriptorComparison.compare(descriptor, SecurityDescriptor.empty(), mapping);
        }
        FileInheritance.of(descriptor, true);
        FileInheritance.of(descriptor, false);
        String text;
        try {
            SysvolAcl.fromDirectory(descriptor);
            text = Sddl.write(descriptor, CONTEXT);
        } catch (FormatException e) {
            return; // Not everything has a form in SDDL.
        }
        readBack(text);
    }

    private static void readBack(String text) {
        try {
            SecurityDescriptor read = Sddl.parse(text, CONTEXT);
            if (!Sddl.write(read, CONTEXT).equals(text)) {
                throw new AssertionError("writes " + Sddl.write(read, CONTEXT) + " and then " + text);
            }
        } catch (FormatException e) {
            throw new AssertionError("refuses its own SDDL " + text, e);
        }
    }

    private static void text(String text) {
        SecurityDescriptor descriptor = Sddl.parse(text, CONTEXT);
        readBack(Sddl.write(descriptor, CONTEXT));
        bytes(descriptor.write());
    }

    private static void sid(byte[] input) {
        Sid sid =
                input.length > 0 && input[0] == 1 ? Sid.parse(input) : Sddl.parseSid(new String(input, UTF_8), CONTEXT);
        if (!Sid.parse(sid.toString()).equals(sid) || !Sid.parse(sid.write()).equals(sid)) {
            throw new AssertionError("reads differently: " + sid);
        }
    }
}
