package kith.web.signon;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kith.app.workspace.Team;
import kith.core.KithException;
import kith.core.workspace.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Makes members of those whom the other server vouches for and whose groups may come in.
///
/// A member belongs to what the server calls a person for good, never to a name or mail address. Who comes without a
/// group is refused, and is no member any more.
final class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String NO_GROUP = "no_group";
    private static final String HERE = "not_kept";

    private final SignOnSettings settings;
    private final Team team;
    private final OidcUserService asking = new OidcUserService();

    Arrivals(SignOnSettings settings, Team team) {
        this.settings = settings;
        this.team = team;
        asking.setRetrieveUserInfo(request -> userInfo(request) != null);
    }

    private static @Nullable String userInfo(OidcUserRequest request) {
        return request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = asking.loadUser(request);
        String issuer = settings.issuer().toString();
        String subject = Objects.requireNonNull(user.getSubject(), "a token that was checked has a subject");
        Optional<Role> role = settings.role(groups(user));
        try {
            if (role.isEmpty()) {
                team.leave(issuer, subject);
                throw refused(NO_GROUP);
            }
            return new SignedOn(team.arrive(issuer, subject, wish(user), role.get()), user);
        } catch (KithException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(HERE), e);
        }
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }

    private List<String> groups(OidcUser user) {
        Object groups = user.getClaims().get(settings.claim());
        return switch (groups) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private static String wish(OidcUser user) {
        return Stream.of(user.getPreferredUsername(), user.getEmail(), user.getSubject())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
