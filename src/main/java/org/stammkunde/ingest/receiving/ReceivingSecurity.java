package org.stammkunde.ingest.receiving;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.stammkunde.ingest.sources.WriteKeys;

/// What senders ask of us knows neither sessions nor forms: only write keys count, so there is
/// nothing that another site could make a browser do in somebody's name.
@Configuration(proxyBeanMethods = false)
class ReceivingSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain receivingChain(HttpSecurity http, WriteKeys keys) {
        return http.securityMatcher("/v1/**", "/sourceConfig/**", "/s.js")
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new NullSecurityContextRepository()))
                .addFilterAfter(new OtherSites(keys), HeaderWriterFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .build();
    }
}
