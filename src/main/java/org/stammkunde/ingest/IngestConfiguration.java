package org.stammkunde.ingest;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.ingest.log.Rush;
import org.stammkunde.ingest.spi.SourceKind;

/// The module's settings, when consumers give way, and the tracking API as a kind of source.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

    @Bean
    Rush rush(Clock clock) {
        return new Rush(clock, System::nanoTime, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    SourceKind trackingApi() {
        return SourceKind.HTTP;
    }
}
