// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code directory.ldif}: all objects at one moment, parents first.
 *
 * @param generation counts snapshots; the log names the one it goes with
 * @param usn the highest update sequence number given out
 */
record LabSnapshot(long generation, long usn, LabNames names, LabTree tree) {
    private static final Pattern HEADER = Pattern.compile(
            "# opengpmc lab 1, generation (\\d+), usn (\\d+), domain (\\S+), netbios (\\S+), controller (\\S+)");
    private static final int MAX_HEADER = 1024;

    static Path path(Path directory) {
        return directory.resolve("directory.ldif");
    }

    static LabSnapshot read(Path directory) throws IOException {
        Path path = path(directory);
        LabTree tree = new LabTree();
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                LDIFReader reader = new LDIFReader(in)) {
            in.mark(MAX_HEADER);
            Matcher matcher = header(path, in.readNBytes(MAX_HEADER));
            in.reset();
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                tree.put(LabEntry.of(entry.getParsedDN(), entry.getAttributes()));
            }
            LabNames names = new LabNames(matcher.group(3), matcher.group(4), matcher.group(5));
            return new LabSnapshot(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), names, tree);
        } catch (LDIFException | LDAPException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /** The generation of the snapshot that is there. */
    static long generation(Path directory) throws IOException {
        Path path = path(directory);
        try (InputStream in = Files.newInputStream(path)) {
            return Long.parseLong(header(path, in.readNBytes(MAX_HEADER)).group(1));
        }
    }

    private static Matcher header(Path path, byte[] start) throws IOException {
        Matcher matcher = HEADER.matcher(new String(start, StandardCharsets.UTF_8).split("\n", 2)[0]);
        if (!matcher.matches()) {
            throw new IOException(path + " does not begin as a lab's snapshot does");
        }
        return matcher;
    }

    /** Writes this in place of the snapshot that is there: a reader, or a start after a crash, sees one or the other. */
    void write(Path directory) throws IOException {
        Path temporary = directory.resolve("directory.ldif.new");
        try (FileOutputStream out = new FileOutputStream(temporary.toFile());
                BufferedWriter writer =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            writer.write("# opengpmc lab 1, generation " + generation + ", usn " + usn + ", domain " + names.dnsName()
                    + ", netbios " + names.netbiosName() + ", controller " + names.controller() + "\nversion: 1\n");
            for (LabEntry entry : tree.all()) {
                writer.write('\n');
                for (String line : entry.toLdif().toLDIF()) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
            writer.flush();
            out.getFD().sync();
        }
        Files.move(temporary, path(directory), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushDirectory(directory);
    }

    /** Makes a rename last through a power failure; Windows neither needs nor allows it. */
    private static void flushDirectory(Path directory) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(directory)) {
                channel.force(true);
            }
        }
    }
}
