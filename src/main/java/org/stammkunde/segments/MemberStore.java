package org.stammkunde.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.segments.spi.Question;

/// Asks one engine who meets a tree.
class MemberStore {

    private static final int SUGGESTED = 8;

    private final JdbcClient engine;
    private final DSLContext sql;
    private final DSLContext gathered;

    MemberStore(JdbcClient engine, SQLDialect dialect) {
        this.engine = engine;
        this.sql = DSL.using(dialect);
        this.gathered = DSL.using(new DefaultConfiguration().set(dialect).set(Narrowed.LISTENER));
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

    /// Of each segment those who meet its condition and are not in it, or the other way round, by
    /// what the engine knows of who is in it.
    ///
    /// @param most at most so many of each, in no order
    List<List<Long>> differing(Round round, Question question, int most) {
        var found = new ArrayList<List<Long>>();
        round.segments().forEach(_ -> found.add(new ArrayList<>()));
        engine.sql(gathered.renderInlined(round.differing(question)))
                .query(
                        row -> {
                            long customer = row.getLong(1);
                            for (long bits = row.getLong(2); bits != 0; bits &= bits - 1) {
                                var some = found.get(Long.numberOfTrailingZeros(bits));
                                if (some.size() < most) {
                                    some.add(customer);
                                }
                            }
                        });
        return found;
    }

    long count(Tree tree, Question question) {
        return engine.sql(gathered.renderInlined(Compiler.count(tree, question)))
                .query(Long.class)
                .single();
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
