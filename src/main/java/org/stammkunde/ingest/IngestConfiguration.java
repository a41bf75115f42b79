package org.stammkunde.ingest;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.ingest.log.Rush;
import org.stammkunde.ingest.spi.SourceKind;

/// The module's settings, how busy the machine is, and the tracking API as a kind of source.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

    @Bean
    Rush rush(Clock clock) {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Rush(clock, machine::getCpuLoad);
    }

    @Bean
    SourceKind trackingApi() {
        return SourceKind.HTTP;
    }
}
