package org.stammkunde.segments;

import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.stammkunde.segments.spi.Question;

/// Asks one engine who meets a tree.
class MemberStore {

    private final DSLContext engine;

    MemberStore(DataSource engine, SQLDialect dialect) {
        this.engine = DSL.using(engine, dialect, new Settings().withExecuteLogging(false));
    }

    /// @return ids in ascending order
    List<Long> list(Tree tree, Question question) {
        return engine.fetchValues(Compiler.members(tree, question)).stream().sorted().toList();
    }

    long count(Tree tree, Question question) {
        return engine.fetchCount(Compiler.members(tree, question));
    }
}
