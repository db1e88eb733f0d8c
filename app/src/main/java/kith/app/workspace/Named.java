package kith.app.workspace;

import java.util.Set;
import kith.data.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A person in kept JSON: in the fields that hold people by any of their names, elsewhere by a word that tells enough.
/// Somebody called `reach` is not every plan whose goal is reach.
final class Named {
    private static final Set<String> PEOPLE =
            Set.of("id", "account", "accountId", "account_id", "handle", "others", "include", "exclude", "roster");
    /// Of a job: what its member wrote, and what was said; a sentence that is all that came out has no name.
    private static final Set<String> WORDS =
            Set.of("", "file", "files", "source", "offeredAs", "priceColumn", "mappings", "notes");

    private static final String INSTEAD = "(forgotten)";

    private Named() {}

    static boolean in(JsonNode node, Identity.Finder person) {
        return in(node, false, person);
    }

    /// @param people it is the value of a field that holds people
    private static boolean in(JsonNode node, boolean people, Identity.Finder person) {
        if (node.isString()) {
            return isNamed(node.asString(), people, person);
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .anyMatch(field -> in(field.getValue(), PEOPLE.contains(field.getKey()), person));
        }
        return node.values().stream().anyMatch(value -> in(value, people, person));
    }

    private static boolean isNamed(String text, boolean people, Identity.Finder person) {
        return person.isIn(text) || (people && person.is(text));
    }

    /// The same without the person, who goes out of lists; elsewhere a word stands in their place. Only fields that
    /// hold people or words of members change, so that what is left is still read.
    static JsonNode without(JsonNode node, Identity.Finder person) {
        return without(node, "", person);
    }

    private static JsonNode without(JsonNode node, String field, Identity.Finder person) {
        return switch (node) {
            case ArrayNode array -> {
                ArrayNode kept = JsonNodeFactory.instance.arrayNode();
                for (JsonNode value : array) {
                    if (!value.isString() || !goes(value, field, person)) {
                        kept.add(without(value, field, person));
                    }
                }
                yield kept;
            }
            case ObjectNode object -> {
                ObjectNode kept = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(entry -> kept.set(entry.getKey(), without(entry.getValue(), entry.getKey(), person)));
                yield kept;
            }
            default -> goes(node, field, person) ? JsonNodeFactory.instance.stringNode(INSTEAD) : node;
        };
    }

    private static boolean goes(JsonNode node, String field, Identity.Finder person) {
        boolean people = PEOPLE.contains(field);
        return node.isString() && (people || WORDS.contains(field)) && isNamed(node.asString(), people, person);
    }
}
