// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.DescriptorComparison.Difference;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * Whether the permissions of a GPO's folder in SYSVOL, and of all in it, are those that its directory object calls for.
 *
 * @param gpo which GPO
 * @param mismatches where they are not
 * @param deniedReaders whom the directory denies reading the GPO. Denials stay there, so they may still read the files in
 *     SYSVOL where another entry lets them; that is no mismatch
 */
public record AclConsistency(Gpo gpo, List<Mismatch> mismatches, List<Sid> deniedReaders) {
    public AclConsistency {
        deniedReaders = List.copyOf(deniedReaders);
        mismatches = List.copyOf(mismatches);
    }

    /**
     * Whether everybody has the same access on both sides ({@code IGPMGPO.IsACLConsistent}). Another owner or group of the
     * folder is a mismatch, but not of that kind: Windows makes folders of its administrators their group's.
     */
    public boolean isConsistent() {
        return mismatches.stream().noneMatch(Mismatch::isOfAccess);
    }

    /**
     * A file or folder with other permissions than it should have.
     *
     * @param path where; the GPT itself for the GPO's folder
     * @param folder whether it is a folder
     * @param expected the permissions it should have; parts that do not matter are not there
     * @param actual those it has
     */
    public record Mismatch(SysvolPath path, boolean folder, SecurityDescriptor expected, SecurityDescriptor actual) {

        /** Whether the DACL differs; otherwise only the owner or the group does. */
        public boolean isOfAccess() {
            return !FileDacl.same(FileDacl.of(expected), actual, folder);
        }

        /** Entry by entry what differs, with the caller's names for trustees in the sentences. */
        public List<Difference> differences(Function<Sid, String> names) {
            return DescriptorComparison.compare(
                            FileDacl.meaningful(expected, folder),
                            FileDacl.meaningful(actual, folder),
                            GenericMapping.FILE,
                            names)
                    .differences();
        }

        /** All trustees that the differences may name. */
        public List<Sid> trustees() {
            List<Sid> sids = new ArrayList<>();
            for (SecurityDescriptor descriptor : List.of(expected, actual)) {
                sids.addAll(DescriptorTrustees.of(descriptor));
            }
            return sids;
        }
    }
}
