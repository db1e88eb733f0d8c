package kith.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;

/// Where the server listens and who can hear it.
///
/// @param host        name or address to listen on
/// @param port        0 for any free one
/// @param certificate PEM file with the certificate chain, or missing for plain HTTP
/// @param key         PEM file with its private key; goes with `certificate`
/// @param proxy       a proxy stands in front, ends TLS and says who asks (`X-Forwarded-…`)
/// @param plain       passwords may cross the network unprotected
public record Exposure(
        String host,
        int port,
        @Nullable Path certificate,
        @Nullable Path key,
        boolean proxy,
        boolean plain) {
    public static final String LOOPBACK = "127.0.0.1";

    /// For one person on this machine.
    public static Exposure onThisMachine(int port) {
        return new Exposure(LOOPBACK, port, null, null, false, false);
    }

    public Exposure {
        if (port < 0 || port > 65_535) {
            throw KithException.usage("--port is %d but must be 0 to 65535.".formatted(port));
        }
        if ((certificate == null) != (key == null)) {
            throw KithException.usage("--certificate and --key go together: name both files.");
        }
        if (!loopback(host) && certificate == null && !proxy && !plain) {
            throw KithException.usage(
                    "Listening on %s without encryption would send passwords and personal data readably across the network: give --certificate and --key, or --behind-proxy if a proxy encrypts, or --plain-http to do it all the same."
                            .formatted(host));
        }
    }

    /// Only programs on this machine reach it, without anything in between.
    public boolean local() {
        return loopback(host) && !proxy;
    }

    /// Browsers speak TLS with it, or with the proxy before it.
    public boolean encrypted() {
        return certificate != null || proxy;
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new KithException(
                    kith.core.ErrorCode.USAGE,
                    "--host is '%s', which is no name or address of this machine.".formatted(host),
                    e);
        }
    }
}
