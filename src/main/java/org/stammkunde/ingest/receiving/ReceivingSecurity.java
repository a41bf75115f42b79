package org.stammkunde.ingest.receiving;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.stammkunde.ingest.sources.WriteKeys;

/// What senders ask of us knows neither sessions nor forms: only write keys count, so there is
/// nothing that another site could make a browser do in somebody's name.
@Configuration(proxyBeanMethods = false)
class ReceivingSecurity {

    private static final HeaderWriter HEADERS =
            new CompositeHeaderWriter(
                    List.of(
                            new XContentTypeOptionsHeaderWriter(),
                            new XXssProtectionHeaderWriter(),
                            new CacheControlHeadersWriter(),
                            new HstsHeaderWriter(),
                            new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)));

    /// Behind what makes a request's work short and answers what fails; before all that only pages
    /// need.
    @Bean
    FilterRegistrationBean<TrackingFilter> trackingFilter(TrackingDoor door, WriteKeys keys) {
        var filter = new TrackingFilter(door, new OtherSites(keys), HEADERS);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain receivingChain(HttpSecurity http, WriteKeys keys) {
        return http.securityMatcher("/v1/**", "/sourceConfig/**", "/s.js")
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(HEADERS))
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
