// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.cli.backup.BackupsIn;
import org.opengpmc.cli.report.TemplateOptions;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.search.setting.BackupSettings;
import org.opengpmc.core.search.setting.DomainSettings;
import org.opengpmc.core.search.setting.FoundSetting;
import org.opengpmc.core.search.setting.SettingSearch;
import org.opengpmc.core.search.setting.SettingSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc search setting}. */
@Command(
        name = "setting",
        customSynopsis = "gpmc search setting [OPTIONS] [TEXT...]",
        description = {
            "Finds settings inside of GPOs: which GPO sets this, to what, and where is it linked?",
            "",
            "Every word of TEXT must occur somewhere in the setting: in its name, value, category, extension or registry"
                    + " value. Order and case do not count. Where a whole text is asked for, * and ? stand for others.",
            "",
            "What was read is kept in an index in your cache folder; only GPOs of another version are read again."
        },
        footer = {
            "  gpmc search setting password length",
            "  gpmc search setting --registry 'HKLM\\Software\\Policies\\Microsoft\\Windows\\WindowsUpdate' -o json",
            "  gpmc search setting --registry '*!NoAutoUpdate' --value Enabled",
            "  gpmc search setting --backups ./backups --recursive --regex 'fs0[0-9]\\b'"
        })
final class SearchSettingCommand implements Callable<Integer> {
    private static final int MOST_PROBLEMS = 10;

    private final Invocation invocation;

    @Parameters(paramLabel = "TEXT", description = "Words that occur in the setting.")
    List<String> words = new ArrayList<>();

    @Mixin
    final SettingOptions options = new SettingOptions();

    @Option(
            names = "--backups",
            paramLabel = "DIR",
            description = "In the backups of this folder instead of a domain; no domain is needed.")
    @Nullable Path backups;

    @Option(names = "--recursive", description = "Also in the folders below --backups.")
    boolean recursive;

    @Mixin
    final TemplateOptions templates = new TemplateOptions();

    @Option(names = "--no-index", description = "Read all GPOs and keep nothing.")
    boolean noIndex;

    @Option(names = "--rebuild", description = "Read all GPOs again, whatever their versions.")
    boolean rebuild;

    @Option(
            names = "--index-dir",
            paramLabel = "DIR",
            description = "Where the index is kept (default: ~/.cache/opengpmc/settings).")
    @Nullable Path indexFolder;

    SearchSettingCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        options.check(words);
        if (recursive && backups == null) {
            throw new UsageException("--recursive is for backups", "Add --backups DIR");
        }
        if (backups != null) {
            BackupListing listing = BackupsIn.some(backups, recursive, invocation.output());
            templates.tellMissing(
                    invocation,
                    listing.backups().stream().map(ListedBackup::folder).toList());
            return find(
                    new BackupSettings(backups, listing.backups(), templates.library(), templates.language()),
                    listing.problems(),
                    listing.isWhole());
        }
        try (DomainConnection connection = invocation.connect()) {
            return find(
                    new DomainSettings(connection, templates.library(invocation, connection), templates.orEnglish()),
                    List.of(),
                    true);
        }
    }

    private int find(SettingSource source, List<StatusMessage> before, boolean wholeBefore) {
        Path folder = indexFolder == null ? invocation.cacheFolder().resolve("settings") : indexFolder;
        int threads = Math.max(2, Math.min(8, 2 * Runtime.getRuntime().availableProcessors()));
        OperationResult<List<FoundSetting>> result = invocation.run(new SettingSearch(
                source, options.query(words), noIndex ? Optional.empty() : Optional.of(folder), rebuild, threads));
        if (result.status() == OperationResult.Status.CANCELLED) {
            return invocation.exitCode(result);
        }
        List<StatusMessage> messages = new ArrayList<>(before);
        messages.addAll(result.messages());
        invocation.output().list(backups == null ? SettingShapes.FOUND : SettingShapes.FOUND_IN_BACKUP, result.value());
        messages.stream().limit(MOST_PROBLEMS).forEach(invocation.output()::message);
        if (messages.size() > MOST_PROBLEMS) {
            invocation.output().remark("and " + (messages.size() - MOST_PROBLEMS) + " more of the kind");
        }
        // Nothing found is no failure, and one GPO that cannot be read is not all of them.
        boolean whole = wholeBefore && result.status() == OperationResult.Status.DONE;
        return (whole ? ExitCode.DONE : ExitCode.PARTIAL).number();
    }
}
