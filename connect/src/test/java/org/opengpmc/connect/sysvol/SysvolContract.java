// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.sysvol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;

/** What every {@link Sysvol} does. A subclass gives it one, and an empty folder in it that the tests may fill. */
public abstract class SysvolContract {
    /** The store under test. */
    protected abstract Sysvol sysvol();

    /** An empty folder in it, new for each test. */
    protected abstract SysvolPath home();

    protected final SysvolPath at(String below) {
        return home().resolve(SysvolPath.parse(below));
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private void createFolders(String... folders) {
        for (String folder : folders) {
            sysvol().createDirectory(at(folder));
        }
    }

    private List<String> names(String folder) {
        return sysvol().list(folder.isEmpty() ? home() : at(folder)).stream()
                .map(e -> e.path().name())
                .sorted()
                .toList();
    }

    @Test
    void aCreatedFileIsReadBack() {
        sysvol().create(at("GPT.INI"), bytes("[General]\r\nVersion=1\r\n"));
        assertThat(sysvol().read(at("GPT.INI"))).isEqualTo(bytes("[General]\r\nVersion=1\r\n"));
    }

    @Test
    void anEmptyFileIsReadBack() {
        sysvol().create(at("empty"), new byte[0]);
        assertThat(sysvol().read(at("empty"))).isEmpty();
        assertThat(sysvol().read(sysvol().find(at("empty")).orElseThrow())).isEmpty();
    }

    @Test
    void aLargeFileIsReadBack() {
        for (int size : new int[] {65_535, 65_536, 65_537, 131_072, 5_000_001}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            SysvolPath file = at("large" + size);
            sysvol().create(file, content);
            assertThat(sysvol().read(file)).isEqualTo(content);
            assertThat(sysvol().read(sysvol().find(file).orElseThrow())).isEqualTo(content);
        }
    }

    @Test
    void aFileIsCopiedInPartsWhateverItsSize() throws IOException {
        for (int size : new int[] {0, 1, 65_536, 1 << 20, 5_000_001}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            SysvolPath file = at("copied" + size);
            sysvol().create(file, inParts(content, 70_001));
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            sysvol().copy(sysvol().find(file).orElseThrow(), copy);
            assertThat(copy.toByteArray()).isEqualTo(content);
            assertThat(sysvol().read(file)).isEqualTo(content);
        }
    }

    /** Content that comes in parts of an odd size. */
    private static FileContent inParts(byte[] content, int size) {
        return new FileContent() {
            @Override
            public byte[] read() {
                throw new AssertionError("content of any size is not read whole");
            }

            @Override
            public void copyTo(OutputStream to) throws IOException {
                for (int at = 0; at < content.length; at += size) {
                    to.write(content, at, Math.min(size, content.length - at));
                }
            }
        };
    }

    @Test
    void contentThatDoesNotComeToItsEndLeavesNoFile() {
        byte[] part = new byte[3 << 20];
        FileContent broken = inParts(part, part.length).watched(done -> {});
        assertThatThrownBy(() -> sysvol().create(at("broken"), new FileContent() {
                    @Override
                    public byte[] read() {
                        throw new AssertionError();
                    }

                    @Override
                    public void copyTo(OutputStream to) throws IOException {
                        broken.copyTo(to);
                        throw new CancelledException(Failure.of("cancelled in the middle"));
                    }
                }))
                .isInstanceOf(CancelledException.class);
        assertThat(sysvol().find(at("broken"))).isEmpty();
    }

    @Test
    void aReaderThatStopsInTheMiddleLeavesTheStoreUsable() {
        sysvol().create(at("f"), new byte[6 << 20]);
        SysvolEntry file = sysvol().find(at("f")).orElseThrow();
        OutputStream full = new OutputStream() {
            private int taken;

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                taken += length;
                if (taken > 2 << 20) {
                    throw new IOException("No space left on device");
                }
            }
        };
        assertThatThrownBy(() -> sysvol().copy(file, full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        sysvol().delete(at("f"));
        assertThat(sysvol().find(at("f"))).isEmpty();
    }

    @Test
    void aFileChangedSinceItWasListedIsNoCopyOfIt() {
        sysvol().create(at("f"), bytes("short"));
        SysvolEntry listed = sysvol().find(at("f")).orElseThrow();
        for (String content : new String[] {"a good deal longer than before", "s", ""}) {
            sysvol().replace(at("f"), bytes(content));
            assertThatThrownBy(() -> sysvol().copy(listed, OutputStream.nullOutputStream()))
                    .isInstanceOf(ConflictException.class);
        }
        sysvol().delete(at("f"));
        assertThatThrownBy(() -> sysvol().copy(listed, OutputStream.nullOutputStream()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFileReplacedSinceItWasListedIsAConflictAndByItsPathReadWhole() {
        sysvol().create(at("f"), bytes("short"));
        SysvolEntry listed = sysvol().find(at("f")).orElseThrow();
        for (String content : new String[] {"a good deal longer than before", "s"}) {
            sysvol().replace(at("f"), bytes(content));
            assertThatThrownBy(() -> sysvol().read(listed)).isInstanceOf(ConflictException.class);
            assertThat(sysvol().read(at("f"))).isEqualTo(bytes(content));
        }
    }

    @Test
    void manyFilesAreReadInTheOrderAskedFor() {
        List<byte[]> contents = new ArrayList<>();
        for (int size : new int[] {0, 1, 70, 65_536, 65_537, 300_000, 0, 5}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            sysvol().create(at("f" + contents.size()), content);
            contents.add(content);
        }
        List<SysvolEntry> files = new ArrayList<>();
        for (int i = contents.size() - 1; i >= 0; i--) {
            files.add(sysvol().find(at("f" + i)).orElseThrow());
        }
        Collections.reverse(contents);
        assertThat(sysvol().readAll(files))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(contents);
        assertThat(sysvol().readAll(List.of())).isEmpty();

        sysvol().replace(files.get(0).path(), bytes("changed since"));
        assertThatThrownBy(() -> sysvol().readAll(files)).isInstanceOf(ConflictException.class);
        files.set(0, sysvol().find(files.get(0).path()).orElseThrow());
        assertThat(sysvol().readAll(files).get(0)).isEqualTo(bytes("changed since"));
        sysvol().delete(files.get(1).path());
        assertThatThrownBy(() -> sysvol().readAll(files)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aListingTellsKindSizeAndTime() {
        Instant before = Instant.now().minus(Duration.ofMinutes(5));
        createFolders("Machine");
        sysvol().create(at("GPT.INI"), bytes("12345"));
        assertThat(names("")).containsExactly("GPT.INI", "Machine");
        SysvolEntry file = sysvol().find(at("GPT.INI")).orElseThrow();
        assertThat(file.directory()).isFalse();
        assertThat(file.size()).isEqualTo(5);
        assertThat(file.modified()).isBetween(before, Instant.now().plus(Duration.ofMinutes(5)));
        SysvolEntry folder = sysvol().find(at("Machine")).orElseThrow();
        assertThat(folder.directory()).isTrue();
        assertThat(folder.size()).isZero();
    }

    @Test
    void anEmptyFolderListsNothing() {
        assertThat(sysvol().list(home())).isEmpty();
        assertThat(sysvol().tree(home())).isEmpty();
    }

    @Test
    void aFolderTooLargeForOneAnswerIsListedWhole() {
        int many = 600;
        for (int i = 0; i < many; i++) {
            sysvol().createDirectory(at("a-folder-with-a-rather-long-name-so-that-one-answer-does-not-do-" + i));
        }
        assertThat(sysvol().list(home())).hasSize(many).doesNotHaveDuplicates();
        assertThat(sysvol().tree(home())).hasSize(many);
    }

    @Test
    void aTreeHoldsEverythingFoldersFirst() {
        createFolders("Machine", "Machine\\Scripts", "Machine\\Scripts\\Startup", "User");
        sysvol().create(at("Machine\\Scripts\\Startup\\x.cmd"), bytes("echo"));
        sysvol().create(at("Machine\\registry.pol"), bytes("PReg"));
        List<SysvolPath> tree =
                sysvol().tree(home()).stream().map(SysvolEntry::path).toList();
        assertThat(tree)
                .containsExactlyInAnyOrder(
                        at("Machine"),
                        at("User"),
                        at("Machine\\Scripts"),
                        at("Machine\\registry.pol"),
                        at("Machine\\Scripts\\Startup"),
                        at("Machine\\Scripts\\Startup\\x.cmd"));
        List<SysvolPath> seen = new ArrayList<>(List.of(home()));
        for (SysvolPath path : tree) {
            assertThat(seen).contains(path.parent());
            seen.add(path);
        }
    }

    @Test
    void namesMatchWithoutRegardToCase() {
        createFolders("Machine");
        sysvol().create(at("Machine\\Registry.pol"), bytes("PReg"));
        assertThat(sysvol().read(at("MACHINE\\registry.POL"))).isEqualTo(bytes("PReg"));
        assertThat(sysvol().find(at("machine\\REGISTRY.pol"))
                        .orElseThrow()
                        .path()
                        .name())
                .isEqualTo("Registry.pol");
        assertThatThrownBy(() -> sysvol().create(at("machine\\REGISTRY.POL"), bytes("x")))
                .isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> sysvol().createDirectory(at("MACHINE"))).isInstanceOf(AlreadyExistsException.class);
        sysvol().replace(at("MACHINE\\REGISTRY.POL"), bytes("new"));
        assertThat(sysvol().list(at("machine"))).hasSize(1);
        sysvol().delete(at("MACHINE\\REGISTRY.POL"));
        assertThat(names("Machine")).isEmpty();
    }

    @Test
    void namesMayHoldWhatWindowsAllows() {
        for (String name : List.of("{31B2F340-016D-11D2-945F-00C04FB984F9}", "häß 例.txt", "a b.c.d", "~x$#&+,;=@^")) {
            sysvol().create(at(name), bytes(name));
            assertThat(sysvol().read(at(name))).isEqualTo(bytes(name));
        }
        assertThat(names("")).hasSize(4);
    }

    @Test
    void deepPathsWork() {
        SysvolPath path = home();
        for (int i = 0; i < 12; i++) {
            path = path.child("a-folder-name-of-some-length-" + i);
            sysvol().createDirectory(path);
        }
        SysvolPath file = path.child("f");
        sysvol().create(file, bytes("deep"));
        assertThat(sysvol().read(file)).isEqualTo(bytes("deep"));
        assertThat(sysvol().tree(home())).hasSize(13);
    }

    @Test
    void whatIsMissingIsNotFound() {
        assertThat(sysvol().find(at("none"))).isEmpty();
        assertThat(sysvol().find(at("none\\below"))).isEmpty();
        sysvol().create(at("file"), bytes(""));
        assertThat(sysvol().find(at("file\\below"))).isEmpty();
        for (Runnable attempt : List.<Runnable>of(
                () -> sysvol().read(at("none")),
                () -> sysvol().list(at("none")),
                () -> sysvol().tree(at("none")),
                () -> sysvol().delete(at("none")),
                () -> sysvol().rename(at("none"), at("other")),
                () -> sysvol().create(at("none\\f"), bytes("")),
                () -> sysvol().replace(at("none\\f"), bytes("")),
                () -> sysvol().createDirectory(at("none\\d")),
                () -> sysvol().readSecurity(at("none")))) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            e -> assertThat(e.object())
                                    .hasValueSatisfying(o -> assertThat(o).contains("none")));
        }
    }

    @Test
    void aFolderIsNoFileAndAFileNoFolder() {
        createFolders("d");
        sysvol().create(at("f"), bytes("x"));
        assertThatThrownBy(() -> sysvol().read(at("d"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sysvol().list(at("f"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sysvol().create(at("d"), bytes("x"))).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> sysvol().createDirectory(at("f"))).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> sysvol().replace(at("d"), bytes("x"))).isInstanceOf(GpmcException.class);
        assertThat(names("")).containsExactly("d", "f");
    }

    @Test
    void replacingCreatesOrPutsInPlaceAndLeavesNothingBeside() {
        sysvol().replace(at("f"), bytes("one"));
        sysvol().replace(at("f"), bytes("two"));
        assertThat(sysvol().read(at("f"))).isEqualTo(bytes("two"));
        assertThat(names("")).containsExactly("f");
    }

    @Test
    void aRenameMovesAFolderWithAllBelow() {
        createFolders("stage", "stage\\Machine", "live");
        sysvol().create(at("stage\\Machine\\registry.pol"), bytes("PReg"));
        sysvol().rename(at("stage"), at("live\\Policy"));
        assertThat(names("")).containsExactly("live");
        assertThat(sysvol().read(at("live\\Policy\\Machine\\registry.pol"))).isEqualTo(bytes("PReg"));
    }

    @Test
    void aRenameNeverOverwrites() {
        createFolders("a", "b");
        sysvol().create(at("x"), bytes("x"));
        sysvol().create(at("y"), bytes("y"));
        assertThatThrownBy(() -> sysvol().rename(at("a"), at("B"))).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> sysvol().rename(at("x"), at("Y"))).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> sysvol().rename(at("x"), at("a"))).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> sysvol().rename(at("a"), at("x"))).isInstanceOf(AlreadyExistsException.class);
        assertThat(sysvol().read(at("y"))).isEqualTo(bytes("y"));
        assertThat(names("")).containsExactly("a", "b", "x", "y");
    }

    @Test
    void aRenameMayChangeCaseAlone() {
        // No other test uses this name: Samba 4.17 remembers a name's case by its folder's inode, even a reused one.
        sysvol().create(at("comment.cmtx"), bytes("x"));
        sysvol().rename(at("comment.cmtx"), at("COMMENT.cmtx"));
        assertThat(names("")).containsExactly("COMMENT.cmtx");
    }

    @Test
    void aFolderIsNotMovedIntoItself() {
        createFolders("a");
        assertThatThrownBy(() -> sysvol().rename(at("a"), at("a\\b"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> sysvol().rename(at("a"), at("none\\b"))).isInstanceOf(NotFoundException.class);
        assertThat(names("")).containsExactly("a");
    }

    @Test
    void onlyAnEmptyFolderIsDeleted() {
        createFolders("d");
        sysvol().create(at("d\\f"), bytes("x"));
        assertThatThrownBy(() -> sysvol().delete(at("d"))).isInstanceOf(ConflictException.class);
        assertThat(sysvol().read(at("d\\f"))).isEqualTo(bytes("x"));
        sysvol().delete(at("d\\f"));
        sysvol().delete(at("d"));
        assertThat(names("")).isEmpty();
    }

    @Test
    void theShareItselfIsSeenAndNotChanged() {
        assertThat(sysvol().find(SysvolPath.ROOT).orElseThrow().directory()).isTrue();
        assertThat(sysvol().list(SysvolPath.ROOT)).isNotEmpty();
        assertThatThrownBy(() -> sysvol().delete(SysvolPath.ROOT)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> sysvol().rename(SysvolPath.ROOT, at("x"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void oneOfManyCreatorsWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                attempts.add(() -> {
                    try {
                        sysvol().createDirectory(at("lock"));
                        return true;
                    } catch (AlreadyExistsException e) {
                        return false;
                    }
                });
            }
            int won = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofManyThatGiveAFolderOneNameOneWinsAndTheOthersFindItTaken() throws Exception {
        int writers = 3;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CyclicBarrier together = new CyclicBarrier(writers);
        try {
            // Where a server looks first and renames then, the moment in between is met about once in five rounds.
            for (int round = 0; round < 20; round++) {
                String claim = "claim" + round;
                List<Callable<Boolean>> attempts = new ArrayList<>();
                for (int i = 0; i < writers; i++) {
                    String own = claim + "-" + i;
                    sysvol().createDirectory(at(own));
                    sysvol().create(at(own + "\\owner"), bytes(own));
                    attempts.add(() -> {
                        together.await();
                        try {
                            sysvol().rename(at(own), at(claim));
                            return true;
                        } catch (AlreadyExistsException e) {
                            return false;
                        }
                    });
                }
                int won = 0;
                for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                    won += attempt.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
                assertThat(sysvol().read(at(claim + "\\owner"))).asString().startsWith(claim + "-");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aReaderSeesTheOldFileOrTheNew() throws Exception {
        byte[] one = bytes("1".repeat(100_000));
        byte[] two = bytes("2".repeat(70_000));
        sysvol().create(at("f"), one);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> writing = threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    sysvol().replace(at("f"), i % 2 == 0 ? two : one);
                }
            });
            do {
                assertThat(sysvol().read(at("f"))).isIn(one, two);
            } while (!writing.isDone());
            writing.get();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whether descriptors are kept; a plain folder has none. */
    protected boolean keepsSecurity() {
        return true;
    }

    /** Protected, full control for administrators, read for authenticated users; both inherited by all below. */
    private static SecurityDescriptor readable() {
        return sddl("O:BAG:BAD:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;AU)");
    }

    private static SecurityDescriptor sddl(String text) {
        return Sddl.parse(text, SddlContext.NONE);
    }

    private static List<String> dacl(SecurityDescriptor descriptor) {
        return descriptor.daclEntries().stream()
                .map(ace -> Sddl.write(ace, SddlContext.NONE))
                .sorted()
                .toList();
    }

    @Test
    void aDescriptorWrittenIsReadBack() {
        assumeTrue(keepsSecurity());
        createFolders("d");
        sysvol().writeSecurity(at("d"), readable());
        SecurityDescriptor read = sysvol().readSecurity(at("D"));
        assertThat(dacl(read)).isEqualTo(dacl(readable()));
        assertThat(read.isDaclProtected()).isTrue();
        assertThat(read.owner()).isEqualTo(readable().owner());
    }

    @Test
    void newEntriesInherit() {
        assumeTrue(keepsSecurity());
        createFolders("d");
        sysvol().writeSecurity(at("d"), readable());
        createFolders("d\\sub");
        sysvol().create(at("d\\sub\\f"), bytes("x"));
        assertThat(dacl(sysvol().readSecurity(at("d\\sub"))))
                .contains("(A;OICIID;FA;;;BA)", "(A;OICIID;0x1200a9;;;AU)");
        assertThat(dacl(sysvol().readSecurity(at("d\\sub\\f")))).contains("(A;ID;FA;;;BA)", "(A;ID;0x1200a9;;;AU)");
        assertThat(sysvol().readSecurity(at("d\\sub\\f")).isDaclProtected()).isFalse();
    }

    @Test
    void aReplacedFileKeepsItsDescriptor() {
        assumeTrue(keepsSecurity());
        sysvol().create(at("f"), bytes("one"));
        sysvol().writeSecurity(at("f"), sddl("O:BAG:BAD:PAI(A;;FA;;;BA)(A;;FA;;;SY)(A;;FR;;;AU)"));
        SecurityDescriptor before = sysvol().readSecurity(at("f"));
        sysvol().replace(at("f"), bytes("two"));
        assertThat(sysvol().readSecurity(at("f"))).isEqualTo(before);
        assertThat(dacl(before)).hasSize(3);
    }

    @Test
    void anInheritedDescriptorStaysInheritedWhenTheFileIsReplaced() {
        assumeTrue(keepsSecurity());
        createFolders("d");
        sysvol().writeSecurity(at("d"), readable());
        sysvol().create(at("d\\f"), bytes("one"));
        List<String> before = dacl(sysvol().readSecurity(at("d\\f")));
        sysvol().replace(at("d\\f"), bytes("two"));
        assertThat(dacl(sysvol().readSecurity(at("d\\f")))).isEqualTo(before).allMatch(ace -> ace.contains("ID;"));
    }

    @Test
    void descriptorsFollowARename() {
        assumeTrue(keepsSecurity());
        createFolders("a", "a\\b");
        sysvol().create(at("a\\f"), bytes("x"));
        SecurityDescriptor own = sddl("O:BAG:BAD:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;OICI;FR;;;AU)");
        for (String path : List.of("a", "a\\b", "a\\f")) {
            sysvol().writeSecurity(at(path), own);
        }
        sysvol().rename(at("a"), at("z"));
        sysvol().rename(at("z\\f"), at("z\\g"));
        for (String path : List.of("z", "z\\b", "z\\g")) {
            SecurityDescriptor read = sysvol().readSecurity(at(path));
            assertThat(read.isDaclProtected()).isTrue();
            assertThat(dacl(read)).hasSize(3);
        }
        sysvol().create(at("z\\f"), bytes("a new one of the old name"));
        assertThat(sysvol().readSecurity(at("z\\f")).isDaclProtected()).isFalse();
    }

    @Test
    void aDaclAloneIsSetWithoutOwner() {
        assumeTrue(keepsSecurity());
        sysvol().create(at("f"), bytes("x"));
        SecurityDescriptor before = sysvol().readSecurity(at("f"));
        sysvol().writeSecurity(at("f"), sddl("D:PAI(A;;FA;;;BA)(A;;FA;;;SY)"));
        SecurityDescriptor after = sysvol().readSecurity(at("f"));
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(dacl(after)).hasSize(2);
    }
}
