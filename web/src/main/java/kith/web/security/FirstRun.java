package kith.web.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import kith.app.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may become the first owner: anybody on this machine when nobody else can reach the server, else only who has
/// the code that the server printed.
@Component
public final class FirstRun {
    private final Workspace workspace;
    private final boolean local;
    private final String code;

    FirstRun(Workspace workspace, Exposure exposure) {
        this.workspace = workspace;
        local = exposure.local();
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        code = HexFormat.of().formatHex(bytes);
    }

    /// True until there is an owner.
    public boolean pending() {
        return workspace.team().isEmpty();
    }

    public boolean needsCode() {
        return !local;
    }

    /// Compares in the same time whatever the code.
    public boolean accepts(@Nullable String offered) {
        if (local) {
            return true;
        }
        return offered != null
                && MessageDigest.isEqual(
                        offered.strip().getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /// Where the first owner begins.
    public URI address(URI server) {
        return pending() && needsCode() ? server.resolve("/welcome?code=" + code) : server;
    }
}
