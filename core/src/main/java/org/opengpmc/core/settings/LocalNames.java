// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.formats.inf.InfFile;
import org.opengpmc.formats.inf.InfLine;
import org.opengpmc.formats.inf.InfSection;
import org.opengpmc.formats.security.Sid;

/**
 * The names of principals that are the same in every domain, in the language of a domain: the language its domain
 * controllers were installed in, and with them, as a rule, the consoles that its reports come from. A domain of a language
 * not known here has English names.
 */
public final class LocalNames {
    private static final List<Language> LANGUAGES = load();

    private LocalNames() {}

    /**
     * @param marks RIDs and names of the groups by which the language is known
     * @param names by SID
     */
    private record Language(Set<String> marks, Map<Sid, String> names) {}

    /**
     * The names in the language of a domain.
     *
     * @param known accounts of the domain with their names, such as those a backup lists
     */
    public static TrusteeNames likeThoseOf(Map<Sid, String> known) {
        Map<Sid, String> names = LANGUAGES.stream()
                .filter(language -> known.entrySet().stream()
                        .anyMatch(account -> language.marks().contains(mark(account.getKey(), account.getValue()))))
                .findFirst()
                .map(Language::names)
                .orElse(Map.of());
        return sid -> Optional.ofNullable(names.get(sid));
    }

    private static String mark(Sid account, String name) {
        return account.isDomainAccountSid()
                ? mark(Long.toString(account.rid()), name.substring(name.indexOf('\\') + 1))
                : "";
    }

    private static String mark(String rid, String name) {
        return rid + " " + name;
    }

    private static List<Language> load() {
        try (InputStream in = Objects.requireNonNull(LocalNames.class.getResourceAsStream("local-names.txt"))) {
            // Its comments stand before the first section and belong to none.
            InfFile file = InfFile.parse(in.readAllBytes(), "local-names.txt");
            return file.sections().stream().map(LocalNames::language).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language language(InfSection section) {
        Set<String> marks = new HashSet<>();
        Map<Sid, String> names = new HashMap<>();
        for (InfLine line : section.lines()) {
            String key = line.key().orElse("");
            if (key.startsWith("S-")) {
                names.put(Sid.parse(key), line.value());
            } else {
                marks.add(mark(key, line.value()));
            }
        }
        return new Language(Set.copyOf(marks), Map.copyOf(names));
    }
}
