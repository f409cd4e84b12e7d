// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.Locale;
import java.util.Optional;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * Where the GPT of a GPO is. {@code gPCFileSysPath} is followed only inside the domain's own SYSVOL: whoever may write
 * that attribute must not be able to send us elsewhere.
 */
public final class GptLocation {
    private GptLocation() {}

    /**
     * The GPT's folder below the share.
     *
     * @throws NotFoundException if the GPC names no folder
     * @throws InvalidInputException if it names one outside the domain's policies folder
     */
    public static SysvolPath of(Gpo gpo, DomainFacts facts) {
        String path = gpo.fileSysPath()
                .orElseThrow(() -> new NotFoundException(Failure.of("the GPO names no SYSVOL folder (gPCFileSysPath)")
                        .on(gpo.dn())
                        .at(facts.server())
                        .hint("It was never finished, or damaged: 'gpmc health check' tells more")));
        return parse(path, facts)
                .orElseThrow(() -> new InvalidInputException(
                        Failure.of("the GPO's gPCFileSysPath leads out of the domain's SYSVOL: " + path)
                                .on(gpo.dn())
                                .at(facts.server())
                                .hint("It is not followed. Find out who changed it; '" + standard(gpo.id(), facts)
                                        + "' is where it should lead")));
    }

    /**
     * The GPT's folder, to write to it: it must be the GPO's own. Otherwise whoever may edit one GPO could have an
     * administrator write to, or delete, the folder of another.
     *
     * @throws InvalidInputException if the GPC names the folder of another GPO
     */
    public static SysvolPath toWrite(Gpo gpo, DomainFacts facts) {
        SysvolPath folder = of(gpo, facts);
        if (GpoId.parse(folder.name()).filter(gpo.id()::equals).isEmpty()) {
            throw new InvalidInputException(
                    Failure.of("the GPO's gPCFileSysPath leads to the folder of another GPO: " + folder)
                            .on(gpo.dn())
                            .at(facts.server())
                            .hint("Nothing is written there. Find out who changed it; '" + standard(gpo.id(), facts)
                                    + "' is where it should lead"));
        }
        return folder;
    }

    /** The value that {@code gPCFileSysPath} has by rule. */
    public static String standard(GpoId id, DomainFacts facts) {
        return "\\\\" + facts.dnsName() + "\\SysVol\\" + facts.dnsName() + "\\Policies\\" + id;
    }

    /** The folder that a GPO of that GUID has by rule. */
    public static SysvolPath folder(GpoId id, DomainFacts facts) {
        return facts.policiesPath().child(id.toString());
    }

    private static Optional<SysvolPath> parse(String path, DomainFacts facts) {
        String[] parts = path.replace('/', '\\').split("\\\\", -1);
        // \\server\SYSVOL\domain\Policies\{GUID}
        if (parts.length != 7 || !parts[0].isEmpty() || !parts[1].isEmpty()) {
            return Optional.empty();
        }
        String host = parts[2].toLowerCase(Locale.ROOT);
        String domain = facts.dnsName();
        boolean ours = host.equals(domain)
                || host.endsWith("." + domain)
                || host.equalsIgnoreCase(facts.netbiosName())
                || host.equalsIgnoreCase(facts.server());
        boolean standard = parts[3].equalsIgnoreCase("SYSVOL")
                && parts[4].equalsIgnoreCase(domain)
                && parts[5].equalsIgnoreCase("Policies")
                && GpoId.parse(parts[6]).isPresent();
        return ours && standard ? Optional.of(facts.policiesPath().child(parts[6])) : Optional.empty();
    }
}
