package org.stammkunde.web.kit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets controllers take and return the kit's records.
@Configuration(proxyBeanMethods = false)
class KitConfiguration {

    private static final int MADE_AT_ONCE = 4;
    private static final int SENT_AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean
    Exports exports(@Value("${stammkunde.data-dir}") Path data) {
        return new Exports(data.resolve("exports"), MADE_AT_ONCE, SENT_AT_ONCE, PATIENCE);
    }

    @Bean
    WebMvcConfigurer kitArguments(Clock clock, Exports exports) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ListQueryArgument());
                resolvers.add(new ApiQueryArgument());
                resolvers.add(new PeriodChoiceArgument(clock));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                // After the check of who may call it.
                interceptors
                        .addInterceptor(new KnownParameters())
                        .addPathPatterns("/api/v1/**")
                        .order(Ordered.LOWEST_PRECEDENCE);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new CsvDownloadHandler(exports));
            }
        };
    }
}
