package kith.web.api;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kith.core.workspace.Member;
import kith.core.workspace.Scope;
import kith.core.workspace.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A program that acts for a member.
final class Caller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Member member;
    private final transient Token token;

    Caller(Member member, Token token) {
        super(List.of());
        this.member = member;
        this.token = token;
        setAuthenticated(true);
    }

    static Caller of(Principal principal) {
        return (Caller) principal;
    }

    Member member() {
        return member;
    }

    Token token() {
        return token;
    }

    /// What the token names and the role of its owner allows now.
    Set<Scope> scopes() {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        token.scopes().stream().filter(scope -> scope.within(member.role())).forEach(scopes::add);
        return scopes;
    }

    void must(Scope scope) {
        if (!scopes().contains(scope)) {
            throw new AccessDeniedException("needs " + scope.code());
        }
    }

    @Override
    public String getName() {
        return member.name();
    }

    @Override
    public Object getPrincipal() {
        return member.name();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
