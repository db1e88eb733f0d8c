package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.app.LocalUseCases;
import kith.app.workspace.Workspace;
import kith.web.api.ApiLimits;
import kith.web.api.Needs;
import kith.web.security.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The description in the repository is what the code does.
final class ApiDescriptionTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void every_route_and_field_is_described_and_nothing_else(@TempDir Path folder) throws IOException {
        System.setProperty("springdoc.use-fqn", "true");
        System.setProperty("springdoc.paths-to-match", "/api/v1/**");
        System.setProperty("springdoc.default-produces-media-type", "application/json");
        System.setProperty("springdoc.override-with-generic-response", "false");
        Clock clock = Shop.CLOCK;
        try (Workspace workspace = Workspace.open(folder, List.of(), new LocalUseCases(clock), clock);
                Server server = Server.start(
                        workspace,
                        Exposure.onThisMachine(0),
                        new ApiLimits(ApiLimits.USUAL),
                        null,
                        WebConfiguration.class,
                        Description.class)) {
            workspace
                    .team()
                    .addOwner(
                            "owner",
                            String.valueOf(PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                    .encode(Shop.PASSWORD)));
            Browsing owner = new Browsing(server.address());
            owner.signIn("owner", Shop.PASSWORD);
            Browsing.Answer made = owner.get("/v3/api-docs");
            assertThat(made.status()).as(made.body()).isEqualTo(200);
            String described = JSON.writeValueAsString(JSON.convertValue(
                                    JSON.readTree(made.body()
                                            .replace("kith.web.api.", "")
                                            .replace("kith.web.page.", "")),
                                    Object.class))
                            .replace("\r\n", "\n")
                    + "\n";
            Path file =
                    Path.of(System.getProperty("basedir", "")).resolve("src/main/resources/kith/web/api/openapi.json");
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, described);
            }
            assertThat(described)
                    .as("run with -Dgolden.write=true, then read the difference")
                    .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
            assertThat(routes(JSON.readTree(described))).isEqualTo(routes(server));
            assertThat(server.address()).isNotNull();
        } finally {
            System.clearProperty("springdoc.use-fqn");
            System.clearProperty("springdoc.paths-to-match");
            System.clearProperty("springdoc.default-produces-media-type");
            System.clearProperty("springdoc.override-with-generic-response");
        }
    }

    private static Set<String> routes(JsonNode described) {
        TreeSet<String> routes = new TreeSet<>();
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(
                                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    private static Set<String> routes(Server server) {
        TreeSet<String> routes = new TreeSet<>();
        server.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.hasMethodAnnotation(Needs.class)) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        mapping.getPatternValues().forEach(path -> routes.add(verb + " " + path)));
                    }
                });
        return routes;
    }
}
