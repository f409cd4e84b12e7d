// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/** The templates of a domain's central store: {@code Policies\PolicyDefinitions} in SYSVOL. */
public final class SysvolTemplates implements TemplateFiles {
    private final Sysvol sysvol;
    private final SysvolPath folder;

    private SysvolTemplates(Sysvol sysvol, SysvolPath folder) {
        this.sysvol = sysvol;
        this.folder = folder;
    }

    /** The central store; empty if the domain has none. */
    public static Optional<SysvolTemplates> of(DomainConnection connection) {
        SysvolPath folder = connection.facts().policiesPath().child("PolicyDefinitions");
        return connection
                .sysvol()
                .find(folder)
                .filter(SysvolEntry::directory)
                .map(entry -> new SysvolTemplates(connection.sysvol(), folder));
    }

    @Override
    public String displayName() {
        return sysvol.displayName() + "\\" + folder;
    }

    @Override
    public List<String> templates() {
        return names(folder, e -> !e.directory() && ends(e, ".admx"));
    }

    @Override
    public List<String> languages() {
        return names(folder, SysvolEntry::directory);
    }

    @Override
    public List<String> texts(String language) {
        return names(language.isEmpty() ? folder : folder.child(language), e -> !e.directory() && ends(e, ".adml"));
    }

    @Override
    public byte[] read(String... path) {
        SysvolPath file = folder;
        for (String name : path) {
            file = file.child(name);
        }
        return sysvol.read(file);
    }

    @Override
    public String stamp() {
        List<String> stamps = new ArrayList<>();
        for (SysvolEntry entry : sysvol.list(folder)) {
            if (entry.directory()) {
                sysvol.list(entry.path()).forEach(text -> stamps.add(stamp(text)));
            } else {
                stamps.add(stamp(entry));
            }
        }
        stamps.sort(String.CASE_INSENSITIVE_ORDER);
        return String.join("\n", stamps);
    }

    private static String stamp(SysvolEntry entry) {
        return entry.path() + " " + entry.size() + " " + entry.modified();
    }

    private List<String> names(SysvolPath place, Predicate<SysvolEntry> wanted) {
        try {
            return sysvol.list(place).stream()
                    .filter(wanted)
                    .map(e -> e.path().name())
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static boolean ends(SysvolEntry entry, String ending) {
        return entry.path().name().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
