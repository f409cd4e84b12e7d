// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/** SIDs and their aliases in SDDL ([MS-DTYP] 2.5.1.1, sid-token). */
final class SddlSids {
    static final String FORMAT = "SDDL";

    private SddlSids() {}

    static Sid parse(String text, SddlContext context, int offset) {
        if (text.length() != 2) {
            try {
                return Sid.parse(text);
            } catch (FormatException e) {
                throw FormatException.atCharacter(FORMAT, e.problem(), offset + 1L);
            }
        }
        Optional<Sid> wellKnown = WellKnownSids.byAlias(text);
        if (wellKnown.isPresent()) {
            return wellKnown.get();
        }
        DomainRids.Entry entry = DomainRids.entryByAlias(text)
                .orElseThrow(() -> FormatException.atCharacter(FORMAT, "no SID is called " + text, offset + 1L));
        Sid domain = domainOf(entry, context);
        if (domain == null) {
            String which = entry.root() ? "the forest's root domain" : "the domain";
            throw FormatException.atCharacter(
                    FORMAT,
                    text + " (" + entry.name() + ") needs the SID of " + which + ", which is not known",
                    offset + 1L);
        }
        return domain.child(entry.rid());
    }

    static String write(Sid sid, SddlContext context) {
        Optional<String> wellKnown = WellKnownSids.alias(sid);
        if (wellKnown.isPresent()) {
            return wellKnown.get();
        }
        Optional<Sid> domain = sid.domain();
        if (domain.isPresent()) {
            Optional<DomainRids.Entry> entry =
                    DomainRids.entry(sid.rid()).filter(found -> !found.alias().isEmpty());
            if (entry.isPresent() && domain.get().equals(domainOf(entry.get(), context))) {
                return entry.get().alias();
            }
        }
        return sid.toString();
    }

    private static @Nullable Sid domainOf(DomainRids.Entry entry, SddlContext context) {
        return entry.root() ? context.rootDomainSid() : context.domainSid();
    }
}
