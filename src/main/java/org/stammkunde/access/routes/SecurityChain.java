package org.stammkunde.access.routes;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.stammkunde.access.keys.ApiKeys;
import org.stammkunde.access.setup.Setup;
import org.stammkunde.access.signin.Sessions;
import org.stammkunde.web.spi.ViewerSource;

/// Every request's way in: headers, who calls, is there an owner, does the form come from a page
/// of ours. Whether the caller may is decided by [RouteGuard], at the handler.
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    private static final String CONTENT =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self'",
                    "style-src 'self'",
                    // Products' pictures lie in the shop.
                    "img-src 'self' data: blob: https:",
                    "frame-ancestors 'none'",
                    "base-uri 'self'",
                    "form-action 'self'",
                    "object-src 'none'");

    private static final String DEVICES =
            String.join(
                    ", ",
                    List.of(
                            "camera=()",
                            "geolocation=()",
                            "microphone=()",
                            "payment=()",
                            "usb=()",
                            "browsing-topics=()"));

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, ApiKeys keys, Sessions sessions, Setup setup, ViewerSource viewers) {
        return http.headers(SecurityChain::headers)
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new NullSecurityContextRepository()))
                .addFilterAfter(new WhoCalls(keys, sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new SetupGate(setup), CsrfFilter.class)
                .addFilterBefore(new OwnPagesOnly(), CsrfFilter.class)
                .addFilterBefore(new FilesFromKnownOnly(viewers), CsrfFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(WhoCalls::carriesKey))
                .exceptionHandling(
                        errors ->
                                errors.accessDeniedHandler(
                                        (request, response, _) ->
                                                Refusals.foreignForm(request, response)))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }

    @Bean
    MappedInterceptor routeGuard(ViewerSource viewers) {
        return new MappedInterceptor(null, new RouteGuard(viewers));
    }

    /// People sign in through the pages of `signin`. Without this bean Spring Boot would make up
    /// a user of its own and print its password.
    @Bean
    AuthenticationManager noOtherWayIn() {
        return _ -> {
            throw new AuthenticationServiceException("Nobody signs in this way");
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                // Sent over https only. Other names of the same domain are not ours to decide on.
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
    }
}
