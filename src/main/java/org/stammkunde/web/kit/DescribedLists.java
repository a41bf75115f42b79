package org.stammkunde.web.kit;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.stammkunde.shared.PageRequest;

/// Describes what an [ApiQuery] reads, in the API's description: the record itself is not sent.
@Component
class DescribedLists implements OperationCustomizer {

    DescribedLists() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ApiQuery.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var parameters = ApiParameters.of(handler.getMethod());
        if (parameters.list()) {
            add(operation, ApiQuery.SIZE, "Rows per answer", size());
            add(
                    operation,
                    ApiQuery.CURSOR,
                    "Where to read on: as it stands in `next` of the answer before, with the same"
                            + " filters and order",
                    new StringSchema());
        }
        if (!parameters.sorts().isEmpty()) {
            var sorts = new StringSchema()._enum(parameters.sorts());
            add(operation, ApiQuery.SORT, "What the rows are sorted by", sorts);
            var order = new StringSchema()._enum(List.of("asc", "desc"));
            add(operation, ApiQuery.ORDER, "Direction of `sort`, ascending unless given", order);
        }
        return operation;
    }

    private static Schema<?> size() {
        var size = new IntegerSchema();
        size.setMinimum(BigDecimal.ONE);
        size.setMaximum(BigDecimal.valueOf(PageRequest.LARGEST));
        size.setDefault(ApiQuery.ROWS);
        return size;
    }

    private static void add(Operation operation, String name, String what, Schema<?> schema) {
        operation.addParametersItem(
                new QueryParameter().name(name).description(what).schema(schema));
    }
}
