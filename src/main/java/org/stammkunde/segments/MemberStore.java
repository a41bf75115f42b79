package org.stammkunde.segments;

import java.util.List;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.simple.JdbcClient;
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
