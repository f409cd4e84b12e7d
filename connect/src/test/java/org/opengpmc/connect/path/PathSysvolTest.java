// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.sysvol.SysvolContract;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;

class PathSysvolTest extends SysvolContract {
    private static final SysvolPath HOME = SysvolPath.parse("lab.test");

    private PathSysvol sysvol;

    @BeforeEach
    void open(@TempDir Path folder) {
        sysvol = PathSysvol.open(
                folder,
                PathSecurity.sidecar(Sddl.parse("O:BAG:BAD:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)", SddlContext.NONE)));
        sysvol.createDirectory(HOME);
    }

    @Override
    protected Sysvol sysvol() {
        return sysvol;
    }

    @Override
    protected SysvolPath home() {
        return HOME;
    }
}
