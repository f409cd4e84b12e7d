// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.Sid;

/**
 * The order in which the console lists trustees. It keeps them in a {@code System.Collections.Hashtable} of .NET 4 by the
 * text of their SID and lists that from its last bucket to its first, so the order is that of the buckets: the hash of
 * the text decides, and where two meet in a bucket, who came first and how the table grew.
 */
final class TrusteeOrder {
    /** The sizes of a table that grows from nothing. */
    private static final int[] SIZES = {3, 7, 17, 37, 89, 197, 431, 919, 1931, 4049, 8419, 17519};

    private static final double LOAD = 0.72;
    private static final int STEP = 101;

    private @Nullable Sid[] buckets = new @Nullable Sid[SIZES[0]];
    private int grown;
    private int count;

    private TrusteeOrder() {}

    /**
     * These trustees as the console lists them.
     *
     * @param trustees all of a DACL, each once, in the order in which the console meets them
     */
    static List<Sid> of(Collection<Sid> trustees) {
        if (trustees.size() >= SIZES[SIZES.length - 1] * LOAD) {
            return List.copyOf(trustees);
        }
        TrusteeOrder table = new TrusteeOrder();
        trustees.forEach(table::add);
        List<Sid> listed = new ArrayList<>();
        Arrays.stream(table.buckets).forEach(sid -> {
            if (sid != null) {
                listed.add(sid);
            }
        });
        Collections.reverse(listed);
        return listed;
    }

    private void add(Sid sid) {
        if (count >= (int) (LOAD * buckets.length)) {
            @Nullable Sid[] old = buckets;
            grown++;
            buckets = new @Nullable Sid[SIZES[grown]];
            for (Sid kept : old) {
                if (kept != null) {
                    put(kept);
                }
            }
        }
        put(sid);
        count++;
    }

    private void put(Sid sid) {
        int seed = hash(sid.toString()) & Integer.MAX_VALUE;
        int step = 1 + Integer.remainderUnsigned(seed * STEP, buckets.length - 1);
        int at = seed % buckets.length;
        while (buckets[at] != null) {
            at = (at + step) % buckets.length;
        }
        buckets[at] = sid;
    }

    /** The hash of a text in a process of 64 bits. */
    static int hash(String text) {
        int even = 5381;
        int odd = 5381;
        for (int i = 0; i < text.length(); i++) {
            if (i % 2 == 0) {
                even = (even * 33) ^ text.charAt(i);
            } else {
                odd = (odd * 33) ^ text.charAt(i);
            }
        }
        return even + odd * 1566083941;
    }
}
