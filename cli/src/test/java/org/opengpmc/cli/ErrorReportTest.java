// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengpmc.cli.connection.Environment;
import org.opengpmc.cli.output.OutputFormat;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.PartialException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.operation.CancellationToken;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ErrorReportTest {
    private static final Failure FAILURE = Failure.of("it went wrong")
            .on("CN=Policies")
            .at("dc1.contoso.test")
            .hint("Try again")
            .cause(new IOException("deep"));

    private final Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ErrorReportTest(@TempDir Path home) {
        this.home = home;
    }

    static List<Arguments> kinds() {
        return List.of(
                Arguments.of(new NotFoundException(FAILURE), 3, "not-found"),
                Arguments.of(new AlreadyExistsException(FAILURE), 1, "already-exists"),
                Arguments.of(new AccessDeniedException(FAILURE), 4, "access-denied"),
                Arguments.of(new SignInFailedException(FAILURE), 4, "sign-in-failed"),
                Arguments.of(new UnreachableException(FAILURE), 6, "unreachable"),
                Arguments.of(new ConflictException(FAILURE), 7, "conflict"),
                Arguments.of(new InvalidInputException(FAILURE), 8, "invalid-input"),
                Arguments.of(new UnsupportedException(FAILURE), 1, "unsupported"),
                Arguments.of(new PartialException(FAILURE), 5, "partial"),
                Arguments.of(new CancelledException(FAILURE), 130, "cancelled"),
                Arguments.of(new StorageFailedException(FAILURE), 1, "storage-failed"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_of_failure_has_its_exit_code_and_its_word(GpmcException failure, int code, String kind)
            throws IOException {
        assertThat(run(failure, OutputFormat.JSON)).isEqualTo(code);
        JsonNode json = new ObjectMapper().readTree(err.toString());
        assertThat(json.path("schema").asText()).isEqualTo("opengpmc/error/1");
        assertThat(json.path("kind").asText()).isEqualTo(kind);
        assertThat(json.path("exitCode").asInt()).isEqualTo(code);
        assertThat(json.path("server").asText()).isEqualTo("dc1.contoso.test");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void people_read_message_object_server_and_hint_and_never_a_trace() {
        assertThat(run(new ConflictException(FAILURE), OutputFormat.TABLE)).isEqualTo(7);
        assertThat(err.toString())
                .contains("error: it went wrong", "CN=Policies", "dc1.contoso.test", "Try again")
                .doesNotContain("\tat ", "Exception", "deep");
    }

    @Test
    void our_own_mistake_goes_to_a_file_and_only_its_place_to_the_terminal() throws IOException {
        assertThat(run(new IllegalStateException("oops"), OutputFormat.TABLE)).isEqualTo(1);
        assertThat(err.toString()).contains("internal error").doesNotContain("\tat ");
        try (Stream<Path> files = Files.list(home.resolve(".local/state/opengpmc"))) {
            Path log = files.findFirst().orElseThrow();
            assertThat(err.toString()).contains(log.toString());
            assertThat(Files.readString(log)).contains("oops", "\tat ", "Command: failing");
        }
    }

    @Test
    void escape_sequences_in_names_do_not_reach_the_terminal() {
        run(new NotFoundException(Failure.of("no GPO '\u001b[2Jevil'")), OutputFormat.TABLE);
        assertThat(err.toString()).doesNotContain("\u001b");
    }

    private int run(Exception problem, OutputFormat format) {
        GlobalArguments arguments = new GlobalArguments();
        arguments.output = format;
        Terminal terminal = Terminal.plain(new PrintWriter(out), new PrintWriter(err));
        Environment environment = new Environment(Map.of(), home, "Linux");
        Invocation invocation = new Invocation(terminal, environment, arguments, () -> CancellationToken.NONE);
        return new CommandLine(new Failing(problem))
                .setExecutionExceptionHandler(new ErrorReport(invocation))
                .execute();
    }

    @Command(name = "failing")
    private record Failing(Exception problem) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw problem;
        }
    }
}
