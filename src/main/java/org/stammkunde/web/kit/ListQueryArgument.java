package org.stammkunde.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands controllers the [ListQuery] of the request.
class ListQueryArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ListQuery.class);
    }

    @Override
    public ListQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var params = new LinkedHashMap<String, List<String>>();
        web.getParameterMap().forEach((name, values) -> params.put(name, Arrays.asList(values)));
        params.remove("format");
        var request = web.getNativeRequest(HttpServletRequest.class);
        return new ListQuery(request == null ? "/" : request.getRequestURI(), params);
    }
}
