package org.stammkunde.segments;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.segments.spi.Question;

/// Asks one engine who meets a tree.
class MemberStore {

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

    long count(Tree tree, Question question) {
        return ask(DSL.select(DSL.count()).from(Compiler.members(tree, question))).single();
    }

    private JdbcClient.MappedQuerySpec<Long> ask(Select<?> select) {
        return engine.sql(sql.render(select))
                .params(sql.extractBindValues(select))
                .query(Long.class);
    }
}
