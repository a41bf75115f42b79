package org.stammkunde.segments;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Describes trees in the API's description: a schema for each kind of condition, made of its
/// slots, with its example.
@Configuration(proxyBeanMethods = false)
class TreeSchema {

    static final String NAME = "#/components/schemas/Condition";

    private static final String PREFIX = "#/components/schemas/";
    private static final String WINDOW = "ConditionWindow";
    private static final String BOUNDS = "ConditionBounds";

    private final JsonMapper json = new JsonMapper();

    @Bean
    OpenApiCustomizer conditionSchemas(List<ConditionType<?>> types) {
        return description -> {
            var schemas = description.getComponents();
            var kinds = new LinkedHashMap<String, Schema<?>>();
            kinds.put("ConditionAll", several("all"));
            kinds.put("ConditionAny", several("any"));
            kinds.put("ConditionNot", not());
            types.forEach(type -> kinds.put(name(type), schema(type)));
            kinds.forEach(schemas::addSchemas);
            schemas.addSchemas(WINDOW, window());
            schemas.addSchemas(BOUNDS, bounds());
            var tree = new ComposedSchema();
            kinds.keySet().forEach(kind -> tree.addOneOfItem(ref(kind)));
            schemas.addSchemas("Condition", tree);
        };
    }

    private static String name(ConditionType<?> type) {
        var name = type.name();
        return "Condition" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Schema<?> schema(ConditionType<?> type) {
        var schema = object(Map.of("type", only(type.name())));
        schema.addRequiredItem("type");
        for (var slot : type.slots()) {
            schema.addProperty(slot.name(), schema(slot));
            if (slot.condition() == null && isRequired(slot, type)) {
                schema.addRequiredItem(slot.name());
            }
        }
        schema.setExample(json.readValue(type.example(), Map.class));
        return schema;
    }

    /// Whether the example means nothing without it.
    private boolean isRequired(Slot slot, ConditionType<?> type) {
        var example = (ObjectNode) json.readTree(type.example());
        example.remove(List.of("type", slot.name()));
        try {
            type.read(Parameters.of(example, ""));
            return false;
        } catch (SegmentException _) {
            return true;
        }
    }

    private static Schema<?> schema(Slot slot) {
        return switch (slot) {
            case Slot.Choice choice -> oneOf(choice.values());
            case Slot.Choices choices ->
                    new ArraySchema().items(oneOf(choices.values())).minItems(1);
            case Slot.Text _ -> new StringSchema();
            case Slot.Texts _ -> new ArraySchema().items(new StringSchema()).minItems(1);
            case Slot.Whole whole -> whole(whole.smallest(), whole.largest());
            case Slot.Span _ -> ref(WINDOW);
            case Slot.Limits _ -> ref(BOUNDS);
            case Slot.Reference _ -> new IntegerSchema().format("int64");
            case Slot.Several several -> list(several);
        };
    }

    private static Schema<?> list(Slot.Several several) {
        var item = new ObjectSchema();
        several.of().forEach(slot -> item.addProperty(slot.name(), schema(slot)));
        return new ArraySchema().items(item).maxItems(several.most());
    }

    private static Schema<?> whole(int smallest, int largest) {
        var schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.valueOf(smallest));
        schema.setMaximum(BigDecimal.valueOf(largest));
        return schema;
    }

    private static Schema<?> several(String type) {
        var schema = object(Map.of("type", only(type)));
        schema.addProperty("of", new ArraySchema().items(ref("Condition")).minItems(1));
        return schema.required(List.of("type", "of"));
    }

    private static Schema<?> not() {
        var schema = object(Map.of("type", only("not")));
        schema.addProperty("condition", ref("Condition"));
        return schema.required(List.of("type", "condition"));
    }

    /// `last` or `longerAgo` with `unit`, or days.
    private static Schema<?> window() {
        var schema = new ObjectSchema();
        schema.addProperty("last", new IntegerSchema());
        schema.addProperty("longerAgo", new IntegerSchema());
        schema.addProperty("unit", oneOf(names(Window.Unit.values())));
        schema.addProperty("from", new StringSchema().format("date"));
        schema.addProperty("to", new StringSchema().format("date"));
        schema.setExample(Map.of("last", 90, "unit", "days"));
        return schema;
    }

    private static Schema<?> bounds() {
        var schema = new ObjectSchema();
        schema.addProperty("comparison", oneOf(names(Bounds.Comparison.values())));
        schema.addProperty("value", new NumberSchema());
        schema.addProperty("to", new NumberSchema());
        schema.setExample(Map.of("comparison", "atLeast", "value", 2));
        return schema.required(List.of("comparison", "value"));
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        var schema = new ObjectSchema();
        properties.forEach(schema::addProperty);
        return schema;
    }

    private static StringSchema only(String value) {
        return oneOf(List.of(value));
    }

    private static StringSchema oneOf(List<String> values) {
        var schema = new StringSchema();
        values.forEach(schema::addEnumItem);
        return schema;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Parameters::camelCase).toList();
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref(PREFIX + name);
    }
}
