package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.min;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.conditions.ListType.Listed;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.segments.spi.Uses;
import org.stammkunde.segments.spi.Window;

/// Who is on a list: `{"type":"list","list":3,"since":{"last":7,"unit":"days"}}`. Of several
/// entries of customers who turned out to be one the first counts.
final class ListType implements ConditionType<Listed> {

    /// @param since when they were put on it, to stay until now
    record Listed(Used list, Window since) implements Uses {
        @Override
        public List<Used> uses() {
            return List.of(list);
        }
    }

    private static final Field<Long> LIST = Facts.column("e", "list_id", Long.class);
    private static final Field<Long> IDENTIFIER = Facts.column("e", "identifier_id", Long.class);
    private static final Field<OffsetDateTime> ADDED_AT = instant("added_at");
    private static final Field<OffsetDateTime> REMOVED_AT = instant("removed_at");
    private static final Field<Long> OWNED = Facts.column("i", "identifier_id", Long.class);
    private static final Field<Long> CUSTOMER = Facts.column("i", "customer_id", Long.class);

    private final Slot.Labels names;

    /// @param names of the lists there are
    ListType(Slot.Labels names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Category category() {
        return Category.GROUPS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(new Slot.Reference("list", names, null), new Slot.Span("since", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"list","list":1}""";
    }

    @Override
    public Listed read(Parameters parameters) {
        return new Listed(
                parameters.reference("list", Used.Kind.LIST), Window.read(parameters, "since"));
    }

    @Override
    public Condition meets(Listed listed, Question question) {
        return rows(listed).hold(listed.since().holds(min(ADDED_AT), question), false, question);
    }

    private static Rows rows(Listed listed) {
        var entries =
                Facts.table("list_entries", "e")
                        .join(Facts.table("identifiers", "i"))
                        .on(OWNED.eq(IDENTIFIER));
        return new Rows(entries, CUSTOMER, LIST.eq(listed.list().id()).and(REMOVED_AT.isNull()));
    }

    @Override
    public String words(Listed listed, boolean holds) {
        var key =
                switch (listed.since()) {
                    case Window.Ever _ -> "ever";
                    case Window.Last _, Window.LongerAgo _, Window.Days _ -> "since";
                };
        return Phrases.of(
                "segments.type.list.words." + key,
                holds,
                "list",
                Phrases.named(listed.list().id(), names),
                "window",
                Phrases.of(listed.since()));
    }

    @Override
    public Optional<Finding> found(Listed listed, Question question) {
        return Optional.of(
                new Finding(
                        rows(listed).measured(min(ADDED_AT), question),
                        value -> Shows.instant(value, "segments.type.list.none")));
    }

    private static Field<OffsetDateTime> instant(String column) {
        return Facts.column("e", column, OffsetDateTime.class);
    }
}
