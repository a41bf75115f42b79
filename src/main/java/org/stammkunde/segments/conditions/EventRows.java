package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Property;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Window;

/// Events of customers. An event is that of whom its identifier belongs to at present.
final class EventRows {

    /// What the name of an event is one of; written in lower case in `facts.events`.
    enum Kind {
        TRACK,
        PAGE,
        SCREEN
    }

    static final Field<OffsetDateTime> OCCURRED_AT =
            Facts.column("e", "occurred_at", OffsetDateTime.class);

    static final Field<Long> CUSTOMER = Facts.column("i", "customer_id", Long.class);
    static final Field<String> KIND = Facts.column("e", "kind", String.class);
    static final Field<String> NAME = Facts.column("e", "name", String.class);
    private static final Field<JSON> PROPERTIES = Facts.column("e", "properties", JSON.class);

    /// Suggestions look at this many events, the newest.
    private static final int RECENT = 5_000;

    static final Table<?> EVENTS =
            Facts.table("events", "e")
                    .join(Facts.table("identifiers", "i"))
                    .on(
                            Facts.column("i", "identifier_id", Long.class)
                                    .eq(Facts.column("e", "identifier_id", Long.class)));

    private EventRows() {}

    static Rows of(
            Kind kind, String name, Window within, List<PropertyTest> where, Question question) {
        var which =
                where.stream()
                        .map(test -> test.holds(PROPERTIES))
                        .reduce(noCondition(), Condition::and);
        return new Rows(
                EVENTS,
                CUSTOMER,
                KIND.eq(Parameters.camelCase(kind))
                        .and(NAME.eq(name))
                        .and(within.holds(OCCURRED_AT, question))
                        .and(which));
    }

    /// An event of one's own making, when nothing else is said.
    static Kind readKind(Parameters parameters) {
        return parameters.has("kind") ? parameters.choice("kind", Kind.class) : Kind.TRACK;
    }

    static Property property(String name) {
        return new Property(PROPERTIES, name);
    }

    /// What occurs, for properties of conditions on events.
    static Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return switch (slot) {
            case "name" -> Optional.of(names(chosen));
            case "of", "where.property" -> Optional.of(ofProperties(chosen, Optional.empty()));
            case "where.values" ->
                    Optional.of(
                            ofProperties(
                                    chosen,
                                    Optional.of(chosen.getOrDefault("where.property", ""))));
            default -> Optional.empty();
        };
    }

    /// Names of events of the chosen kind.
    static Select<Record1<String>> names(Map<String, String> chosen) {
        return select(NAME)
                .from(Facts.table("events", "e"))
                .where(KIND.eq(kind(chosen)))
                .and(NAME.isNotNull())
                .and(NAME.ne(""))
                .groupBy(NAME)
                .orderBy(count().desc(), NAME);
    }

    private static String kind(Map<String, String> chosen) {
        return chosen.getOrDefault("kind", Parameters.camelCase(Kind.TRACK));
    }

    /// What occurs in the properties of the chosen event.
    ///
    /// @param property whose values are wanted; none = names of properties
    private static Select<Record1<String>> ofProperties(
            Map<String, String> chosen, Optional<String> property) {
        var recent =
                select(PROPERTIES)
                        .from(Facts.table("events", "e"))
                        .where(KIND.eq(kind(chosen)))
                        .and(NAME.eq(chosen.getOrDefault("name", "")))
                        .and(PROPERTIES.isNotNull())
                        .orderBy(OCCURRED_AT.desc())
                        .limit(RECENT)
                        .asTable("r");
        var properties = Facts.column("r", "properties", JSON.class);
        var suggested =
                property.map(each -> new Property(properties, each).text())
                        .orElseGet(() -> Property.names(properties));
        var all = select(suggested.as("v")).from(recent).asTable("s");
        var value = field(name("s", "v"), String.class);
        return DSL.select(value)
                .from(all)
                .where(value.isNotNull())
                .and(value.ne(""))
                .groupBy(value)
                .orderBy(count().desc(), value);
    }
}
