package org.stammkunde.outbound;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one client of the application.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
class OutboundConfiguration {

    @Bean
    Outbound outbound(OutboundSettings settings, ObjectProvider<BuildProperties> build) {
        var resolver =
                new CheckedResolver(
                        settings.read(), InetAddress::getAllByName, OwnAddresses::contain);
        var agent = "Stammkunde/" + version(build.getIfAvailable());
        var client = OutboundClients.client(resolver, trust(), agent, Outbound.LONGEST);
        return new Outbound(client, resolver, Outbound.LONGEST);
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    /// Started from classes in an IDE there is no build.
    private static String version(@Nullable BuildProperties build) {
        return Optional.ofNullable(build).map(BuildProperties::getVersion).orElse("unreleased");
    }
}
