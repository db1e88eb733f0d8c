package kith.app.workspace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Addresses and queries as people read them.
final class Decoded {
    private Decoded() {}

    /// Without `%` and digits, or as it is when it is no address.
    static String of(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
