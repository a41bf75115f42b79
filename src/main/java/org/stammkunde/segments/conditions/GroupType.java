package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.min;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.stammkunde.segments.conditions.GroupType.Member;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.segments.spi.Uses;
import org.stammkunde.segments.spi.Window;

/// Who is in another segment, as its members were last worked out, or on a list:
/// `{"type":"segment","segment":12,"since":{"last":7,"unit":"days"}}`, `{"type":"list","list":3}`.
/// Of several entries of customers who turned out to be one the first counts.
final class GroupType implements ConditionType<Member> {

    /// @param since when they came to be in it, to stay until now
    record Member(Used group, Window since) implements Uses {
        @Override
        public List<Used> uses() {
            return List.of(group);
        }
    }

    /// Who is in which group.
    ///
    /// @param since when a row's customer came to be in it
    /// @param until when they left, null = they are in it
    private record Members(
            Table<?> from,
            Field<Long> customer,
            Field<Long> group,
            Field<OffsetDateTime> since,
            Field<OffsetDateTime> until) {}

    private final Used.Kind kind;
    private final Slot.Labels names;
    private final Members members;

    private GroupType(Used.Kind kind, Slot.Labels names, Members members) {
        this.kind = kind;
        this.names = names;
        this.members = members;
    }

    /// @param names of the segments there are
    static GroupType ofSegments(Slot.Labels names) {
        return new GroupType(
                Used.Kind.SEGMENT,
                names,
                new Members(
                        Facts.table("segment_stays", "s"),
                        Facts.column("s", "customer_id", Long.class),
                        Facts.column("s", "segment_id", Long.class),
                        Facts.column("s", "entered_at", OffsetDateTime.class),
                        Facts.column("s", "left_at", OffsetDateTime.class)));
    }

    /// @param names of the lists there are
    static GroupType ofLists(Slot.Labels names) {
        var owned = Facts.column("i", "identifier_id", Long.class);
        return new GroupType(
                Used.Kind.LIST,
                names,
                new Members(
                        Facts.table("list_entries", "e")
                                .join(Facts.table("identifiers", "i"))
                                .on(owned.eq(Facts.column("e", "identifier_id", Long.class))),
                        Facts.column("i", "customer_id", Long.class),
                        Facts.column("e", "list_id", Long.class),
                        Facts.column("e", "added_at", OffsetDateTime.class),
                        Facts.column("e", "removed_at", OffsetDateTime.class)));
    }

    @Override
    public String name() {
        return Parameters.camelCase(kind);
    }

    @Override
    public Category category() {
        return Category.GROUPS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(new Slot.Reference(name(), names, null), new Slot.Span("since", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"%1$s","%1$s":1}"""
                .formatted(name());
    }

    @Override
    public Member read(Parameters parameters) {
        return new Member(parameters.reference(name(), kind), Window.read(parameters, "since"));
    }

    @Override
    public Condition meets(Member member, Question question) {
        var first = member.since().holds(min(members.since()), question);
        return rows(member).hold(first, false, question);
    }

    private Rows rows(Member member) {
        return new Rows(
                members.from(),
                members.customer(),
                members.group().eq(member.group().id()).and(members.until().isNull()));
    }

    @Override
    public String words(Member member, boolean holds) {
        var key =
                switch (member.since()) {
                    case Window.Ever _ -> "ever";
                    case Window.Last _, Window.LongerAgo _, Window.Days _ -> "since";
                };
        return Phrases.of(
                "segments.type.%s.words.%s".formatted(name(), key),
                holds,
                name(),
                Phrases.named(member.group().id(), names),
                "window",
                Phrases.of(member.since()));
    }

    @Override
    public Optional<Finding> found(Member member, Question question) {
        return Optional.of(
                new Finding(
                        rows(member).measured(min(members.since()), question),
                        value -> Shows.instant(value, "segments.type.%s.none".formatted(name()))));
    }
}
