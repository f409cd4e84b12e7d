// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.admx.AdmlFile;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.admx.AdmxFile;
import org.opengpmc.formats.admx.Template;
import org.opengpmc.formats.admx.TemplateStore;

/**
 * Reads templates and keeps what it has read by content, so that a file is parsed once however often and wherever it
 * comes. Bad files are told and left out. Safe for use by several threads.
 */
public final class TemplateReader {
    private static final String FALLBACK = "en-US";

    /** Templates of Microsoft that are no part of Windows. */
    private static final Set<String> APART = Set.of(
            "Microsoft.Policies.Edge",
            "Microsoft.Policies.EdgeUpdate",
            "Microsoft.Policies.EdgeWebView",
            "Microsoft.Policies.MSS",
            "Microsoft.Policies.OneDriveNGSC",
            "Microsoft.Policies.PtH",
            "Microsoft.Policies.SecGuide");

    private final Map<String, AdmxFile> definitions = new ConcurrentHashMap<>();
    private final Map<String, AdmlFile> texts = new ConcurrentHashMap<>();

    /** Nothing is kept yet. */
    public TemplateReader() {}

    /**
     * Reads all templates of these places, the preferred ones first.
     *
     * @param language where a template does not have it, another region of the language serves, then {@code en-US}, then
     *     any; but templates of Windows without a language that is only assumed are left out
     */
    public Templates read(List<? extends TemplateFiles> places, TemplateLanguage language) {
        List<StatusMessage> problems = Collections.synchronizedList(new ArrayList<>());
        List<TemplateStore> stores = new ArrayList<>();
        for (TemplateFiles place : places) {
            stores.add(new TemplateStore(place.displayName(), read(place, language, problems)));
        }
        AdmxCatalogue catalogue = new AdmxCatalogue(stores);
        catalogue
                .problems()
                .forEach(p -> problems.add(message("duplicate-namespace", Severity.WARNING, "templates", p)));
        return new Templates(catalogue, problems);
    }

    private List<Template> read(TemplateFiles place, TemplateLanguage language, List<StatusMessage> problems) {
        List<Map<String, String[]>> languages = languages(place, language);
        List<Read> all = place.templates().parallelStream()
                .map(name -> template(place, name, languages, problems))
                .flatMap(Optional::stream)
                .toList();
        List<Template> used = all.stream()
                .filter(t -> !language.assumed() || isInLanguage(t, language))
                .map(Read::template)
                .toList();
        if (used.size() < all.size()) {
            int left = all.size() - used.size();
            problems.add(message(
                    Templates.OTHER_LANGUAGE,
                    Severity.INFO,
                    place.displayName(),
                    left + " templates of Windows have no texts in " + language.tag()
                            + ", the language of the domain, and are left out"));
        }
        return used;
    }

    /** The places of texts by the name of their template in lower case, best language first. */
    private static List<Map<String, String[]>> languages(TemplateFiles place, TemplateLanguage language) {
        List<String> names = new ArrayList<>(place.languages());
        names.sort((a, b) -> Integer.compare(rank(a, language), rank(b, language)));
        List<Map<String, String[]>> all = new ArrayList<>();
        for (String name : names) {
            Map<String, String[]> files = new HashMap<>();
            place.texts(name).forEach(file -> files.put(stem(file), new String[] {name, file}));
            all.add(files);
        }
        // Some vendors put the texts beside the template.
        Map<String, String[]> beside = new HashMap<>();
        place.texts("").forEach(file -> beside.put(stem(file), new String[] {file}));
        all.add(beside);
        return all;
    }

    private static int rank(String name, TemplateLanguage language) {
        if (name.equalsIgnoreCase(language.tag())) {
            return 0;
        }
        if (language.isServedBy(name)) {
            return 1;
        }
        return name.equalsIgnoreCase(FALLBACK) ? 2 : 3;
    }

    /** Windows has its own templates in every language that it speaks; other vendors' come in a few. */
    private static boolean isInLanguage(Read read, TemplateLanguage language) {
        String namespace = read.template().file().namespace();
        boolean ofWindows = namespace.startsWith("Microsoft.Policies.") && !APART.contains(namespace);
        return !ofWindows || language.isServedBy(read.language());
    }

    private static String stem(String file) {
        return file.substring(0, file.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }

    /**
     * @param language the folder of its texts; empty if they are beside it, or nowhere
     */
    private record Read(Template template, String language) {}

    private Optional<Read> template(
            TemplateFiles place, String name, List<Map<String, String[]>> languages, List<StatusMessage> problems) {
        String shown = place.displayName() + "/" + name;
        AdmxFile file = parsed(definitions, place, AdmxFile::parse, problems, name);
        if (file == null) {
            return Optional.empty();
        }
        for (Map<String, String[]> language : languages) {
            String[] path = language.get(stem(name));
            if (path == null) {
                continue;
            }
            AdmlFile found = parsed(texts, place, AdmlFile::parse, problems, path);
            if (found != null) {
                return Optional.of(new Read(new Template(shown, file, found), path.length > 1 ? path[0] : ""));
            }
        }
        problems.add(message("no-texts", Severity.WARNING, shown, "has no ADML file in any language"));
        return Optional.of(new Read(new Template(shown, file, AdmlFile.EMPTY), ""));
    }

    private static <T> @Nullable T parsed(
            Map<String, T> kept,
            TemplateFiles place,
            Function<byte[], T> parser,
            List<StatusMessage> problems,
            String... path) {
        String shown = place.displayName() + "/" + String.join("/", path);
        try {
            byte[] content = place.read(path);
            return kept.computeIfAbsent(digest(content), key -> parser.apply(content));
        } catch (FormatException e) {
            problems.add(message("damaged", Severity.WARNING, shown, String.valueOf(e.getMessage())));
        } catch (GpmcException e) {
            problems.add(message("unreadable", Severity.WARNING, shown, String.valueOf(e.getMessage())));
        }
        return null;
    }

    private static StatusMessage message(String code, Severity severity, String place, String text) {
        return StatusMessage.of(severity, code, place, text);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
