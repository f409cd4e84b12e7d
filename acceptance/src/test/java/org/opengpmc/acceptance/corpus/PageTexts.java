// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says: the texts of its cells and paragraphs. */
final class PageTexts {
    private static final Pattern UNSEEN =
            Pattern.compile("<!--.*?-->|<(head|style|script)\\b.*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE = Pattern.compile("</?(?:b|i|a|span|code)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9A-Fa-f]+|[a-z]+);");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private PageTexts() {}

    static List<String> of(Path page) throws IOException {
        byte[] bytes = Files.readAllBytes(page);
        boolean utf16 = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        return of(new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    }

    static List<String> of(String html) {
        String seen = INLINE.matcher(UNSEEN.matcher(html).replaceAll("")).replaceAll("");
        List<String> texts = new ArrayList<>();
        for (String text : TAG.split(seen)) {
            String plain = decoded(text).replaceAll("[\\s\\u00A0]+", " ").strip();
            if (!plain.isEmpty()) {
                texts.add(plain);
            }
        }
        return texts;
    }

    private static String decoded(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(decode(match.group(1))));
    }

    private static String decode(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "&" + name + ";");
        }
        boolean hexadecimal = name.startsWith("#x");
        return Character.toString(Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
    }
}
