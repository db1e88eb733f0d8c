package kith.web.signon;

import kith.core.workspace.Member;
import kith.web.session.Grants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// A member for whom another server vouches, called as they are called here.
final class SignedOn extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final String member;

    SignedOn(Member member, OidcUser user) {
        super(Grants.of(member), user.getIdToken(), user.getUserInfo());
        this.member = member.name();
    }

    @Override
    public String getName() {
        return member;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedOn user && user.member.equals(member) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + member.hashCode();
    }
}
