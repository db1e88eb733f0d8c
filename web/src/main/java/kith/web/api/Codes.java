package kith.web.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kith.core.Estimate;
import kith.core.Verdict;
import kith.core.workspace.Role;
import kith.core.workspace.Scope;
import org.jspecify.annotations.Nullable;

/// Enumerations and estimates as the API writes them.
final class Codes {
    static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::code).toList();
    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).toList();
    static final List<String> SCOPES =
            Arrays.stream(Scope.values()).map(Scope::code).toList();

    private Codes() {}

    /// @param value best guess
    /// @param lo,hi it lies between with a probability of 90 %
    record Range(double value, double lo, double hi) {}

    static Range range(Estimate estimate) {
        return new Range(
                estimate.value(), estimate.interval().lo(), estimate.interval().hi());
    }

    static Map<String, Long> counts(Map<Verdict, ? extends Number> counts) {
        Map<String, Long> coded = new TreeMap<>();
        counts.forEach((verdict, count) -> coded.put(verdict.code(), count.longValue()));
        return coded;
    }

    static List<String> scopes(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::code).toList();
    }

    static Set<Scope> scopes(@Nullable List<@Nullable String> codes) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Fields.texts("scopes", codes).forEach(code -> scopes.add(Fields.code("scopes", code, Scope::fromCode, SCOPES)));
        return scopes;
    }
}
