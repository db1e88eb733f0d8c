package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kith.app.Version;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

final class HelpTest {
    @Test
    void every_command_is_described_and_shown_at_work() {
        for (Map.Entry<String, CommandLine> entry : commands().entrySet()) {
            Run run = Run.of(new FakeUseCases(), entry.getKey(), "--help");
            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith("Usage: kith " + entry.getKey())
                    .containsPattern("Examples?:\n  kith " + entry.getKey());
        }
    }

    @Test
    void every_option_says_what_it_does() {
        for (CommandLine command : commands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(option.description()).as(option.longestName()).isNotEmpty();
            }
            for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
                assertThat(parameter.description()).as(parameter.paramLabel()).isNotEmpty();
            }
        }
    }

    @Test
    void no_line_of_help_is_wider_than_a_usual_terminal() {
        Terminal terminal = new Terminal(true, true, 80, true, false, false);
        for (String command : commands().keySet()) {
            assertThat(Run.of(new FakeUseCases(), terminal, command, "--help")
                            .out()
                            .lines())
                    .allMatch(line -> line.length() <= 80);
        }
        assertThat(Run.of(new FakeUseCases(), terminal, "--help").out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void the_version_is_printed() {
        assertThat(Run.of(new FakeUseCases(), "--version").out().strip()).isEqualTo("kith " + Version.current());
    }

    private static Map<String, CommandLine> commands() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Session session = new Session(new FakeUseCases(), nowhere, nowhere, Run.FILES, () -> 0);
        return Main.commandLine(new KithCommand(session), new Failures(nowhere)).getSubcommands();
    }
}
