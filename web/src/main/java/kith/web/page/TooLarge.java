package kith.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// The answer to who sends more than is taken.
public final class TooLarge {
    public static final long MOST_BYTES = 4L << 30;

    private static final String TITLE = "Too large";
    public static final String WORDS =
            "Files of more than 4 GB are not taken here. Import them with: kith import FILE --into DATASET";

    private TooLarge() {}

    /// For a person in a browser.
    public static Screen page(HttpServletRequest request) {
        return Screen.of(Htmx.asked(request) ? "error-line" : "error", new ErrorPage(TITLE, WORDS))
                .with(HttpStatus.CONTENT_TOO_LARGE);
    }

    static View view(HttpServletRequest request) {
        return Problem.asked(request) ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, TITLE, WORDS) : page(request);
    }
}
