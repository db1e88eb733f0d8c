package kith.app.workspace;

import kith.data.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Names of a person in kept JSON.
final class Named {
    private static final String INSTEAD = "(forgotten)";

    private Named() {}

    static boolean in(JsonNode node, Identity.Finder person) {
        if (node.isString()) {
            return person.names(node.asString());
        }
        return node.values().stream().anyMatch(value -> in(value, person))
                || node.propertyNames().stream().anyMatch(person::names);
    }

    /// The same without the person: out of lists they go, elsewhere a word stands in their place.
    static JsonNode without(JsonNode node, Identity.Finder person) {
        return switch (node) {
            case ArrayNode array -> {
                ArrayNode kept = JsonNodeFactory.instance.arrayNode();
                for (JsonNode value : array) {
                    if (!value.isString() || !person.names(value.asString())) {
                        kept.add(without(value, person));
                    }
                }
                yield kept;
            }
            case ObjectNode object -> {
                ObjectNode kept = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> kept.set(entry.getKey(), without(entry.getValue(), person)));
                yield kept;
            }
            default -> in(node, person) ? JsonNodeFactory.instance.stringNode(INSTEAD) : node;
        };
    }
}
