// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpmc completion}. */
@Command(
        name = "completion",
        description = "Prints a script that teaches the shell to complete gpmc commands and options.",
        footer = {
            "  source <(gpmc completion bash)                                     for this shell",
            "  gpmc completion bash > ~/.local/share/bash-completion/completions/gpmc",
            "  gpmc completion zsh > ~/.zsh/gpmc && echo 'source ~/.zsh/gpmc' >> ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    /** The shells known. */
    enum Shell {
        BASH,
        ZSH
    }

    private final Invocation invocation;

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    Shell shell = Shell.BASH;

    CompletionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    static Noun noun() {
        return Noun.of(CompletionCommand::new);
    }

    @Override
    public Integer call() {
        // The script serves both shells: in zsh it switches bash's completion on by itself.
        CommandSpec root = Objects.requireNonNull(spec).root();
        invocation.terminal().out().println(CandidateNames.inScript(AutoComplete.bash("gpmc", root.commandLine())));
        return ExitCode.DONE.number();
    }
}
