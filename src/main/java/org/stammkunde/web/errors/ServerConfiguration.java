package org.stammkunde.web.errors;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.stammkunde.web.PageRenderer;
import tools.jackson.databind.json.JsonMapper;

/// Gives the web server our answers for its own refusals. Last, so that they are nearer to the
/// application than the ones Spring Boot puts there.
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownAnswers(
            PageRenderer renderer, JsonMapper json) {
        return server ->
                server.addContextCustomizers(
                        context -> {
                            if (context.getParent() instanceof StandardHost host) {
                                host.getPipeline().addValve(new ServersOwnAnswers(renderer, json));
                            }
                        });
    }
}
