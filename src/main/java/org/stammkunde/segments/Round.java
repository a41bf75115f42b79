package org.stammkunde.segments;

import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.bitXor;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Some segments that are asked about in one statement: whose membership differs from what their
/// conditions say. In the answer each segment is a bit.
record Round(List<One> segments) {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /// Of the bits of a number; not all of them, because the engine remembers something of each
    /// customer for each condition.
    static final int MOST = 40;

    private static final String DIFFERENCE = "difference";
    private static final String MET = "met";
    private static final String STAYED = "stayed";

    Round {
        segments = List.copyOf(segments);
        if (segments.isEmpty() || segments.size() > MOST) {
            throw new IllegalArgumentException("Segments in a round: " + segments.size());
        }
    }

    /// Those whose conditions can be read.
    static Optional<Round> of(List<Segment> segments, TreeReader trees) {
        var readable = new ArrayList<One>();
        for (var segment : segments) {
            try {
                var tree = trees.read(segment.condition(), "/condition");
                readable.add(new One(segment.id(), segment.version(), tree));
            } catch (RuntimeException unreadable) {
                // Whoever asks about it alone says what is wrong with it.
                LOG.debug("segment={} unreadable", segment.id(), unreadable);
            }
        }
        return readable.isEmpty() ? Optional.empty() : Optional.of(new Round(readable));
    }

    /// @param tree its condition
    record One(SegmentId segment, int version, Tree tree) {}

    /// Customers, each with the bits of those segments that they should enter or leave.
    Select<Record2<Long, Long>> differing(Question question) {
        var gathering = new Gathering(question);
        var met = met(gathering).asTable(MET);
        var stayed = stayed(question).asTable(STAYED);
        var difference = bitXor(bits(MET), bits(STAYED));
        return DSL.with(gathering.parts())
                .select(
                        coalesce(customer(MET), customer(STAYED)).as(Gathering.CUSTOMER),
                        difference.as(DIFFERENCE))
                .from(met)
                .fullOuterJoin(stayed)
                .on(customer(MET).eq(customer(STAYED)))
                .where(bits(MET).ne(bits(STAYED)));
    }

    /// Which conditions each customer meets.
    private Select<?> met(Gathering gathering) {
        var question = gathering.question();
        var bits =
                IntStream.range(0, segments.size())
                        .mapToObj(i -> bit(Compiler.meets(segments.get(i).tree(), question), i))
                        .reduce(Field::add)
                        .orElseThrow();
        return gathering.customers(
                select(question.customer().as(Gathering.CUSTOMER), bits.as(DIFFERENCE)));
    }

    private static Field<Long> bit(Condition holds, int number) {
        return when(holds, bit(number)).otherwise(zero());
    }

    /// In which segments each customer is.
    private Select<?> stayed(Question question) {
        var customer = Facts.column("stay", "customer_id", Long.class);
        var segment = Facts.column("stay", "segment_id", Long.class);
        var bit = case_(segment).when(segments.getFirst().segment().value(), bit(0));
        for (int i = 1; i < segments.size(); i++) {
            bit = bit.when(inline(segments.get(i).segment().value()), bit(i));
        }
        var ids = segments.stream().map(each -> inline(each.segment().value())).toList();
        return select(customer.as(Gathering.CUSTOMER), bitOrAgg(bit).as(DIFFERENCE))
                .from(Facts.table(StayStore.FACT, "stay"))
                .where(segment.in(ids))
                .and(Facts.column("stay", "left_at", OffsetDateTime.class).isNull())
                .and(question.among(customer))
                .groupBy(customer);
    }

    private static Field<Long> customer(String table) {
        return Facts.column(table, Gathering.CUSTOMER, Long.class);
    }

    private static Field<Long> bits(String table) {
        return coalesce(Facts.column(table, DIFFERENCE, Long.class), zero());
    }

    private static Field<Long> bit(int number) {
        return inline(1L << number).cast(SQLDataType.BIGINT);
    }

    private static Field<Long> zero() {
        return inline(0L).cast(SQLDataType.BIGINT);
    }
}
