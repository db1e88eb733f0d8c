package kith.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a window: keeps cookies, fills in the token of forms, follows no redirects.
final class Browsing {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    Browsing(URI server) {
        this.server = server;
    }

    /// @param location where it redirects to, or empty
    record Answer(int status, String location, String body, HttpResponse<String> response) {}

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /// Fills in a form of the page at `form` and sends it to `path`.
    Answer post(String form, String path, String... fields) {
        return postWith(token(form), path, fields);
    }

    /// @param fields names and values in turn
    Answer postWith(String token, String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encode(token));
        for (int at = 0; at < fields.length; at += 2) {
            body.append('&').append(encode(fields[at])).append('=').append(encode(fields[at + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /// Sends a form of another server, which has no token of ours.
    Answer form(String address, String... fields) {
        return postWith("", address, fields);
    }

    /// Sends a form with one file.
    ///
    /// @param fields names and values in turn
    Answer upload(String form, String path, String field, String file, String content, String... fields) {
        String boundary = "kith-boundary";
        StringBuilder body = new StringBuilder();
        part(body, boundary, "_csrf", token(form));
        for (int at = 0; at < fields.length; at += 2) {
            part(body, boundary, fields[at], fields[at + 1]);
        }
        part(body, boundary, field + "\"; filename=\"" + file, content);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(
                        body.append("--%s--\r\n".formatted(boundary)).toString()))
                .build());
    }

    private static void part(StringBuilder body, String boundary, String name, String value) {
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value));
    }

    String token(String page) {
        Matcher found = TOKEN.matcher(get(page).body());
        return found.find() ? found.group(1) : "";
    }

    void signIn(String name, String password) {
        Answer answer = post("/sign-in", "/sign-in", "name", name, "password", password);
        if (answer.status() != 302 || answer.location().contains("sign-in")) {
            throw new AssertionError("cannot sign in as " + name + ": " + answer.location());
        }
    }

    /// What it sends to be known again.
    String cookie() {
        return cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("set-cookie")) {
                String pair = cookie.substring(0, cookie.indexOf(';'));
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("location").orElse(""),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
