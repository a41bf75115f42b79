package org.stammkunde.segments;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Asks one engine who meets a tree.
class MemberStore {

    private static final int SUGGESTED = 8;

    private final JdbcClient engine;
    private final DSLContext sql;

    MemberStore(JdbcClient engine, SQLDialect dialect) {
        this.engine = engine;
        this.sql = DSL.using(dialect);
    }

    /// @return ids in ascending order
    List<Long> list(Tree tree, Question question) {
        return ask(Compiler.members(tree, question)).list().stream().sorted().toList();
    }

    /// The same of very many.
    long[] members(Tree tree, Question question) {
        var ids = LongStream.builder();
        var select = Compiler.members(tree, question);
        engine.sql(sql.render(select))
                .params(sql.extractBindValues(select))
                .query(
                        row -> {
                            ids.add(row.getLong(1));
                        });
        return ids.build().sorted().toArray();
    }

    /// Those who meet a tree and are not in a segment, or the other way round, by what the engine
    /// knows of who is in it.
    ///
    /// @param most at most so many of them, in no order
    List<Long> differing(Tree tree, Question question, SegmentId segment, int most) {
        var id = question.customer().getName();
        var meets = Facts.column("m", id, Long.class);
        var stays = Facts.column("s", id, Long.class);
        return ask(DSL.select(DSL.coalesce(meets, stays))
                        .from(Compiler.members(tree, question).asTable("m"))
                        .fullOuterJoin(stays(segment).asTable("s"))
                        .on(meets.eq(stays))
                        .where(meets.isNull().or(stays.isNull()))
                        .limit(most))
                .list();
    }

    private static Select<Record1<Long>> stays(SegmentId segment) {
        return DSL.select(Facts.column("stay", "customer_id", Long.class))
                .from(Facts.table(StayStore.FACT, "stay"))
                .where(Facts.column("stay", "segment_id", Long.class).eq(segment.value()))
                .and(Facts.column("stay", "left_at", OffsetDateTime.class).isNull());
    }

    long count(Tree tree, Question question) {
        return ask(DSL.select(DSL.count()).from(Compiler.members(tree, question))).single();
    }

    /// The first of a list of values.
    List<String> values(Select<Record1<String>> select) {
        return engine.sql(sql.render(select) + " limit " + SUGGESTED)
                .params(sql.extractBindValues(select))
                .query(String.class)
                .list();
    }

    private JdbcClient.MappedQuerySpec<Long> ask(Select<?> select) {
        return engine.sql(sql.render(select))
                .params(sql.extractBindValues(select))
                .query(Long.class);
    }
}
