package org.stammkunde.segments.conditions.events;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.util.Map;
import java.util.Optional;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.stammkunde.segments.conditions.events.EventFilter.Kind;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Property;

/// What occurs in events, for properties of conditions about them.
final class EventSuggestions {

    /// Of the chosen event, the newest ones that are looked at.
    private static final int RECENT = 5_000;

    private EventSuggestions() {}

    /// See [org.stammkunde.segments.spi.ConditionType#values].
    static Optional<Select<Record1<String>>> of(String slot, Map<String, String> chosen) {
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
        return select(EventRows.NAME)
                .from(Facts.table("events", "e"))
                .where(EventRows.KIND.eq(kind(chosen)))
                .and(EventRows.NAME.isNotNull())
                .and(EventRows.NAME.ne(""))
                .groupBy(EventRows.NAME)
                .orderBy(count().desc(), EventRows.NAME);
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
                select(EventRows.PROPERTIES)
                        .from(Facts.table("events", "e"))
                        .where(EventRows.KIND.eq(kind(chosen)))
                        .and(EventRows.NAME.eq(chosen.getOrDefault("name", "")))
                        .and(EventRows.PROPERTIES.isNotNull())
                        .orderBy(EventRows.OCCURRED_AT.desc())
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
