// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
    private final Path root;

    DurableFilesTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void a_folder_cannot_take_the_name_of_one_that_holds_something() throws IOException {
        Path mine = Files.createDirectory(root.resolve("mine"));
        Path theirs = Files.createDirectory(root.resolve("theirs"));
        Files.writeString(theirs.resolve("owner"), "somebody else");
        assertThatThrownBy(() -> DurableFiles.rename(mine, theirs)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(theirs.resolve("owner")).hasContent("somebody else");
    }

    @Test
    void a_folder_cannot_take_the_name_of_a_file() throws IOException {
        Path mine = Files.createDirectory(root.resolve("mine"));
        Path theirs = Files.writeString(root.resolve("theirs"), "a file");
        assertThatThrownBy(() -> DurableFiles.rename(mine, theirs)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void what_is_gone_is_told_as_gone() throws IOException {
        Path theirs = Files.createDirectory(root.resolve("theirs"));
        assertThatThrownBy(() -> DurableFiles.rename(root.resolve("gone"), theirs))
                .isInstanceOf(NoSuchFileException.class);
    }
}
