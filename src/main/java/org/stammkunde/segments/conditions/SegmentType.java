package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.conditions.SegmentType.Membership;
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

/// Who is in another segment: `{"type":"segment","segment":12,"since":{"last":7,"unit":"days"}}`,
/// as its members were last worked out.
final class SegmentType implements ConditionType<Membership> {

    /// @param since when they entered it, to stay until now
    record Membership(Used segment, Window since) implements Uses {
        @Override
        public List<Used> uses() {
            return List.of(segment);
        }
    }

    private static final Field<Long> SEGMENT = Facts.column("s", "segment_id", Long.class);
    private static final Field<Long> CUSTOMER = Facts.column("s", "customer_id", Long.class);
    private static final Field<OffsetDateTime> ENTERED_AT = instant("entered_at");
    private static final Field<OffsetDateTime> LEFT_AT = instant("left_at");

    private final Slot.Labels names;

    /// @param names of the segments there are
    SegmentType(Slot.Labels names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public Category category() {
        return Category.GROUPS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                new Slot.Reference("segment", names, null), new Slot.Span("since", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"segment","segment":1}""";
    }

    @Override
    public Membership read(Parameters parameters) {
        return new Membership(
                parameters.reference("segment", Used.Kind.SEGMENT),
                Window.read(parameters, "since"));
    }

    @Override
    public Condition meets(Membership membership, Question question) {
        return rows(membership, membership.since().holds(ENTERED_AT, question)).exist(question);
    }

    private static Rows rows(Membership membership, Condition which) {
        return new Rows(
                Facts.table("segment_stays", "s"),
                CUSTOMER,
                SEGMENT.eq(membership.segment().id()).and(LEFT_AT.isNull()).and(which));
    }

    @Override
    public String words(Membership membership, boolean holds) {
        var key =
                switch (membership.since()) {
                    case Window.Ever _ -> "ever";
                    case Window.Last _, Window.LongerAgo _, Window.Days _ -> "since";
                };
        return Phrases.of(
                "segments.type.segment.words." + key,
                holds,
                "segment",
                Phrases.named(membership.segment().id(), names),
                "window",
                Phrases.of(membership.since()));
    }

    @Override
    public Optional<Finding> found(Membership membership, Question question) {
        return Optional.of(
                new Finding(
                        rows(membership, noCondition()).measured(max(ENTERED_AT), question),
                        value -> Shows.instant(value, "segments.type.segment.none")));
    }

    private static Field<OffsetDateTime> instant(String column) {
        return Facts.column("s", column, OffsetDateTime.class);
    }
}
