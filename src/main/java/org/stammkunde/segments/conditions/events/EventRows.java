package org.stammkunde.segments.conditions.events;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Table;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Events of customers. An event is that of whom its identifier belongs to at present.
final class EventRows {

    static final Field<OffsetDateTime> OCCURRED_AT =
            Facts.column("e", "occurred_at", OffsetDateTime.class);

    static final Field<Long> CUSTOMER = Facts.column("i", "customer_id", Long.class);
    static final Field<String> KIND = Facts.column("e", "kind", String.class);
    static final Field<String> NAME = Facts.column("e", "name", String.class);
    static final Field<JSON> PROPERTIES = Facts.column("e", "properties", JSON.class);

    static final Table<?> EVENTS =
            Facts.table("events", "e")
                    .join(Facts.table("identifiers", "i"))
                    .on(
                            Facts.column("i", "identifier_id", Long.class)
                                    .eq(Facts.column("e", "identifier_id", Long.class)));

    private EventRows() {}

    /// Not later than the question.
    static Condition untilNow(Question question) {
        return OCCURRED_AT.le(question.now().atOffset(ZoneOffset.UTC));
    }

    /// Whether it has one of these names.
    static Condition named(String... names) {
        return Facts.ofName("events", "e", List.of(names));
    }
}
