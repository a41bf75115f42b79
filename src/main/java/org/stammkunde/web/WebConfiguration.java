package org.stammkunde.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// Puts page rendering first, before Spring's own handling of return values.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    PageRenderer pageRenderer() {
        return new PageRenderer();
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
}
