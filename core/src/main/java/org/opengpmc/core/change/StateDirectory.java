// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;

/**
 * The local folder of the journal and the audit log. Readable by its owner alone: the journal holds old values.
 *
 * @param root the folder
 */
public record StateDirectory(Path root) {
    /**
     * Where the folder of a user is unless they say otherwise.
     *
     * @param variables the environment variables
     * @param home the user's home folder
     * @param os the operating system's name, as Java tells it
     */
    public static Path ofUser(Map<String, String> variables, Path home, String os) {
        if (os.startsWith("Windows")) {
            return variable(variables, "LOCALAPPDATA")
                    .orElseGet(() -> home.resolve("AppData").resolve("Local"))
                    .resolve("OpenGPMC");
        }
        if (os.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("OpenGPMC");
        }
        return variable(variables, "XDG_STATE_HOME")
                .orElseGet(() -> home.resolve(".local").resolve("state"))
                .resolve("opengpmc");
    }

    /** Where the folder of the user is who runs this process. */
    public static Path ofUser() {
        return ofUser(
                System.getenv(), Path.of(System.getProperty("user.home", ".")), System.getProperty("os.name", ""));
    }

    private static Optional<Path> variable(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }

    /** Opens the folder, making it if need be. */
    public static StateDirectory open(Path root) {
        try {
            createPrivate(root);
            createPrivate(root.resolve("journal"));
            return new StateDirectory(root);
        } catch (IOException e) {
            throw failure("the state folder cannot be used", root, e);
        }
    }

    Path journal() {
        return root.resolve("journal");
    }

    /** What was given up, for the record: journal records, and what claims held. */
    public Path abandoned() {
        return root.resolve("abandoned");
    }

    /** The audit log's file. */
    public Path auditLog() {
        return root.resolve("audit.log");
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            refuseIfOthersWrite(folder);
            return;
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, mode);
    }

    /** Whoever may write to the journal could have the next administrator carry out what they put there. */
    private static void refuseIfOthersWrite(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(folder);
            if (mode.contains(PosixFilePermission.GROUP_WRITE) || mode.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new IOException("others than its owner may write to it (chmod go-w)");
            }
        }
    }

    /** Makes a rename or deletion in the folder durable, where the system can. */
    static void sync(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static StorageFailedException failure(String what, Path file, IOException cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new StorageFailedException(Failure.of(what + ": " + reason)
                .on(file.toString())
                .hint("Without it nothing is written to the domain. Make room or rights, or choose another folder"
                        + " with --state-dir")
                .cause(cause));
    }
}
