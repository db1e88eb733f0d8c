package kith.web.security;

import jakarta.servlet.DispatcherType;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.core.workspace.Member;
import kith.core.workspace.Role;
import kith.web.session.Grants;
import kith.web.signon.SignOn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Sessions, sign-in, headers, and which role may go where.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    /// No script, style or picture but our own; no frame around us.
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String SIGN_IN = "/sign-in";
    private static final String[] EVERYBODY = {SIGN_IN + "/**", "/welcome", "/assets/**", "/health", "/theme"};
    private static final String OWNER = Role.OWNER.name();
    private static final String ANALYST = Role.ANALYST.name();
    private static final String MANAGER = Role.MANAGER.name();

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService members(Workspace workspace) {
        return name -> workspace
                .team()
                .find(name)
                .filter(Member::hasPassword)
                .map(member -> User.withUsername(member.name())
                        .password(member.password())
                        .authorities(Grants.of(member))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such member"));
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            Workspace workspace,
            FirstRun firstRun,
            SignInPace pace,
            Exposure exposure,
            ObjectProvider<SignOn> elsewhere)
            throws Exception {
        SignOn signOn = elsewhere.getIfAvailable();
        http.authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(EVERYBODY)
                        .permitAll()
                        // for the owner
                        .requestMatchers("/team/**", "/trail/**", "/datasets/*/forget/**")
                        .hasRole(OWNER)
                        // reading, and what members keep for themselves
                        .requestMatchers(
                                HttpMethod.GET,
                                "/jobs/*/rejects.csv",
                                "/datasets/*/audit/*/file/**",
                                "/datasets/*/plan/*/file/**")
                        .hasAnyRole(OWNER, ANALYST, MANAGER)
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers("/sign-out", "/account/**", "/datasets/*/views/**")
                        .authenticated()
                        // for those who work with people
                        .requestMatchers(
                                "/datasets/*/people/**",
                                "/datasets/*/audit/**",
                                "/datasets/*/compare/**",
                                "/datasets/*/plan/**")
                        .hasAnyRole(OWNER, ANALYST, MANAGER)
                        // everything else that changes something
                        .anyRequest()
                        .hasAnyRole(OWNER, ANALYST))
                .addFilterBefore(
                        new HostGuard(exposure),
                        org.springframework.security.web.context.SecurityContextHolderFilter.class)
                .addFilterBefore(new UploadLimit(new Refusal(workspace.trail())), CsrfFilter.class)
                .addFilterBefore(new FirstRunFilter(firstRun), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(pace, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StillMember(workspace.team()), AuthorizationFilter.class)
                .formLogin(login -> login.loginPage(SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(pace.success(workspace.trail()))
                        .failureHandler(pace.failure(workspace.trail())))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl(SIGN_IN + "?out")
                        .addLogoutHandler((request, response, who) -> {
                            if (who != null) {
                                workspace.trail().note(who.getName(), Deed.Kind.SIGNED_OUT, null, null);
                            }
                        }))
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(new Refusal(workspace.trail()))
                        .authenticationEntryPoint(new SignInFirst()))
                .headers(headers -> headers.addHeaderWriter(
                                (request, response) -> response.setHeader("Content-Security-Policy", content(signOn)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy ->
                                policy.policy("camera=(), microphone=(), geolocation=(), browsing-topics=()")));
        if (signOn != null) {
            signOn.configure(http, SIGN_IN);
        }
        return http.build();
    }

    private static String content(@Nullable SignOn signOn) {
        String target = signOn == null ? null : signOn.formTarget();
        return target == null ? CONTENT : CONTENT + " " + target;
    }
}
