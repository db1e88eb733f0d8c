package kith.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/// A `main` on the class path of the test, run by another JVM, so that a test can kill it where it says it is.
///
/// It is killed in any case, by [#close] or when its time is up, so a test neither waits for ever nor leaves it
/// behind.
public final class OtherProcess implements AutoCloseable {
    /// Far more than anything needs, on a busy machine too; only a process that hangs comes to feel it.
    private static final long MINUTES = 3;

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Starts `main` with little memory and the compiler that starts fast.
    public static OtherProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return new OtherProcess(process);
    }

    /// Waits until it prints `line` on standard output; fails with all that it printed when it ends without.
    public void awaitLine(String line) throws IOException {
        List<String> said = new ArrayList<>();
        for (String next = output.readLine(); next != null; next = output.readLine()) {
            if (next.equals(line)) {
                return;
            }
            said.add(next);
        }
        throw new AssertionFailedError("the other process ended, or was ended after %d minutes, without '%s': %s"
                .formatted(MINUTES, line, String.join("\n", said)));
    }

    public long pid() {
        return process.pid();
    }

    /// Ends it as SIGKILL does, without shutdown hook or finally block, and waits until it is gone.
    ///
    /// @return its exit code
    public int kill() throws InterruptedException {
        return process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
