package kith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kith.web.api.ApiLimits;
import kith.web.security.Exposure;
import kith.web.signon.SignOnSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith serve`.
@Command(
        name = "serve",
        description = "Serves a folder of datasets to a team's browsers, until it is stopped with Ctrl-C.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith serve shop",
            "  kith serve shop --host 0.0.0.0 --certificate kith.pem --key kith.key",
            "  kith serve shop --behind-proxy --host 10.0.0.5",
            "  kith serve shop --behind-proxy --sign-on sign-on.properties"
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(
            paramLabel = "WORKSPACE",
            description = "Folder for datasets, definitions and the server's own memory; made when it does not exist.")
    private Path workspace = Path.of("");

    @Option(
            names = "--dataset",
            paramLabel = "DATASET",
            description = "A dataset that lies elsewhere and is served as well; may be repeated.")
    private List<Path> datasets = List.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8484",
            description = "Port to listen on, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = Exposure.LOOPBACK,
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host = Exposure.LOOPBACK;

    @Option(names = "--certificate", paramLabel = "FILE", description = "Certificate chain (PEM) to encrypt with.")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "Private key (PEM) of the certificate.")
    private @Nullable Path key;

    @Option(
            names = "--behind-proxy",
            description = "A proxy stands in front that encrypts and sets X-Forwarded-For and X-Forwarded-Proto.")
    private boolean proxy;

    @Option(
            names = "--plain-http",
            description = "Listen beyond this machine without encryption: passwords can be read on the way.")
    private boolean plain;

    @Option(
            names = "--sign-on",
            paramLabel = "FILE",
            description =
                    "Let members sign in with your organisation's server (OpenID Connect); the file names it, see docs/guide/server.md.")
    private @Nullable Path signOn;

    @Option(
            names = "--api-requests",
            paramLabel = "N",
            defaultValue = "600",
            description = "Requests that a token of the REST API may send a minute. Default: ${DEFAULT-VALUE}.")
    private int apiRequests;

    @Option(
            names = "--until-ready",
            hidden = true,
            description = "End as soon as the server answers; the launcher makes its start-up cache so.")
    private boolean untilReady;

    @Override
    public Integer call() {
        Exposure exposure = new Exposure(host, port, certificate, key, proxy, plain);
        if (untilReady) {
            return Serving.untilReady(kith, workspace, exposure);
        }
        return Serving.until(
                kith,
                workspace,
                datasets,
                exposure,
                new ApiLimits(apiRequests),
                signOn == null ? null : SignOnSettings.read(signOn));
    }
}
