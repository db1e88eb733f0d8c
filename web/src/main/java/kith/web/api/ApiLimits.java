package kith.web.api;

import kith.core.KithException;

/// What programs may ask of the server.
///
/// @param requestsPerMinute of one token
public record ApiLimits(int requestsPerMinute) {
    public static final int USUAL = 600;

    public ApiLimits {
        if (requestsPerMinute < 1) {
            throw KithException.usage("--api-requests is %d but must be 1 or more.".formatted(requestsPerMinute));
        }
    }
}
