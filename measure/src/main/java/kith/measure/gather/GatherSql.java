package kith.measure.gather;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import kith.core.Definition;
import kith.core.KithException;

/// The gather statements: one file a statement, `${…}` filled from the definition.
final class GatherSql {
    private final Map<String, String> values;

    GatherSql(Definition definition) {
        values = Map.of(
                "content.from_days", Integer.toString(definition.content().fromDays()),
                "content.to_days", Integer.toString(definition.content().toDays()),
                "content.newest_posts", Integer.toString(definition.content().newestPosts()));
    }

    String of(String name) {
        String sql = read(name + ".sql");
        for (Map.Entry<String, String> value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue());
        }
        return sql;
    }

    private static String read(String file) {
        try (InputStream in =
                Objects.requireNonNull(GatherSql.class.getResourceAsStream("/kith/measure/gather/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw KithException.world("Cannot read the bundled file %s. Reinstall Kith.".formatted(file), e);
        }
    }
}
