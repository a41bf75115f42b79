package org.stammkunde.web.kit;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestParam;

/// The query parameters that a method of the API has: those in its signature and, where it takes
/// an [ApiQuery], what that reads and the filters that `@Parameter` names. Descriptions of the
/// API and refusals of unknown parameters come from here.
record ApiParameters(Set<String> declared, boolean list, List<String> sorts) {

    static ApiParameters of(Method method) {
        var declared = new LinkedHashSet<String>();
        for (var parameter : method.getParameters()) {
            var asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null) {
                declared.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            }
        }
        Arrays.stream(method.getAnnotationsByType(Parameter.class))
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .forEach(parameter -> declared.add(parameter.name()));
        var sorts = method.getAnnotation(Sorts.class);
        return new ApiParameters(
                declared,
                Arrays.asList(method.getParameterTypes()).contains(ApiQuery.class),
                sorts == null ? List.of() : List.of(sorts.value()));
    }

    /// All of them by name.
    Set<String> names() {
        var names = new LinkedHashSet<>(declared);
        if (list) {
            names.addAll(List.of(ApiQuery.SIZE, ApiQuery.CURSOR));
        }
        if (!sorts.isEmpty()) {
            names.addAll(List.of(ApiQuery.SORT, ApiQuery.ORDER));
        }
        return names;
    }
}
