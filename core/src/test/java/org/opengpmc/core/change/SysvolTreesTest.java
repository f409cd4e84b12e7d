// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

class SysvolTreesTest {
    private static final SysvolPath GPT = SysvolPath.parse("contoso.test\\Policies\\new");
    private static final SysvolPath JUNCTION = GPT.child("Machine");
    private static final SysvolPath ELSEWHERE = JUNCTION.child("GPT.INI");

    private final List<SysvolPath> deleted = new ArrayList<>();

    @Test
    void a_junction_below_a_folder_is_deleted_and_what_it_points_to_stays() {
        SysvolTrees.delete(sysvol(), GPT);
        assertThat(deleted).containsExactly(JUNCTION, GPT);
    }

    @Test
    void a_junction_itself_is_deleted_and_what_it_points_to_stays() {
        SysvolTrees.delete(sysvol(), JUNCTION);
        assertThat(deleted).containsExactly(JUNCTION);
    }

    /** As an SMB server shows a folder that holds a junction: the server itself follows it when it is listed. */
    private Sysvol sysvol() {
        InvocationHandler answers = (proxy, method, arguments) -> {
            SysvolPath path = (SysvolPath) arguments[0];
            return switch (method.getName()) {
                case "find" -> Optional.of(folder(path, path.equals(JUNCTION)));
                case "list" ->
                    path.equals(GPT)
                            ? List.of(folder(JUNCTION, true))
                            : List.of(new SysvolEntry(ELSEWHERE, false, 5, Instant.EPOCH, false));
                case "delete" -> {
                    deleted.add(path);
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            };
        };
        return (Sysvol) Proxy.newProxyInstance(Sysvol.class.getClassLoader(), new Class<?>[] {Sysvol.class}, answers);
    }

    private static SysvolEntry folder(SysvolPath path, boolean link) {
        return new SysvolEntry(path, true, 0, Instant.EPOCH, link);
    }
}
