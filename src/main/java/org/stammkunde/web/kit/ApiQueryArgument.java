package org.stammkunde.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.stammkunde.web.WebException;

/// Hands controllers of the API the [ApiQuery] of the request.
class ApiQueryArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ApiQuery.class);
    }

    @Override
    public ApiQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var params = new LinkedHashMap<String, String>();
        web.getParameterMap().forEach((name, values) -> params.put(name, only(name, values)));
        var request = web.getNativeRequest(HttpServletRequest.class);
        var query = new ApiQuery(request == null ? "/" : request.getRequestURI(), params);
        var sorts = parameter.getMethodAnnotation(Sorts.class);
        if (sorts != null) {
            query.oneOf(ApiQuery.SORT, sorts.value());
        }
        return query;
    }

    /// Of two values one would be left out in silence.
    private static String only(String name, String[] values) {
        if (values.length > 1) {
            throw WebException.expected(name, "1 ×");
        }
        return values[0];
    }
}
