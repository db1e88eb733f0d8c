package kith.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks with the API.
final class Program {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();

    Program(URI server) {
        this.server = server;
    }

    record Call(String method, String path, JsonNode operation) {
        String scope() {
            return operation.path("security").path(0).path("token").path(0).asString("");
        }
    }

    static JsonNode description() {
        try (InputStream in = Objects.requireNonNull(Server.class.getResourceAsStream("/kith/web/api/openapi.json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Call> calls(JsonNode description) {
        List<Call> calls = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> calls.add(
                                new Call(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()))));
        return calls;
    }

    HttpResponse<String> send(
            String method,
            String path,
            @Nullable String secret,
            @Nullable String type,
            @Nullable String body,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(
                    request.method(
                                    method,
                                    body == null
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
