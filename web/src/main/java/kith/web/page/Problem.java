package kith.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// What a program reads when something fails (RFC 9457).
///
/// @param detail what happened, and what to do
/// @param errors fields that cannot be taken, or missing
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Field> errors) implements View {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param value as sent, or missing
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String field, @Nullable String value, String remedy) {}

    public static Problem of(HttpStatus status, String title, String detail) {
        return new Problem("about:blank", title, status.value(), detail, null);
    }

    static Problem of(BadField bad) {
        return new Problem(
                "about:blank",
                "A field cannot be taken",
                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                String.valueOf(bad.getMessage()),
                List.of(bad.field()));
    }

    /// Whether a program asked.
    static boolean asked(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1/");
    }

    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JSON.writeValueAsBytes(this));
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(response);
    }

    /// Ends a request with a problem.
    public static final class Said extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        public Said(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
