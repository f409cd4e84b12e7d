// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.startergpo.StarterStrings;
import org.opengpmc.formats.startergpo.StarterTemplate;

/** Reads starter GPOs out of their folders, all templates together. */
final class StarterReader {
    private final DomainConnection connection;

    StarterReader(DomainConnection connection) {
        this.connection = connection;
    }

    /** Those of the folder of all starter GPOs, by display name. */
    List<StarterGpo> below(SysvolPath root) {
        return read(listing(root), root.segments().size());
    }

    /** The one of that folder, if the folder is that of a starter GPO. */
    Optional<StarterGpo> at(SysvolEntry folder) {
        List<SysvolEntry> entries = new ArrayList<>();
        entries.add(folder);
        entries.addAll(treeOf(folder));
        return read(entries, folder.path().segments().size() - 1).stream().findFirst();
    }

    /** One that may not be read, because its permissions say so, is listed without what is in it. */
    private List<SysvolEntry> listing(SysvolPath root) {
        try {
            return connection.sysvol().tree(root);
        } catch (AccessDeniedException e) {
            List<SysvolEntry> all = new ArrayList<>();
            for (SysvolEntry entry : connection.sysvol().list(root)) {
                all.add(entry);
                if (entry.directory() && !entry.link()) {
                    all.addAll(treeOf(entry));
                }
            }
            return all;
        }
    }

    private List<SysvolEntry> treeOf(SysvolEntry folder) {
        try {
            return connection.sysvol().tree(folder.path());
        } catch (AccessDeniedException e) {
            return List.of();
        }
    }

    private List<StarterGpo> read(List<SysvolEntry> entries, int depth) {
        Map<GpoId, Found> found = new LinkedHashMap<>();
        for (SysvolEntry entry : entries) {
            List<String> below = entry.path().segments();
            GpoId id = GpoId.parse(below.get(depth)).orElse(null);
            boolean folder = below.size() == depth + 1 && entry.directory() && !entry.link();
            if (id != null && folder) {
                found.put(id, new Found(entry.path()));
            } else if (id != null && found.containsKey(id)) {
                found.get(id).add(entry, below.subList(depth + 1, below.size()));
            }
        }
        Map<SysvolPath, byte[]> contents = contents(found.values().stream().toList());
        List<StarterGpo> all = new ArrayList<>();
        found.forEach((id, files) -> all.add(starter(id, files, contents)));
        all.sort(Comparator.comparing(StarterGpo::displayName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(StarterGpo::id));
        return List.copyOf(all);
    }

    private Map<SysvolPath, byte[]> contents(List<Found> found) {
        List<SysvolEntry> files = new ArrayList<>();
        for (Found starter : found) {
            if (starter.template != null && starter.template.size() <= StarterTemplate.MAX_SIZE) {
                files.add(starter.template);
            }
            starter.strings().ifPresent(files::add);
        }
        Map<SysvolPath, byte[]> contents = new LinkedHashMap<>();
        try {
            List<byte[]> read = connection.sysvol().readAll(files);
            for (int i = 0; i < files.size(); i++) {
                contents.put(files.get(i).path(), read.get(i));
            }
        } catch (AccessDeniedException e) {
            files.forEach(file -> readOne(file, contents));
        }
        return contents;
    }

    private void readOne(SysvolEntry file, Map<SysvolPath, byte[]> contents) {
        try {
            contents.put(file.path(), connection.sysvol().read(file));
        } catch (AccessDeniedException e) {
            // What is missing here is told of its starter GPO.
            return;
        }
    }

    private StarterGpo starter(GpoId id, Found files, Map<SysvolPath, byte[]> contents) {
        StarterTemplate template = StarterTemplate.create();
        Optional<String> damage = Optional.empty();
        byte[] content = files.template == null ? null : contents.get(files.template.path());
        if (content == null) {
            damage = Optional.of(
                    files.template == null
                            ? "it has no " + StarterTemplate.FILE_NAME + ", or you may not read it"
                            : files.template.size() > StarterTemplate.MAX_SIZE
                                    ? StarterTemplate.FILE_NAME + " is larger than " + StarterTemplate.MAX_SIZE
                                            + " bytes"
                                    : "you may not read " + StarterTemplate.FILE_NAME);
        } else {
            try {
                template = StarterTemplate.parse(content);
            } catch (FormatException e) {
                damage = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        StarterStrings strings =
                files.strings().map(e -> readable(contents.get(e.path()))).orElse(StarterStrings.NONE);
        return new StarterGpo(
                id, connection.facts().dnsName(), files.folder, template, strings, files.modified, damage);
    }

    /** Damaged texts leave references in the place of a name; that is no reason to hide the starter GPO. */
    private static StarterStrings readable(byte @Nullable [] content) {
        try {
            return content == null ? StarterStrings.NONE : StarterStrings.parse(content);
        } catch (FormatException e) {
            return StarterStrings.NONE;
        }
    }

    /** The files of one starter GPO that say what it is. */
    private static final class Found {
        private final SysvolPath folder;
        private final Map<String, SysvolEntry> languages = new LinkedHashMap<>();
        private @Nullable SysvolEntry template;
        private Optional<Instant> modified = Optional.empty();

        Found(SysvolPath folder) {
            this.folder = folder;
        }

        void add(SysvolEntry entry, List<String> below) {
            if (entry.directory() || entry.link()) {
                return;
            }
            modified = Optional.of(
                    modified.filter(m -> m.isAfter(entry.modified())).orElse(entry.modified()));
            if (below.size() == 1 && below.get(0).equalsIgnoreCase(StarterTemplate.FILE_NAME)) {
                template = entry;
            } else if (below.size() == 2
                    && below.get(1).equalsIgnoreCase(StarterStrings.FILE_NAME)
                    && entry.size() <= StarterTemplate.MAX_SIZE) {
                languages.put(below.get(0).toLowerCase(Locale.ROOT), entry);
            }
        }

        Optional<SysvolEntry> strings() {
            List<String> wanted = List.of(Locale.getDefault().toLanguageTag().toLowerCase(Locale.ROOT), "en-us");
            return wanted.stream()
                    .filter(languages::containsKey)
                    .findFirst()
                    .map(languages::get)
                    .or(() -> languages.values().stream()
                            .min(Comparator.comparing(e -> e.path().toString())));
        }
    }
}
