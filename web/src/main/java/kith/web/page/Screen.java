package kith.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// A template with what it shows: what a controller gives back. Templates lie in `src/main/jte`, take `shell` and
/// `page`, and are made into Java by the build. They escape what they are given.
public final class Screen implements View {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kith.web.generated");

    private final String template;
    private final Object page;
    private final HttpStatus status;

    private Screen(String template, Object page, HttpStatus status) {
        this.template = template;
        this.page = page;
        this.status = status;
    }

    /// @param template name without ending, for example `datasets/list`
    public static Screen of(String template, Object page) {
        return new Screen(template, page, HttpStatus.OK);
    }

    /// The same with another answer than 200.
    public Screen with(HttpStatus other) {
        return new Screen(template, page, other);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template + ".jte", Map.of("shell", Shell.of(request), "page", page), output);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
