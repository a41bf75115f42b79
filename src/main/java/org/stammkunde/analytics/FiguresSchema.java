package org.stammkunde.analytics;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Describes the answer with the period figures, one property per [Figure], in the API's
/// description.
@Component
class FiguresSchema implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getBeanType().equals(MetricsApi.class)
                && handler.getMethod().getName().equals("period")) {
            Objects.requireNonNull(operation.getResponses().get("200"))
                    .getContent()
                    .values()
                    .forEach(answer -> answer.setSchema(figures()));
        }
        return operation;
    }

    private static Schema<?> figures() {
        var schema =
                new ObjectSchema()
                        .addProperty("from", new StringSchema().format("date"))
                        .addProperty("to", new StringSchema().format("date"))
                        .addProperty("activityWindowDays", new IntegerSchema())
                        .addProperty("timeZone", new StringSchema())
                        .addProperty("currency", new StringSchema())
                        .addProperty("asOf", new StringSchema().format("date-time"))
                        .addProperty("open", new BooleanSchema());
        for (var figure : Figure.values()) {
            schema.addProperty(figure.property(), number(figure));
        }
        var gap = new ObjectSchema();
        gap.addProperty("mean", nullable("number")).addProperty("median", nullable("number"));
        return schema.addProperty("daysBetweenOrders", gap);
    }

    private static Schema<?> number(Figure figure) {
        return figure.kind() == Figure.Kind.COUNT
                ? new IntegerSchema().format("int64")
                : nullable("number");
    }

    private static Schema<?> nullable(String type) {
        var schema = new NumberSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type, "null")));
        return schema;
    }
}
