package kith.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.web.api.ApiLimits;
import kith.web.page.TooLarge;
import kith.web.security.Exposure;
import kith.web.security.FirstRun;
import kith.web.security.Pem;
import kith.web.signon.SignOn;
import kith.web.signon.SignOnSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A running server over one workspace. Closing it lets requests end and interrupts long work, which is remembered.
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final URI address;

    private Server(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /// Starts, and returns when it answers.
    ///
    /// @param workspace stays the caller's: closed by whoever opened it
    public static Server start(Workspace workspace, Exposure exposure) {
        return start(workspace, exposure, new ApiLimits(ApiLimits.USUAL));
    }

    /// The same with other limits for programs.
    public static Server start(Workspace workspace, Exposure exposure, ApiLimits limits) {
        return start(workspace, exposure, limits, (SignOnSettings) null);
    }

    /// The same with a server that vouches for members.
    ///
    /// @param signOn missing: members sign in with passwords alone
    public static Server start(
            Workspace workspace, Exposure exposure, ApiLimits limits, @Nullable SignOnSettings signOn) {
        return start(workspace, exposure, limits, signOn, WebConfiguration.class);
    }

    static Server start(
            Workspace workspace,
            Exposure exposure,
            ApiLimits limits,
            @Nullable SignOnSettings signOn,
            Class<?>... parts) {
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(parts)
                    .bannerMode(Banner.Mode.OFF)
                    .web(WebApplicationType.SERVLET)
                    .registerShutdownHook(false)
                    .logStartupInfo(false)
                    .properties(properties(workspace, exposure))
                    .initializers(starting -> {
                        GenericApplicationContext beans = (GenericApplicationContext) starting;
                        beans.registerBean(Workspace.class, () -> workspace, bean -> bean.setDestroyMethodName(""));
                        beans.registerBean(Exposure.class, () -> exposure);
                        beans.registerBean(ApiLimits.class, () -> limits);
                        if (signOn != null) {
                            SignOn.register(beans, signOn, workspace);
                        }
                    })
                    .run();
            workspace.takeUp();
            return new Server(context, address(context, exposure));
        } catch (PortInUseException e) {
            throw KithException.world(
                    "Port %d is taken, perhaps by another Kith. Choose another with --port, or 0 for any free one."
                            .formatted(exposure.port()),
                    e);
        }
    }

    private static Map<String, Object> properties(Workspace workspace, Exposure exposure) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", exposure.host());
        properties.put("server.port", exposure.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("server.compression.enabled", "true");
        properties.put(
                "server.compression.mime-types", "text/html,text/css,text/javascript,application/json,image/svg+xml");
        properties.put("server.forward-headers-strategy", exposure.proxy() ? "native" : "none");
        properties.put("server.servlet.session.timeout", "12h");
        properties.put("server.servlet.session.persistent", "false");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.cookie.name", "kith");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.cookie.secure", Boolean.toString(exposure.encrypted()));
        properties.put("server.tomcat.threads.max", "32");
        properties.put("server.tomcat.max-http-form-post-size", "256KB");
        properties.put("spring.servlet.multipart.max-file-size", Long.toString(TooLarge.MOST_BYTES));
        properties.put("spring.servlet.multipart.max-request-size", Long.toString(TooLarge.MOST_BYTES));
        properties.put("spring.servlet.multipart.file-size-threshold", "256KB");
        properties.put(
                "spring.servlet.multipart.location",
                workspace.uploads().incoming().toAbsolutePath().toString());
        properties.put("spring.main.lazy-initialization", "false");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("logging.level.root", "WARN");
        properties.put("logging.level.org.springframework.web.servlet", "ERROR");
        // whoever starts the server is told in a sentence
        properties.put("logging.level.org.springframework.boot", "ERROR");
        properties.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        // the workspace, with its worker, outlives the server
        properties.put("logging.level.org.apache.catalina.loader", "ERROR");
        Path certificate = exposure.certificate();
        Path key = exposure.key();
        if (certificate != null && key != null) {
            Pem.check(certificate, key);
            properties.put("server.ssl.certificate", certificate.toUri().toString());
            properties.put("server.ssl.certificate-private-key", key.toUri().toString());
        }
        return properties;
    }

    private static URI address(ConfigurableApplicationContext context, Exposure exposure) {
        int port = context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : exposure.port();
        return URI.create("%s://%s:%d/"
                .formatted(exposure.certificate() == null ? "http" : "https", host(exposure.host()), port));
    }

    private static String host(String host) {
        return host.contains(":") ? "[" + host + "]" : host.equals("0.0.0.0") ? "localhost" : host;
    }

    /// Where a browser on this machine finds it.
    public URI address() {
        return address;
    }

    /// The address for whoever becomes the first owner: with a code when others could get there first.
    public URI firstAddress() {
        return context.getBean(FirstRun.class).address(address);
    }

    /// A part of the server, for tests.
    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
