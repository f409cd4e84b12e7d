// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GptLocation;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gpocomment.GpoComment;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;

/**
 * A GPO with what its GPT tells.
 *
 * @param domain DNS name
 * @param gptVersion of GPT.INI; null if there is none
 * @param comment empty if there is none
 */
record GpoDetails(Gpo gpo, String domain, @Nullable GpoVersion gptVersion, String comment) {
    static GpoDetails read(DomainConnection connection, Gpo gpo) {
        GpoVersion version =
                new GpoContents(connection).gptIni(gpo).flatMap(GptIni::version).orElse(null);
        return new GpoDetails(gpo, connection.facts().dnsName(), version, comment(connection, gpo));
    }

    private static String comment(DomainConnection connection, Gpo gpo) {
        SysvolPath file = GptLocation.of(gpo, connection.facts()).child(GpoComment.FILE_NAME);
        try {
            return GpoComment.parse(connection.sysvol().read(file)).text();
        } catch (NotFoundException e) {
            return "";
        } catch (FormatException e) {
            throw InvalidInputException.inFile(file.toString(), e);
        }
    }

    @Nullable Integer computerVersion() {
        return gptVersion == null ? null : gptVersion.computer();
    }

    @Nullable Integer userVersion() {
        return gptVersion == null ? null : gptVersion.user();
    }
}
