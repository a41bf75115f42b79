package org.stammkunde.ingest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.ingest.spi.SourceKind;

/// The module's settings, and the tracking API as a kind of source.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

    @Bean
    SourceKind trackingApi() {
        return SourceKind.HTTP;
    }
}
