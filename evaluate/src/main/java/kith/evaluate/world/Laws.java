package kith.evaluate.world;

import static kith.evaluate.world.Law.ASPIRANTS;
import static kith.evaluate.world.Law.BEGINNERS;
import static kith.evaluate.world.Law.BIG_FAMILIES;
import static kith.evaluate.world.Law.BUYERS;
import static kith.evaluate.world.Law.CLOSENESS;
import static kith.evaluate.world.Law.FAKES;
import static kith.evaluate.world.Law.LISTED_DEEP;
import static kith.evaluate.world.Law.ORGANISATION_BUYERS;
import static kith.evaluate.world.Law.PODS;
import static kith.evaluate.world.Law.POSTS;
import static kith.evaluate.world.Law.RECOMMENDATION;
import static kith.evaluate.world.Law.SELLERS;
import static kith.evaluate.world.Law.TALENT;
import static kith.evaluate.world.Law.WIDE_CREATORS;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.core.KithException;

/// What holds in one world: the base world with a few numbers changed.
final class Laws {
    private static final Map<String, Map<Law, Double>> WORLDS = worlds();

    private final EnumMap<Law, Double> values = new EnumMap<>(Law.class);

    private Laws(Map<Law, Double> changes) {
        for (Law law : Law.values()) {
            values.put(law, changes.getOrDefault(law, law.base()));
        }
    }

    /// @throws KithException usage, when no world has that name
    static Laws of(String world) {
        Map<Law, Double> changes = WORLDS.get(world);
        if (changes == null) {
            throw KithException.usage(
                    "There is no world named '%s'. Choose one of: %s.".formatted(world, String.join(", ", names())));
        }
        return new Laws(changes);
    }

    static List<String> names() {
        return List.copyOf(WORLDS.keySet());
    }

    double get(Law law) {
        return values.getOrDefault(law, law.base());
    }

    int count(Law law) {
        return (int) get(law);
    }

    private static Map<String, Map<Law, Double>> worlds() {
        Map<String, Map<Law, Double>> worlds = new LinkedHashMap<>();
        worlds.put("base", Map.of());
        worlds.put("null", Map.of(TALENT, 0.0, CLOSENESS, 0.0, RECOMMENDATION, 0.0));
        worlds.put("pods", Map.of(PODS, 0.7));
        worlds.put("bought", Map.of(BUYERS, 0.6, ORGANISATION_BUYERS, 0.15, FAKES, 0.15));
        worlds.put("homophily", Map.of(RECOMMENDATION, 0.0));
        worlds.put("beginners", Map.of(BEGINNERS, 0.08));
        worlds.put("families", Map.of(BIG_FAMILIES, 0.12));
        worlds.put("tradespeople", Map.of(SELLERS, 0.4));
        worlds.put("creators", Map.of(WIDE_CREATORS, 0.04));
        worlds.put("shift-low", Map.of(ASPIRANTS, 0.02));
        worlds.put("shift-high", Map.of(ASPIRANTS, 0.15));
        worlds.put("poor", Map.of(LISTED_DEEP, 50.0, POSTS, 4.0));
        return worlds;
    }
}
