// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.gpmgmt.GPMBackupType;
import org.opengpmc.gpmgmt.GPMFlags;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMAsyncCancel;
import org.opengpmc.gpmgmt.IGPMAsyncProgress;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMBackupCollection;
import org.opengpmc.gpmgmt.IGPMBackupDir;
import org.opengpmc.gpmgmt.IGPMBackupDirEx;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPO3;
import org.opengpmc.gpmgmt.IGPMResult;
import org.opengpmc.gpmgmt.IGPMStatusMessage;

/** Backup, restore, import and copy through the object model, at once and in the background. */
abstract class TransferObjectContract extends ObjectModelContract {
    TransferObjectContract(Place place) {
        super(place);
    }

    private IGPMBackup backedUp(IGPMGPO gpo, String folder) {
        IGPMResult result = gpo.backup(folder, "by a test");
        assertThat(result.overallStatus()).isEqualTo(HResult.S_OK);
        return (IGPMBackup) Objects.requireNonNull(result.getResult());
    }

    private String script(IGPMGPO gpo) {
        return new GpoContents(raw())
                .read(look().get(id(gpo))).files().stream()
                        .filter(file -> file.path().name().equals("hello.cmd"))
                        .map(file -> new String(file.source().read(), StandardCharsets.US_ASCII))
                        .findFirst()
                        .orElse("");
    }

    @Test
    @Covers({
        "IGPMGPO.backup",
        "IGPMBackup.getID",
        "IGPMBackup.getGPOID",
        "IGPMBackup.getGPODomain",
        "IGPMBackup.getGPODisplayName",
        "IGPMBackup.getTimestamp",
        "IGPMBackup.getComment",
        "IGPMBackup.getBackupDir",
        "IGPMBackup.delete",
        "IGPMBackupDir.getBackupDirectory",
        "IGPMBackupDir.getBackup",
        "IGPMBackupDir.searchBackups",
        "IGPM.getBackupDir",
        "IGPMBackupCollection.getCount",
        "IGPMBackupCollection.getItem",
        "IGPMBackupCollection.iterator"
    })
    void aBackupSaysWhatItIsAndIsFoundInItsFolder() {
        IGPMGPO gpo = newFilledGpo("backup");
        String folder = newFolder();
        Instant before = Instant.now();
        IGPMBackup backup = backedUp(gpo, folder);
        assertThat(backup.getGPOID()).isEqualTo(gpo.getID());
        assertThat(backup.getGPODomain()).isEqualTo(gpo.getDomainName());
        assertThat(backup.getGPODisplayName()).isEqualTo(gpo.getDisplayName());
        assertThat(backup.getComment()).isEqualTo("by a test");
        assertThat(backup.getBackupDir()).isEqualTo(folder);
        assertThat(backup.getTimestamp())
                .isBetween(before.minus(Duration.ofSeconds(2)), Instant.now().plus(Duration.ofSeconds(2)));
        IGPMBackupDir dir = gpm().getBackupDir(folder);
        assertThat(dir.getBackupDirectory()).isEqualTo(folder);
        assertThat(dir.getBackup(backup.getID()).getGPOID()).isEqualTo(gpo.getID());
        IGPMBackupCollection all = dir.searchBackups(null);
        assertThat(all.getCount()).isEqualTo(1);
        assertThat(all.getItem(1).getID()).isEqualTo(backup.getID());
        assertThat(all).hasSize(1);
        backup.delete();
        assertThat(dir.searchBackups(null)).isEmpty();
        refused(HResult.ERROR_NOT_FOUND, backup::delete);
        refused(HResult.ERROR_NOT_FOUND, () -> dir.getBackup(backup.getID()));
    }

    @Test
    @Covers({
        "IGPM2.getBackupDirEx",
        "IGPMBackupDirEx.getBackupDir",
        "IGPMBackupDirEx.getBackupType",
        "IGPMBackupDirEx.getBackup",
        "IGPMBackupDirEx.searchBackups"
    })
    void aTypedFolderGivesWhatItWasOpenedFor() {
        IGPMGPO gpo = newFilledGpo("typed");
        String folder = newFolder();
        IGPMBackup backup = backedUp(gpo, folder);
        IGPMBackupDirEx dir = gpm().getBackupDirEx(folder, GPMBackupType.typeGPO);
        assertThat(dir.getBackupDir()).isEqualTo(folder);
        assertThat(dir.getBackupType()).isEqualTo(GPMBackupType.typeGPO);
        assertThat(((IGPMBackup) dir.getBackup(backup.getID())).getID()).isEqualTo(backup.getID());
        assertThat((IGPMBackupCollection) dir.searchBackups(null)).hasSize(1);
        IGPMBackupDirEx starters = gpm().getBackupDirEx(folder, GPMBackupType.typeStarterGPO);
        assertThat((Iterable<?>) starters.searchBackups(null)).isEmpty();
        refused(HResult.ERROR_NOT_FOUND, () -> starters.getBackup(backup.getID()));
    }

