package kith.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import kith.web.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// How many requests a token may send a minute.
final class Pace extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /// Tokens remembered at most; who was quiet for longest goes first.
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int most;
    private final SequencedMap<String, Spent> spent = new LinkedHashMap<>();

    private record Spent(Instant since, int requests) {}

    Pace(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller)) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        Spent window = count(caller.token().id(), now);
        long seconds =
                Math.max(1, Duration.between(now, window.since().plus(WINDOW)).toSeconds());
        response.setHeader("RateLimit-Policy", "\"token\";q=%d;w=%d".formatted(most, WINDOW.toSeconds()));
        response.setHeader(
                "RateLimit", "\"token\";r=%d;t=%d".formatted(Math.max(0, most - window.requests()), seconds));
        if (window.requests() > most) {
            response.setHeader("Retry-After", Long.toString(seconds));
            Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "Too many requests",
                            "This token may send %d requests a minute. Wait %d seconds.".formatted(most, seconds))
                    .write(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private synchronized Spent count(String token, Instant now) {
        Spent before = spent.remove(token);
        Spent after = before == null || !now.isBefore(before.since().plus(WINDOW))
                ? new Spent(now, 1)
                : new Spent(before.since(), before.requests() + 1);
        spent.put(token, after);
        if (spent.size() > REMEMBERED) {
            spent.pollFirstEntry();
        }
        return after;
    }
}
