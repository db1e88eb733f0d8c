package kith.web.api;

import java.nio.charset.StandardCharsets;
import kith.web.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Nobody overwrites what somebody else changed in between: `ETag` and `If-Match`.
final class Matching {
    private Matching() {}

    static String etag(Object answer) {
        return "\""
                + Once.hash(ApiJson.MAPPER.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32)
                + "\"";
    }

    /// @param now what is there, or missing
    static void must(@Nullable String ifMatch, @Nullable Object now) {
        if (now == null) {
            if (ifMatch != null) {
                throw changed();
            }
        } else if (ifMatch == null) {
            throw new Problem.Said(Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match is needed",
                    "This overwrites something. Read it first and send its ETag back as If-Match."));
        } else if (!ifMatch.strip().equals("*") && !ifMatch.contains(etag(now))) {
            throw changed();
        }
    }

    private static Problem.Said changed() {
        return new Problem.Said(Problem.of(
                HttpStatus.PRECONDITION_FAILED,
                "It changed",
                "What is there is not what If-Match names. Read it again, then decide."));
    }
}
