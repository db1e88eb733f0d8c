package kith.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// The certified OpenID provider of npm, in a process of its own. It ends when its input ends, so also with this one.
final class CertifiedProvider implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "provider");
    private static final long INSTALLING = 240;
    private static final String SAID = "test: ";

    private final Process process;
    private final BufferedReader says;
    private final Writer hears;
    private final URI issuer;

    private CertifiedProvider(Process process) throws IOException {
        this.process = process;
        says = process.inputReader();
        hears = process.outputWriter();
        issuer = URI.create(line());
    }

    /// Whether this machine has what it runs on.
    static boolean canRun() {
        try {
            return runs("node", "--version") && runs("npm", "--version");
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean runs(String... command) throws IOException {
        return ended(new ProcessBuilder(command).redirectErrorStream(true).start(), INSTALLING) == 0;
    }

    private static int ended(Process process, long seconds) throws IOException {
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("not done in time: " + said);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Installs it at the first time, and starts it.
    static CertifiedProvider start() throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : new String[] {"package.json", "provider.mjs"}) {
            try (InputStream in = CertifiedProvider.class.getResourceAsStream("provider/" + name)) {
                Files.copy(Objects.requireNonNull(in), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.isDirectory(FOLDER.resolve("node_modules").resolve("oidc-provider"))) {
            Process install = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--loglevel=error")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            if (ended(install, INSTALLING) != 0) {
                throw new IOException("npm install failed in " + FOLDER.toAbsolutePath());
            }
        }
        return new CertifiedProvider(new ProcessBuilder("node", "provider.mjs")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private String line() {
        try {
            String said;
            do {
                said = Objects.requireNonNull(says.readLine(), "the provider ended");
            } while (!said.startsWith(SAID));
            return said.substring(SAID.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI issuer() {
        return issuer;
    }

    /// The server that may send people here.
    void serve(URI client) {
        tell("client " + client, "ready");
    }

    /// Somebody is in other groups from now on.
    void move(String person, String groups) {
        tell("groups " + person + " " + groups, "moved");
    }

    private void tell(String command, String answer) {
        try {
            hears.write(command + "\n");
            hears.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String said = line();
        if (!said.equals(answer)) {
            throw new AssertionError(said);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
