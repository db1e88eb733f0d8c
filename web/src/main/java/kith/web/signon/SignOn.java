package kith.web.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// Signing in with the organisation's own server (OpenID Connect, authorization code with PKCE), beside passwords.
///
/// Nothing of this is loaded on a server that was started without `--sign-on`.
public final class SignOn {
    private static final String WITH = "/sign-in/with";
    /// Leads to the other server.
    public static final String GO = WITH + "/" + Provider.ID;
    /// Where the other server sends people back to.
    public static final String BACK = "/sign-in/back";

    private final SignOnSettings settings;
    private final Provider provider;
    private final Workspace workspace;

    private SignOn(SignOnSettings settings, Workspace workspace) {
        this.settings = settings;
        this.workspace = workspace;
        provider = new Provider(settings);
    }

    /// Makes it, and what checks the tokens of the other server, parts of a server that is being started.
    public static void register(GenericApplicationContext server, SignOnSettings settings, Workspace workspace) {
        server.registerBean(SignOn.class, () -> new SignOn(settings, workspace));
        server.registerBean(OidcIdTokenDecoderFactory.class, () -> {
            OidcIdTokenDecoderFactory tokens = new OidcIdTokenDecoderFactory();
            tokens.setJwsAlgorithmResolver(Provider::signature);
            return tokens;
        });
    }

    /// What people call the other server.
    public String name() {
        return settings.name();
    }

    /// Where a form may lead besides this server: who signs out here is sent to sign out there.
    public @Nullable String formTarget() {
        return provider.signOut().map(SignOn::origin).orElse(null);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /// Adds it to the ways in.
    ///
    /// @param signIn page to sign in at
    public void configure(HttpSecurity http, String signIn) throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, WITH);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setDefaultTargetUrl("/datasets");
        http.oauth2Login(login -> login.loginPage(signIn)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NothingKept())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(BACK))
                        .userInfoEndpoint(
                                endpoint -> endpoint.oidcUserService(new Arrivals(settings, workspace.team())))
                        .successHandler((request, response, who) -> {
                            workspace.trail().note(who.getName(), Deed.Kind.SIGNED_IN, null, settings.name());
                            onwards.onAuthenticationSuccess(request, response, who);
                        })
                        .failureHandler((request, response, e) -> {
                            String code = code(e);
                            workspace.trail().note(null, Deed.Kind.SIGN_IN_FAILED, null, "sign-on: " + code);
                            response.sendRedirect(signIn + (code.equals(Arrivals.NO_GROUP) ? "?group" : "?elsewhere"));
                        }))
                .logout(logout -> logout.logoutSuccessHandler(signedOut(signIn)))
                .addFilterBefore(
                        new ProviderGuard(provider, workspace.trail()), OAuth2AuthorizationRequestRedirectFilter.class);
    }

    private OidcClientInitiatedLogoutSuccessHandler signedOut(String signIn) {
        var there = new OidcClientInitiatedLogoutSuccessHandler(provider);
        there.setPostLogoutRedirectUri("{baseUrl}" + signIn);
        there.setDefaultTargetUrl(signIn + "?out");
        return there;
    }

    /// What went wrong, as a word of the protocol: never what a stranger wrote into an address.
    private static String code(AuthenticationException e) {
        String code = e instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "";
        return code.matches("[a-z_]{1,60}") ? code : "failed";
    }

    /// Tokens of the other server are good for nothing here once it has said who came.
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, @Nullable Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                @Nullable Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing was kept
        }
    }
}
