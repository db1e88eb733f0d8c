package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kith.core.people.PeopleFilter;
import kith.core.people.PeopleSort;
import kith.core.workspace.Role;
import kith.core.workspace.Scope;
import kith.testkit.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A thousand requests made from the description, ten thousand with `-Dkith.random=true`, sensible and not: no answer
/// is
/// the server's fault, and each is as described.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiRandomTest {
    private static final int SEEDS = Boolean.getBoolean("kith.random") ? 100 : 10;
    private static final int EACH = 100;
    private static final String REF = "#/components/schemas/";
    private static final List<String> NONSENSE = List.of(
            "",
            " ",
            "0",
            "-1",
            "999999999999999999999",
            "NaN",
            "null",
            "true",
            "..",
            "../..",
            "'; drop table x; --",
            "%",
            "é漢字😀",
            "a\"b",
            "{}",
            "[]",
            "<script>",
            "\n",
            "\u0000",
            "x".repeat(300));
    private static final List<String> WORDS = List.of(
            "alpha_consumer",
            "surest",
            "followers",
            "structure",
            "known_reach",
            "reach",
            "regular",
            "aspiring",
            "accounts",
            "read",
            "viewer",
            "owner",
            "strict",
            "pdf",
            "json",
            "csv",
            "xlsx",
            "html",
            "handle",
            "2026-11-27",
            "verdict=alpha_consumer",
            "someone-else",
            "standing.percentile");

    private final JsonNode description = Program.description();
    private final List<Program.Call> calls = Program.calls(description);
    private final Map<JsonNode, Schema> schemas = new HashMap<>();
    private final List<String> ids = new ArrayList<>(List.of("0123456789abcdef"));
    private final List<String> accounts = new ArrayList<>();
    private final List<@Nullable String> secrets = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeAll
    void open(@TempDir Path folder) {
        shop = Shop.open(folder, 1_000);
        program = new Program(shop.server.address());
        shop.workspace
                .people()
                .list(folder.resolve("shop.kith"), PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 20)
                .people()
                .forEach(person -> accounts.add(person.assessment().accountId()));
        for (Role role : Role.values()) {
            secrets.add(shop.workspace
                    .tokens()
                    .make(role.code(), "all", EnumSet.allOf(Scope.class), 1)
                    .secret());
        }
        secrets.addAll(List.of(secrets.getFirst() + "", secrets.getFirst() + "", "kith_nonsense"));
        secrets.add(shop.workspace
                .tokens()
                .make("owner", "some", EnumSet.of(Scope.READ, Scope.PLAN), 1)
                .secret());
        secrets.add(null);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void no_request_is_too_much_and_every_answer_is_as_described() {
        Map<Integer, Integer> statuses = new HashMap<>();
        Property.forSeeds(SEEDS, random -> {
            for (int at = 0; at < EACH; at++) {
                int status = one(random);
                statuses.merge(status, 1, Integer::sum);
            }
        });
        // the requests reach what is behind the checks, too
        assertThat(statuses.getOrDefault(200, 0)).as("%s", statuses).isGreaterThan(SEEDS * EACH / 10);
        assertThat(statuses.keySet()).contains(201, 202, 204, 400, 401, 403, 404, 422);
    }

    private int one(SplittableRandom random) {
        Program.Call call = calls.get(random.nextInt(calls.size()));
        int nonsense = random.nextInt(3) == 0 ? 40 : 4;
        StringBuilder path = new StringBuilder(call.path());
        StringBuilder query = new StringBuilder();
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : call.operation().path("parameters")) {
            String name = parameter.path("name").asString();
            String where = parameter.path("in").asString();
            if (where.equals("path")) {
                String value = inPath(random, nonsense, call, name);
                int from = path.indexOf("{" + name + "}");
                path.replace(from, from + name.length() + 2, encoded(value));
            } else if (where.equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(encoded(text(random, nonsense, parameter.path("schema"))));
            } else if (where.equals("header") && random.nextInt(4) == 0) {
                headers.add(name);
                headers.add(random.nextBoolean() ? "key-" + random.nextInt(50) : "*");
            }
        }
        String type = null;
        String body = null;
        for (Map.Entry<String, JsonNode> content :
                call.operation().path("requestBody").path("content").properties()) {
            boolean files = content.getKey().startsWith("multipart");
            type = files ? "multipart/form-data; boundary=b" : "application/json";
            body = files
                    ? form(random, nonsense, content.getValue().path("schema"))
                    : mangled(
                            random,
                            nonsense,
                            json(random, nonsense, content.getValue().path("schema"), 0)
                                    .toString());
        }
        String address = path.append(query).toString();
        String secret = secrets.get(random.nextInt(secrets.size()));
        HttpResponse<String> answer =
                program.send(call.method(), address, secret, type, body, headers.toArray(String[]::new));
        check(call, address, body, answer);
        return answer.statusCode();
    }

    private void check(Program.Call call, String address, @Nullable String body, HttpResponse<String> answer) {
        String about = "%s %s\n%s\n→ %d %s".formatted(call.method(), address, body, answer.statusCode(), answer.body());
        assertThat(answer.statusCode()).as(about).isLessThan(500);
        String type = answer.headers().firstValue("content-type").orElse("");
        JsonNode responses = call.operation().path("responses");
        boolean good = answer.statusCode() < 300;
        JsonNode response = responses.path(good ? Integer.toString(answer.statusCode()) : "default");
        assertThat(response.isMissingNode()).as(about).isFalse();
        String plain = type.replaceAll(";.*", "");
        JsonNode content = response.path("content");
        if (!good) {
            assertThat(plain).as(about).isEqualTo("application/problem+json");
        } else if (content.isMissingNode()) {
            assertThat(answer.body()).as(about).isEmpty();
            return;
        }
        JsonNode media = content.has(plain) ? content.path(plain) : content.path("*/*");
        assertThat(media.isMissingNode()).as(about).isFalse();
        if (plain.endsWith("json") && !address.contains("/files/")) {
            JsonNode read = Program.JSON.readTree(answer.body());
            assertThat(schema(media.path("schema")).validate(read)).as(about).isEmpty();
            if (read.path("id").isString()) {
                ids.add(read.path("id").asString());
            }
        }
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, one -> {
            ObjectNode whole = (ObjectNode) one.deepCopy();
            whole.set("components", description.path("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole);
        });
    }

    private String inPath(SplittableRandom random, int nonsense, Program.Call call, String name) {
        if (random.nextInt(100) < nonsense) {
            String odd = pick(random, NONSENSE);
            return odd.isBlank() || odd.contains("/") || odd.contains("\u0000") || odd.equals("..") ? "odd" : odd;
        }
        return switch (name) {
            case "dataset" ->
                call.method().equals("POST") && call.path().endsWith("imports") ? "new" + random.nextInt(5) : "shop";
            case "account" -> pick(random, accounts);
            case "id" -> pick(random, ids);
            case "form" -> pick(random, List.of("pdf", "html", "csv", "json", "xlsx"));
            // roles name the members who own the tokens
            case "name" -> call.path().contains("/team/") ? "someone-else" : pick(random, WORDS);
            default -> pick(random, WORDS);
        };
    }

    private static <T> T pick(SplittableRandom random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String text(SplittableRandom random, int nonsense, JsonNode schema) {
        JsonNode value = json(random, nonsense, schema, 0);
        return value.isArray() ? value.path(0).asString("") : value.isString() ? value.asString() : value.toString();
    }

    private JsonNode json(SplittableRandom random, int nonsense, JsonNode schema, int depth) {
        if (random.nextInt(100) < nonsense / 4) {
            return switch (random.nextInt(5)) {
                case 0 -> Program.JSON.getNodeFactory().nullNode();
                case 1 -> Program.JSON.getNodeFactory().numberNode(random.nextLong());
                case 2 -> Program.JSON.createArrayNode();
                case 3 -> Program.JSON.createObjectNode();
                default -> Program.JSON.getNodeFactory().stringNode(pick(random, NONSENSE));
            };
        }
        String ref = schema.path("$ref").asString("");
        if (!ref.isEmpty()) {
            return json(
                    random,
                    nonsense,
                    description.path("components").path("schemas").path(ref.substring(REF.length())),
                    depth);
        }
        return switch (schema.path("type").asString("string")) {
            case "integer" ->
                Program.JSON
                        .getNodeFactory()
                        .numberNode(random.nextInt(100) < nonsense ? random.nextInt() : random.nextInt(1, 9));
            case "number" ->
                Program.JSON
                        .getNodeFactory()
                        .numberNode(
                                random.nextInt(100) < nonsense ? random.nextDouble(-1e12, 1e12) : random.nextDouble());
            case "boolean" -> Program.JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "array" -> {
                ArrayNode array = Program.JSON.createArrayNode();
                for (int at = random.nextInt(3); at > 0; at--) {
                    array.add(json(random, nonsense, schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "object" -> {
                ObjectNode object = Program.JSON.createObjectNode();
                schema.path("properties").properties().forEach(property -> {
                    if (random.nextInt(4) > 0) {
                        object.set(property.getKey(), json(random, nonsense, property.getValue(), depth + 1));
                    }
                });
                if (schema.path("additionalProperties").isObject() && depth < 4) {
                    object.set(
                            pick(random, WORDS),
                            json(random, nonsense, schema.path("additionalProperties"), depth + 1));
                }
                if (random.nextInt(100) < nonsense / 4) {
                    object.put("unheard_of", 1);
                }
                yield object;
            }
            default ->
                Program.JSON
                        .getNodeFactory()
                        .stringNode(pick(random, random.nextInt(100) < nonsense ? NONSENSE : WORDS));
        };
    }

    private static String mangled(SplittableRandom random, int nonsense, String body) {
        if (random.nextInt(100) >= nonsense / 4 || body.isEmpty()) {
            return body;
        }
        return random.nextBoolean() ? body.substring(0, random.nextInt(body.length())) : body + pick(random, NONSENSE);
    }

    private String form(SplittableRandom random, int nonsense, JsonNode schema) {
        StringBuilder form = new StringBuilder();
        schema.path("properties").properties().forEach(property -> {
            boolean file =
                    property.getKey().equals("files") || property.getKey().equals("roster");
            if (random.nextInt(100) >= nonsense) {
                form.append("--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                        .formatted(
                                property.getKey(),
                                file ? "; filename=\"accounts%d.csv\"".formatted(random.nextInt(3)) : "",
                                file
                                        ? "account_id,handle\n1,one\n2," + pick(random, WORDS) + "\n"
                                        : text(random, nonsense, property.getValue())));
            }
        });
        return form.append("--b--\r\n").toString();
    }
}
