package kith.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import kith.core.KithException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What people read when something fails: a page, or a line on the page when the browser asked for a part of one.
@ControllerAdvice
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler(KithException.class)
    View known(KithException e, HttpServletRequest request) {
        HttpStatus status = switch (e.code()) {
            case USAGE -> HttpStatus.BAD_REQUEST;
            case BAD_INPUT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case WORLD -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return screen(request, status, "That did not work", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(Problem.Said.class)
    View said(Problem.Said e) {
        return e.problem();
    }

    @ExceptionHandler(BadField.class)
    View bad(BadField e) {
        return Problem.of(e);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    View unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (e.getCause() instanceof DatabindException cause && !cause.getPath().isEmpty()) {
            String field = cause.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                    .collect(Collectors.joining("."));
            return Problem.of(new BadField(
                    field,
                    "what was sent",
                    cause instanceof UnrecognizedPropertyException
                            ? "There is no such field. The page /api lists those that there are."
                            : "It has another type. The page /api says which."));
        }
        return screen(
                request,
                HttpStatus.BAD_REQUEST,
                "That did not work",
                "The body is missing or no JSON that this operation takes. The page /api shows an example.");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    View mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return Problem.asked(request)
                ? Problem.of(new BadField(e.getName(), e.getValue(), "It has another type. The page /api says which."))
                : unclear(request, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(NotHere.class)
    View notHere(NotHere e, HttpServletRequest request) {
        return screen(request, HttpStatus.NOT_FOUND, "Not here", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    View tooLarge(HttpServletRequest request) {
        return TooLarge.view(request);
    }

    @ExceptionHandler(Exception.class)
    View unknown(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException) {
            // Spring Security answers
            throw e;
        }
        if (e instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(answer.getStatusCode().value());
            return status == HttpStatus.NOT_FOUND
                    ? screen(
                            request,
                            status,
                            "Not here",
                            "There is no such page. It may have moved, or the address has a slip in it.")
                    : unclear(request, status);
        }
        LOG.error("a page failed", new Traceless(e));
        return screen(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong inside Kith",
                "It is our fault, not yours (%s). Try again; if it stays, please report it."
                        .formatted(e.getClass().getSimpleName()));
    }

    private static View unclear(HttpServletRequest request, HttpStatus status) {
        return screen(
                request,
                status,
                "That did not work",
                "The server did not understand the request (%s).".formatted(status.getReasonPhrase()));
    }

    private static View screen(HttpServletRequest request, HttpStatus status, String title, String words) {
        if (Problem.asked(request)) {
            return Problem.of(status, title, words);
        }
        return Screen.of(Htmx.asked(request) ? "error-line" : "error", new ErrorPage(title, words))
                .with(status);
    }

    /// The places of an exception without its messages, which may hold personal data.
    private static final class Traceless extends Exception {
        private static final long serialVersionUID = 1L;

        Traceless(Throwable e) {
            super(e.getClass().getName(), e.getCause() == null ? null : new Traceless(e.getCause()));
            setStackTrace(e.getStackTrace());
        }
    }
}
