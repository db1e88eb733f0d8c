package kith.web.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.web.page.Problem;
import kith.web.security.Exposure;
import kith.web.security.HostGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// How programs come in: with a token in every request, without session, cookie or form.
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    static final String API = "/api/v1";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Workspace workspace, Exposure exposure, ApiLimits limits)
            throws Exception {
        http.securityMatcher(API + "/**")
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(API + "/openapi.json")
                        .permitAll()
                        // the scope is checked where the operation is known: ScopeCheck
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(new HostGuard(exposure), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(workspace), AuthorizationFilter.class)
                .addFilterAfter(new Pace(workspace.clock(), limits.requestsPerMinute()), TokenFilter.class)
                .addFilterAfter(new SizeFilter(), AuthorizationFilter.class)
                .addFilterAfter(new ShallowEtagHeaderFilter(), SizeFilter.class)
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint((request, response, e) -> stranger(response))
                                .accessDeniedHandler((request, response, e) -> refuse(workspace, request, response)))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache"))
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        return http.build();
    }

    /// Addresses that are refused before anything looks at them.
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) -> Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "That did not work",
                        "The address holds a letter that is not allowed in it, for example / or \\ inside a name.")
                .write(response);
    }

    private static void stranger(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "Who are you?",
                        "Send a token that holds: 'Authorization: Bearer kith_…'. Make one on your account page; revoked and expired ones let nobody in.")
                .write(response);
    }

    private static void refuse(Workspace workspace, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Principal who = request.getUserPrincipal();
        workspace
                .trail()
                .note(
                        who == null ? null : who.getName(),
                        Deed.Kind.REFUSED,
                        null,
                        request.getMethod() + " " + request.getRequestURI());
        Problem.of(
                        HttpStatus.FORBIDDEN,
                        "Not for this token",
                        "The token's scopes or its owner's role do not allow this. The page /api says which scope each operation needs.")
                .write(response);
    }
}
