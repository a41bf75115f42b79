package org.stammkunde.web.connections;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The web server's connections; their numbers and times stand in `application.yaml`.
@Configuration(proxyBeanMethods = false)
class ConnectionsConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> crowdedProtocol() {
        return server -> {
            server.setProtocol(CrowdedProtocol.class.getName());
            // Ten thousand connections that say nothing must not fill the heap.
            server.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.directBuffer", "true"));
        };
    }
}
