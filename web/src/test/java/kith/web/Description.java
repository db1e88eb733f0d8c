package kith.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kith.web.api.Needs;
import kith.web.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// What springdoc says of the operations, made complete: scopes, errors, which fields are always there.
@ImportAutoConfiguration({
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class,
    MultipleOpenApiSupportConfiguration.class
})
class Description {
    private static final Set<String> WITHOUT_BODY = Set.of("204");

    @Bean
    ModelResolver names(ObjectMapperProvider mappers) {
        return new ModelResolver(
                        mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
                .openapi31(true);
    }

    @Bean
    GlobalOperationCustomizer scopes() {
        return (operation, method) -> {
            Needs needs = method.getMethodAnnotation(Needs.class);
            if (needs != null) {
                operation.setSecurity(List.of(
                        new SecurityRequirement().addList("token", needs.value().code())));
                operation.setOperationId(
                        method.getBeanType().getSimpleName().replace("Api", "").toLowerCase(Locale.ROOT) + "_"
                                + method.getMethod().getName());
            }
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer complete() {
        return api -> {
            api.setInfo(new Info()
                    .title("Kith")
                    .version("1")
                    .description("Everything a page of Kith can do, for programs. See docs/guide/api.md."));
            api.setServers(null);
            api.getPaths().remove("/api/v1/openapi.json");
            Components components = api.getComponents();
            components.addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
            components.addSchemas(Problem.class.getName(), problem());
            components.getSchemas().forEach(Description::strict);
            api.getPaths().values().forEach(path -> path.readOperations().forEach(Description::errors));
            sort(api);
        };
    }

    private static void sort(OpenAPI api) {
        api.setTags(null);
    }

    private static void errors(Operation operation) {
        operation.getResponses().forEach((status, response) -> {
            response.setDescription(status.equals("204") ? "Done." : "What was asked for.");
            if (WITHOUT_BODY.contains(status)) {
                response.setContent(null);
            }
        });
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("What is wrong, and what to do.")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new JsonSchema()
                                                                .$ref("#/components/schemas/"
                                                                        + Problem.class.getName())))));
    }

    private static Schema<?> problem() {
        Schema<?> field =
                object(Map.of("field", text(), "value", text(), "remedy", text()), List.of("field", "remedy"));
        return object(
                Map.of(
                        "type", text(),
                        "title", text(),
                        "status", typed("integer"),
                        "detail", text(),
                        "errors", typed("array").items(field)),
                List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> object(Map<String, Schema<?>> properties, List<String> required) {
        Schema<?> object = typed("object");
        new java.util.TreeMap<>(properties).forEach(object::addProperty);
        object.setRequired(required);
        object.setAdditionalProperties(false);
        return object;
    }

    private static Schema<?> text() {
        return typed("string");
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    /// Records hold no other fields, and those that may not be missing are required.
    private static void strict(String name, Schema<?> schema) {
        Class<?> type = type(name);
        if (type == null || !type.isRecord() || type == Problem.class || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String property = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            if (!schema.getProperties().containsKey(property)) {
                throw new AssertionError(name + " has no " + property);
            }
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(property);
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        schema.setAdditionalProperties(false);
    }

    private static @Nullable Class<?> type(String name) {
        String at = name;
        while (at.contains(".")) {
            try {
                return Class.forName(at);
            } catch (ClassNotFoundException _) {
                int dot = at.lastIndexOf('.');
                at = at.substring(0, dot) + "$" + at.substring(dot + 1);
            }
        }
        return null;
    }
}
