// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.acceptance.objectmodel.ObjectModelContract.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.GPMDestinationOption;
import org.opengpmc.gpmgmt.GPMEntryType;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMMapEntry;
import org.opengpmc.gpmgmt.IGPMMapEntryCollection;
import org.opengpmc.gpmgmt.IGPMMigrationTable;
import org.opengpmc.gpmgmt.IGPMResult;

/** Migration tables need no domain. */
class MigrationTableObjectTest {
    @TempDir
    Path folder;

    private final GPM gpm = GPM.connect(Path.of("no lab is opened"));

    @Test
    @Covers({
        "IGPM.createMigrationTable",
        "IGPMMigrationTable.addEntry",
        "IGPMMigrationTable.getEntry",
        "IGPMMapEntry.getSource",
        "IGPMMapEntry.getDestination",
        "IGPMMapEntry.getDestinationOption",
        "IGPMMapEntry.getEntryType"
    })
    void anEntryTakesItsDestinationInEveryDocumentedForm() {
        IGPMMigrationTable table = gpm.createMigrationTable();
        IGPMMapEntry kept = table.addEntry("CONTOSO\\ann", GPMEntryType.typeUser);
        assertThat(kept.getDestinationOption()).isEqualTo(GPMDestinationOption.opDestinationSameAsSource);
        assertThat(kept.getDestination()).isEmpty();
        assertThat(table.addEntry("CONTOSO\\ann", GPMEntryType.typeUser, 1).getDestinationOption())
                .isEqualTo(GPMDestinationOption.opDestinationNone);
        assertThat(table.addEntry(
                                "CONTOSO\\ann", GPMEntryType.typeUser, GPMDestinationOption.opDestinationByRelativeName)
                        .getDestinationOption())
                .isEqualTo(GPMDestinationOption.opDestinationByRelativeName);
        IGPMMapEntry set = table.addEntry("CONTOSO\\ann", GPMEntryType.typeUser, "FABRIKAM\\ann");
        assertThat(set.getDestinationOption()).isEqualTo(GPMDestinationOption.opDestinationSet);
        assertThat(set.getDestination()).isEqualTo("FABRIKAM\\ann");
        IGPMMapEntry read = table.getEntry("contoso\\ANN");
        assertThat(read.getSource()).isEqualTo("CONTOSO\\ann");
        assertThat(read.getEntryType()).isEqualTo(GPMEntryType.typeUser);
        refused(HResult.E_INVALIDARG, () -> table.addEntry("x", GPMEntryType.typeUser, ""));
        refused(HResult.E_INVALIDARG, () -> table.addEntry("x", GPMEntryType.typeUser, 3));
        refused(HResult.E_INVALIDARG, () -> table.addEntry("x", GPMEntryType.typeUser, 1.5));
        refused(HResult.E_INVALIDARG, () -> table.addEntry("", GPMEntryType.typeUser));
        refused(HResult.ERROR_NOT_FOUND, () -> table.getEntry("x"));
    }

    @Test
    @Covers({"IGPMMigrationTable.updateDestination", "IGPMMigrationTable.deleteEntry"})
    void entriesAreChangedAndRemoved() {
        IGPMMigrationTable table = gpm.createMigrationTable();
        table.addEntry("\\\\files\\share", GPMEntryType.typeUNCPath, "\\\\other\\share");
        assertThat(table.updateDestination("\\\\FILES\\share", "\\\\third\\share")
                        .getDestination())
                .isEqualTo("\\\\third\\share");
        assertThat(table.updateDestination("\\\\files\\share").getDestinationOption())
                .isEqualTo(GPMDestinationOption.opDestinationSameAsSource);
        table.deleteEntry("\\\\files\\share");
        assertThat(table.getEntries()).isEmpty();
        refused(HResult.ERROR_NOT_FOUND, () -> table.deleteEntry("\\\\files\\share"));
        refused(HResult.ERROR_NOT_FOUND, () -> table.updateDestination("\\\\files\\share", "x"));
    }

    @Test
    @Covers({
        "IGPMMigrationTable.save",
        "IGPM.getMigrationTable",
        "IGPMMigrationTable.getEntries",
        "IGPMMapEntryCollection.getCount",
        "IGPMMapEntryCollection.getItem",
        "IGPMMapEntryCollection.iterator"
    })
    void aTableIsSavedByTypeAndReadAgain() throws IOException {
        IGPMMigrationTable table = gpm.createMigrationTable();
        table.addEntry("\\\\files\\share", GPMEntryType.typeUNCPath);
        table.addEntry("ann@contoso.test", GPMEntryType.typeUser, "FABRIKAM\\ann");
        String file = folder.resolve("a.migtable").toString();
        table.save(file);
        table.save(file);
        assertThat(Files.readAllBytes(Path.of(file))).startsWith(0xFF, 0xFE);
        IGPMMapEntryCollection entries = gpm.getMigrationTable(file).getEntries();
        assertThat(entries.getCount()).isEqualTo(2);
        assertThat(entries.getItem(1).getEntryType()).isEqualTo(GPMEntryType.typeUser);
        assertThat(entries).extracting(IGPMMapEntry::getDestination).containsExactly("FABRIKAM\\ann", "");
        refused(
                HResult.ERROR_NOT_FOUND,
                () -> gpm.getMigrationTable(folder.resolve("b").toString()));
        Files.writeString(folder.resolve("c"), "<x/>");
        refused(
                HResult.ERROR_INVALID_DATA,
                () -> gpm.getMigrationTable(folder.resolve("c").toString()));
        refused(
                HResult.ERROR_WRITE_FAULT,
                () -> table.save(folder.resolve("missing").resolve("d").toString()));
    }

    @Test
    @Covers("IGPMMigrationTable.validate")
    void validationSaysWhatIsWrong() {
        IGPMMigrationTable table = gpm.createMigrationTable();
        table.addEntry("ann@contoso.test", GPMEntryType.typeUser, "FABRIKAM\\ann");
        IGPMResult valid = table.validate();
        assertThat(valid.getResult()).isEqualTo(true);
        assertThat(valid.getStatus()).isEmpty();
        table.addEntry("\\\\files", GPMEntryType.typeUNCPath);
        IGPMResult invalid = table.validate();
        assertThat(invalid.overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(invalid.getResult()).isEqualTo(false);
        assertThat(invalid.getStatus().getItem(1).getMessage()).contains("\\\\files");
    }
}
