package org.stammkunde.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// Puts page rendering first, before Spring's own handling of return values, and serves the
/// browser's files so that each is loaded once.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    PageRenderer pageRenderer(Frames frames, LocaleSource locales) {
        return new PageRenderer(frames, locales);
    }

    @Bean
    InitializingBean pagesFirst(RequestMappingHandlerAdapter adapter, PageRenderer renderer) {
        return () -> {
            var handlers = new ArrayList<HandlerMethodReturnValueHandler>();
            handlers.add(renderer);
            handlers.addAll(
                    adapter.getReturnValueHandlers() == null
                            ? List.of()
                            : adapter.getReturnValueHandlers());
            adapter.setReturnValueHandlers(handlers);
        };
    }

    @Bean
    WebMvcConfigurer pages(PageRenderer renderer) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(renderer);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/" + Assets.VERSION + "/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(FOREVER);
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(FOREVER);
            }
        };
    }
}
