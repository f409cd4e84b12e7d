// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What every help page has in common: its own options first, then examples and exit codes. */
final class HelpLayout {
    private static final int WIDTH = 100;

    private HelpLayout() {}

    /** Of the jar; {@code development} when run from classes. */
    static String version() {
        return Optional.ofNullable(HelpLayout.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Lays out a command and all below it. */
    static void apply(CommandLine line) {
        line.setHelpFactory((spec, colors) -> new Page(spec, colors));
        line.setUsageHelpWidth(WIDTH);
        line.getCommandSpec().versionProvider(() ->
                new String[] {"gpmc " + version(), "Java " + System.getProperty("java.version")});
        describe(line.getCommandSpec());
    }

    private static void describe(CommandSpec spec) {
        UsageMessageSpec usage = spec.usageMessage();
        usage.sortOptions(false).abbreviateSynopsis(true).synopsisHeading("Usage: ");
        usage.descriptionHeading("%n").parameterListHeading("%n").optionListHeading("%nOptions:%n");
        usage.commandListHeading("%nCommands:%n").footerHeading("%nExamples:%n");
        if (usage.footer().length == 0) {
            usage.footerHeading("");
        }
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(codes());
        spec.subcommands().values().forEach(below -> describe(below.getCommandSpec()));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(String.format(Locale.ROOT, "%5d", code.number()), code.meaning());
        }
        return codes;
    }

    /** A page that leaves the options every command takes to the page of {@code gpmc} itself. */
    private static final class Page extends Help {
        Page(CommandSpec spec, ColorScheme colors) {
            super(spec, colors);
        }

        @Override
        public String optionList() {
            List<OptionSpec> own = commandSpec().options().stream()
                    .filter(option -> !option.inherited() && !option.hidden())
                    .toList();
            return optionListExcludingGroups(own);
        }

        @Override
        public String optionListHeading(Object... arguments) {
            return optionList().isEmpty() ? "" : super.optionListHeading(arguments);
        }

        @Override
        public String footerHeading(Object... arguments) {
            String pointer = commandSpec().parent() == null
                    ? ""
                    : System.lineSeparator() + "How to connect and how to print: see 'gpmc --help'."
                            + System.lineSeparator();
            return pointer + super.footerHeading(arguments);
        }
    }
}
