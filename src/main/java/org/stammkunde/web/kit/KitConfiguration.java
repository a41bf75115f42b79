package org.stammkunde.web.kit;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets controllers take and return the kit's records.
@Configuration(proxyBeanMethods = false)
class KitConfiguration {

    @Bean
    WebMvcConfigurer kitArguments(Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ListQueryArgument());
                resolvers.add(new PeriodChoiceArgument(clock));
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new CsvDownloadHandler());
            }
        };
    }
}
