package org.stammkunde.segments.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.spi.ConditionType.Finding;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Asks PostgreSQL what there is about one customer.
@Repository
class FoundStore {

    private final JdbcClient sql;

    FoundStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// As the viewer reads it, each empty when there is nothing.
    ///
    /// @param question about one customer that there is
    List<Optional<String>> found(List<Finding> findings, Question question) {
        var select =
                DSL.select(findings.stream().map(Finding::value).toList())
                        .from(Facts.table("customers", Question.CUSTOMER))
                        .where(question.among(question.customer()));
        var postgres = DSL.using(SQLDialect.POSTGRES);
        return sql.sql(postgres.render(select))
                .params(postgres.extractBindValues(select))
                .query(
                        (row, _) -> {
                            var found = new ArrayList<Optional<String>>();
                            for (var finding : findings) {
                                found.add(
                                        Optional.ofNullable(row.getObject(found.size() + 1))
                                                .map(finding.shown()::of));
                            }
                            return List.copyOf(found);
                        })
                .single();
    }
}
