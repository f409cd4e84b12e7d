// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideSettings;
import org.opengpmc.core.settings.SideSettings.SideFile;
import org.opengpmc.core.sysvol.FileContent;

/**
 * Compares the files whose content no extension takes for settings: scripts, what belongs to extensions that are not known
 * here. By size and SHA-256, so that a file may be larger than memory.
 */
final class FileDifferences {
    private final List<PropertyDifference> differences = new ArrayList<>();
    private final Problems problems = new Problems();

    /** Compares one side of two GPOs. */
    void compare(Side side, SideSettings left, SideSettings right) {
        Map<String, SideFile> before = byPath(left);
        Map<String, SideFile> after = byPath(right);
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            SideFile one = before.get(path);
            SideFile other = after.get(path);
            if (!isRead(one) || !isRead(other)) {
                compare(side, one, other);
            }
        }
    }

    /** What differs, of all that was compared. */
    List<PropertyDifference> differences() {
        return differences;
    }

    /** What could not be read for it. */
    List<StatusMessage> problems() {
        return problems.messages();
    }

    private static Map<String, SideFile> byPath(SideSettings side) {
        Map<String, SideFile> files = new TreeMap<>();
        side.files().forEach(f -> files.put(f.file().path().toString().toLowerCase(Locale.ROOT), f));
        return files;
    }

    /** One that is not there needs no reading. */
    private static boolean isRead(@Nullable SideFile file) {
        return file == null || file.read();
    }

    private void compare(Side side, @Nullable SideFile left, @Nullable SideFile right) {
        SideFile there = left == null ? right : left;
        if (there == null) {
            return;
        }
        String path = there.file().path().toString();
        try {
            List<String> before = content(left, right);
            List<String> after = content(right, left);
            if (!before.equals(after)) {
                String name = side.label() + " file " + path;
                differences.add(new PropertyDifference(name, PartDifferences.of("", before, after), true));
            }
        } catch (CancelledException e) {
            throw e;
        } catch (GpmcException e) {
            problems.unreadable(path, e);
        }
    }

    private static List<String> content(@Nullable SideFile file, @Nullable SideFile other) {
        if (file == null) {
            return List.of();
        }
        FileContent content = file.file().source();
        long size = content.size();
        long otherSize = other == null ? -1 : other.file().source().size();
        boolean othersSize = size >= 0 && (other == null || otherSize >= 0) && size != otherSize;
        if (othersSize) {
            return List.of(size + " bytes");
        }
        return List.of(other == null ? "(there)" : "SHA-256 " + hash(content));
    }

    private static String hash(FileContent content) {
        try (DigestOutputStream out =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.copyTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("every Java has SHA-256, and nothing is written anywhere", e);
        }
    }
}
