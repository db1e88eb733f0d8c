package kith.data.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The character set of a text, judged by a byte order mark, else by its bytes.
///
/// Without a mark: many zero bytes on even or odd places are UTF-16. Where valid sequences of UTF-8 outnumber wrong
/// bytes four to one (or there are none of both) it is UTF-8, whose broken rows are refused one by one. Else it is
/// Windows-1252, of which Latin-1 is a part.
///
/// @param markBytes length of the byte order mark
record Encoding(Charset charset, int markBytes) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    boolean isPlainUtf8() {
        return charset.equals(StandardCharsets.UTF_8) && markBytes == 0;
    }

    /// @param head the first bytes of the file
    /// @param n    how many
    static Encoding of(byte[] head, int n) {
        if (n >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (n >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (n >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        int even = 0;
        int odd = 0;
        int valid = 0;
        int wrong = 0;
        int at = 0;
        while (at < n) {
            if (head[at] == 0) {
                even += at % 2 == 0 ? 1 : 0;
                odd += at % 2;
            }
            int length = head[at] >= 0 ? 1 : Utf8.length(head, at, n);
            if (length == 0) {
                // The last character may be cut by the end of the sample.
                wrong += at + 4 > n ? 0 : 1;
                at++;
            } else {
                valid += length > 1 ? 1 : 0;
                at += length;
            }
        }
        if (odd > n / 4 && even < n / 16) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (even > n / 4 && odd < n / 16) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return wrong == 0 || valid >= 4 * wrong
                ? new Encoding(StandardCharsets.UTF_8, 0)
                : new Encoding(WINDOWS_1252, 0);
    }
}