    @Test
    @Covers({"IGPMDomain.restoreGPO", "IGPMResult.getResult", "IGPMResult.overallStatus", "IGPMResult.getStatus"})
    void restoreBringsBackWhatWasThere() {
        IGPMGPO3 gpo = newFilledGpo("restore");
        gpo.setUserEnabled(false);
        IGPMBackup backup = backedUp(gpo, newFolder());
        String name = gpo.getDisplayName();
        gpo.setDisplayName(unique("changed"));
        gpo.setUserEnabled(true);
        gpo.setDescription("changed");
        fill(gpo, "changed");
        IGPMResult result = domain().restoreGPO(backup, 0);
        assertThat(result.overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(result.getStatus()).isEmpty();
        IGPMGPO3 restored = (IGPMGPO3) Objects.requireNonNull(result.getResult());
        assertThat(restored.getID()).isEqualTo(gpo.getID());
        assertThat(restored.getDisplayName()).isEqualTo(name);
        assertThat(restored.isUserEnabled()).isFalse();
        assertThat(restored.getDescription()).isEqualTo("comment of restore");
        assertThat(script(restored)).isEqualTo("echo restore\r\n");
    }

    @Test
    @Covers("IGPMGPO.importBackup")
    void importReplacesTheSettings() {
        IGPMBackup backup = backedUp(newFilledGpo("source"), newFolder());
        IGPMGPO3 target = newFilledGpo("target");
        String name = target.getDisplayName();
        IGPMResult result = target.importBackup(0, backup);
        assertThat(result.overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(((IGPMGPO) Objects.requireNonNull(result.getResult())).getID())
                .isEqualTo(target.getID());
        assertThat(target.getDisplayName()).isEqualTo(name);
        assertThat(script(target)).isEqualTo("echo source\r\n");
        assertThat(target.importBackup(0, backup, gpm().createMigrationTable()).overallStatus())
                .isEqualTo(HResult.S_OK);
    }

    @Test
    @Covers("IGPMGPO.copyTo")
    void aCopyIsANewGpoWithTheSameSettings() {
        IGPMGPO3 gpo = newFilledGpo("original");
        String name = unique("copy");
        IGPMResult result = gpo.copyTo(0, domain(), name);
        IGPMGPO3 copy = (IGPMGPO3) Objects.requireNonNull(result.getResult());
        assertThat(copy.getID()).isNotEqualTo(gpo.getID());
        assertThat(copy.getDisplayName()).isEqualTo(name);
        assertThat(script(copy)).isEqualTo("echo original\r\n");
        IGPMGPO unnamed = (IGPMGPO) Objects.requireNonNull(
                gpo.copyTo(GPMFlags.GPM_PROCESS_SECURITY, domain()).getResult());
        assertThat(unnamed.getDisplayName()).isEqualTo("Copy of " + gpo.getDisplayName());
        refused(HResult.E_INVALIDARG, () -> gpo.copyTo(4, domain(), name));
    }

    @Test
    @Covers({"IGPMAsyncProgress.status", "IGPMAsyncCancel.getResult", "IGPMAsyncCancel.isDone"})
    void aCallWithASinkRunsInTheBackground() {
        IGPMGPO3 gpo = newFilledGpo("background");
        Sink backupSink = new Sink();
        IGPMAsyncCancel backup = gpo.backup(newFolder(), null, backupSink);
        IGPMBackup made = (IGPMBackup) Objects.requireNonNull(backup.getResult().getResult());
        assertThat(backup.isDone()).isTrue();
        backupSink.endedWith(HResult.S_OK);
        Sink restoreSink = new Sink();
        assertThat(domain().restoreGPO(made, 0, restoreSink).getResult().overallStatus())
                .isEqualTo(HResult.S_OK);
        restoreSink.endedWith(HResult.S_OK);
        assertThat(restoreSink.told).hasSizeGreaterThan(2);
        Sink importSink = new Sink();
        assertThat(gpo.importBackup(0, made, null, importSink).getResult().overallStatus())
                .isEqualTo(HResult.S_OK);
        importSink.endedWith(HResult.S_OK);
        Sink copySink = new Sink();
        IGPMResult copied =
                gpo.copyTo(0, domain(), unique("copied"), null, copySink).getResult();
        assertThat(copySink.told.get(copySink.told.size() - 1).result()).isSameAs(copied.getResult());
    }

    @Test
    @Covers("IGPMAsyncCancel.cancel")
    void aCancelledOperationLeavesThingsAsTheyWere() throws InterruptedException {
        IGPMGPO3 gpo = newFilledGpo("cancelled");
        IGPMBackup backup = backedUp(gpo, newFolder());
        gpo.setDescription("later");
        var before = snapshot(gpo);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        IGPMAsyncCancel operation = domain().restoreGPO(backup, 0, (done, total, hResult, result, messages) -> {
            begun.countDown();
            try {
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(operation.isDone()).isFalse();
        operation.cancel();
        goOn.countDown();
        refused(HResult.ERROR_CANCELLED, () -> operation.getResult().overallStatus());
        assertThat(TestDomain.differences(before, snapshot(gpo))).isEmpty();
    }

    /** What sinks may throw; languages other than Java do not ask for a checked exception to be declared. */
    private static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("not listening"),
                new AssertionError("not listening"),
                new StackOverflowError("not listening"),
                new IOException("not listening"));
    }

    /** A sink that throws at one of its calls; 0 for the last. */
    private static IGPMAsyncProgress throwing(Throwable fault, int at) {
        AtomicInteger calls = new AtomicInteger();
        return (done, total, hResult, result, messages) -> {
            if (at == 0 ? done == total : calls.incrementAndGet() == at) {
                TransferObjectContract.<RuntimeException>throwUnasked(fault);
            }
        };
    }

    @SuppressWarnings("unchecked") // the compiler is not to know
    private static <T extends Throwable> void throwUnasked(Throwable fault) throws T {
        throw (T) fault;
    }

    private static IGPMResult resultOf(IGPMAsyncCancel operation) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), operation::getResult);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aSinkThatThrowsDoesNotStopTheWork(Throwable fault) {
        IGPMGPO3 gpo = newFilledGpo("deaf");
        IGPMBackup backup = backedUp(newFilledGpo("imported"), newFolder());
        for (int at = 1; at < 4; at++) {
            IGPMResult imported = resultOf(gpo.importBackup(0, backup, null, throwing(fault, at)));
            assertThat(imported.overallStatus()).isEqualTo(HResult.S_OK);
        }
        assertThat(script(gpo)).isEqualTo("echo imported\r\n");
        assertThat(new Recovery(state()).open()).isEmpty();
        gpo.setDescription("not claimed");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aSinkThatThrowsAtTheEndDoesNotKeepTheResult(Throwable fault) {
        IGPMAsyncCancel operation = newFilledGpo("deaf").backup(newFolder(), "", throwing(fault, 0));
        assertThat(resultOf(operation).overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(operation.isDone()).isTrue();
    }

    @Test
    @Covers({
        "IGPMStatusMessage.errorCode",
        "IGPMStatusMessage.operationCode",
        "IGPMStatusMessage.getMessage",
        "IGPMStatusMessage.getObjectPath",
        "IGPMStatusMessage.getExtensionName",
        "IGPMStatusMessage.getSettingsName",
        "IGPMStatusMsgCollection.getCount",
        "IGPMStatusMsgCollection.getItem",
        "IGPMStatusMsgCollection.iterator"
    })
    void aFailedOperationSaysWhyInItsMessages() {
        IGPMGPO3 gpo = newFilledGpo("failing");
        IGPMResult result = gpo.backup(Path.of(newFolder()).resolve("missing").toString(), null);
        assertThat(result.getStatus().getCount()).isEqualTo(1);
        assertThat(result.getStatus()).hasSize(1);
        IGPMStatusMessage message = result.getStatus().getItem(1);
        assertThat(message.errorCode()).isEqualTo(HResult.ERROR_NOT_FOUND);
        assertThat(message.operationCode()).isEqualTo(HResult.ERROR_NOT_FOUND);
        assertThat(message.getMessage()).contains("no such folder");
        assertThat(message.getObjectPath()).isNotEmpty();
        assertThat(message.getExtensionName()).isEmpty();
        assertThat(message.getSettingsName()).isEmpty();
        refused(HResult.ERROR_NOT_FOUND, result::overallStatus);
        refused(HResult.ERROR_NOT_FOUND, result::getResult);
        Sink sink = new Sink();
        gpo.backup(Path.of(newFolder()).resolve("missing").toString(), null, sink)
                .getResult();
        sink.endedWith(HResult.ERROR_NOT_FOUND);
    }
}
