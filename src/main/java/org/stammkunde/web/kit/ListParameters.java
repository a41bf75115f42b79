package org.stammkunde.web.kit;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Describes what a [ListQuery] reads, in the API's description: the record itself is not sent.
@Component
class ListParameters implements OperationCustomizer {

    ListParameters() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ListQuery.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(ListQuery.class)) {
            add(operation, "page", new IntegerSchema().minimum(BigDecimal.ONE));
            add(operation, "size", new IntegerSchema().minimum(BigDecimal.ONE));
            add(operation, "sort", new StringSchema());
            add(operation, "order", new StringSchema()._enum(List.of("asc", "desc")));
        }
        return operation;
    }

    private static void add(Operation operation, String name, Schema<?> schema) {
        operation.addParametersItem(new QueryParameter().name(name).schema(schema));
    }
}
