package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Commands that people copy from guides and help must at least be commands.
final class GuideTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @Test
    void every_command_in_the_guides_parses() throws IOException {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> guides = Files.walk(ROOT.resolve("docs").resolve("guide"))) {
            for (Path page : Stream.concat(guides, Stream.of(ROOT.resolve("README.md")))
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList()) {
                commands.addAll(fenced(Files.readString(page)));
            }
        }
        assertThat(commands).hasSizeGreaterThan(10);
        commands.forEach(GuideTest::parses);
    }

    @Test
    void every_example_in_the_help_parses() {
        for (CommandLine command : kith().getSubcommands().values()) {
            String[] footer = command.getCommandSpec().usageMessage().footer();
            assertThat(footer).isNotEmpty();
            for (String example : footer) {
                parses(example.strip());
            }
        }
    }

    /// Lines of shell blocks that call `kith`, whatever variables are set in front of it.
    private static List<String> fenced(String page) {
        List<String> commands = new ArrayList<>();
        boolean shell = false;
        for (String line : page.lines().toList()) {
            if (line.startsWith("```")) {
                shell = line.startsWith("```sh");
            } else if (shell && line.matches("(\\./)?kith .*")) {
                commands.add(line);
            }
        }
        return commands;
    }

    private static void parses(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.replaceAll("[>|#].*", "").replaceAll("⟦[^⟧]*⟧", "1"));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        assertThatCode(() -> kith().parseArgs(words.subList(1, words.size()).toArray(String[]::new)))
                .as(command)
                .doesNotThrowAnyException();
    }

    private static CommandLine kith() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Session session = new Session(new FakeUseCases(), nowhere, nowhere, Run.FILES, () -> 0);
        return Main.commandLine(new KithCommand(session), new Failures(nowhere));
    }
}
