package kith.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kith.web.page.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;

/// The description of the API as a page.
@Controller
final class ApiPageController {
    private static final String REF = "#/components/schemas/";

    private final ApiPage page = page(read());

    @GetMapping("/api")
    View api() {
        return Screen.of("api", page);
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(
                ApiPageController.class.getResourceAsStream("/kith/web/api/openapi.json"), "openapi.json")) {
            return ApiJson.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiPage page(JsonNode api) {
        Map<String, List<ApiPage.Call>> groups = new LinkedHashMap<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> groups.computeIfAbsent(
                                        one.getValue().path("tags").path(0).asString("Other"), _ -> new ArrayList<>())
                                .add(call(api, path.getKey(), one.getKey().toUpperCase(Locale.ROOT), one.getValue()))));
        return new ApiPage(groups.entrySet().stream()
                .map(group -> new ApiPage.Group(group.getKey(), group.getValue()))
                .toList());
    }

    private static ApiPage.Call call(JsonNode api, String path, String method, JsonNode operation) {
        List<ApiPage.Field> fields = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(one -> fields.add(new ApiPage.Field(
                        one.path("name").asString(""),
                        one.path("in").asString(""),
                        type(one.path("schema")),
                        one.path("required").asBoolean(false))));
        String body = "";
        for (Map.Entry<String, JsonNode> content :
                operation.path("requestBody").path("content").properties()) {
            JsonNode schema = resolved(api, content.getValue().path("schema"));
            fields.addAll(fields(schema, content.getKey().startsWith("multipart") ? "form" : "body"));
            body = content.getKey().startsWith("multipart")
                    ? schema.path("properties").propertyNames().stream()
                            .limit(1)
                            .map(" -F %s=@file.csv"::formatted)
                            .collect(Collectors.joining())
                    : " --json '{…}'";
        }
        List<ApiPage.Field> answer = new ArrayList<>();
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").properties().stream())
                .forEach(content ->
                        answer.addAll(fields(resolved(api, content.getValue().path("schema")), "answer")));
        String scope = operation.path("security").path(0).path("token").path(0).asString("");
        return new ApiPage.Call(
                operation.path("operationId").asString(""),
                method,
                path,
                operation.path("summary").asString(""),
                scope,
                fields,
                answer,
                "curl%s -H \"Authorization: Bearer $KITH_TOKEN\"%s $KITH%s"
                        .formatted(method.equals("GET") ? "" : " -X " + method, body, path));
    }

    private static List<ApiPage.Field> fields(JsonNode schema, String where) {
        TreeSet<String> needed = new TreeSet<>();
        schema.path("required").forEach(name -> needed.add(name.asString("")));
        return schema.path("properties").properties().stream()
                .map(property -> new ApiPage.Field(
                        property.getKey(), where, type(property.getValue()), needed.contains(property.getKey())))
                .toList();
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : api.path("components").path("schemas").path(ref.substring(REF.length()));
    }

    private static String type(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        if (!ref.isEmpty()) {
            return ref.substring(ref.lastIndexOf('.') + 1).replace(REF, "");
        }
        String type = schema.path("type").asString("text");
        return type.equals("array") ? "list of " + type(schema.path("items")) : type.equals("string") ? "text" : type;
    }
}
