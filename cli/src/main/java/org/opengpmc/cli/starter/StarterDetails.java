// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.util.List;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.starter.StarterContents;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * A starter GPO with what is in it.
 *
 * @param computerSettings registry settings of the computer half
 * @param userSettings registry settings of the user half
 * @param files all its files
 */
record StarterDetails(StarterGpo starter, int computerSettings, int userSettings, List<SysvolPath> files) {
    static StarterDetails read(DomainConnection connection, StarterGpo starter) {
        StarterContents contents = new StarterContents(connection);
        return new StarterDetails(
                starter,
                settings(contents, starter, StarterHalf.COMPUTER),
                settings(contents, starter, StarterHalf.USER),
                contents.all(starter).stream()
                        .filter(f -> !f.directory())
                        .map(PolicyFile::path)
                        .toList());
    }

    private static int settings(StarterContents contents, StarterGpo starter, StarterHalf half) {
        return contents.registry(starter, half).map(pol -> pol.entries().size()).orElse(0);
    }
}
