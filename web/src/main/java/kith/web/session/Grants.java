package kith.web.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import kith.core.workspace.Member;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// What a session holds of its member: the role, and a mark of the membership and the password it was opened with.
public final class Grants {
    private Grants() {}

    public static List<GrantedAuthority> of(Member member) {
        return List.of(
                new SimpleGrantedAuthority("ROLE_" + member.role().name()),
                new SimpleGrantedAuthority("SINCE_" + mark(member)));
    }

    /// Whether a session with these was opened by the member as they are now.
    public static boolean holds(Member member, Collection<? extends GrantedAuthority> grants) {
        return grants.stream()
                .map(GrantedAuthority::getAuthority)
                .toList()
                .containsAll(
                        of(member).stream().map(GrantedAuthority::getAuthority).toList());
    }

    /// The hash of a hash: nothing of the password's own can be read off a session.
    private static String mark(Member member) {
        try {
            byte[] of = (member.since() + " " + member.password()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
