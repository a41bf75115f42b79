package org.stammkunde.commerce.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.ingest.EventProperties;

/// Everything that was said about subscriptions.
@Repository
class SubscriptionStatementStore {

    private static final int PORTION = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient sql;

    SubscriptionStatementStore(JdbcTemplate template, JdbcClient sql) {
        this.template = template;
        this.sql = sql;
    }

    /// What is known already stays as it is.
    void insert(List<Heard> heard, Map<SubscriptionKey, Long> ids) {
        template.batchUpdate(
                """
                insert into commerce.subscription_statement
                    (subscription_id, occurred_at, message_id, event_source, kind, identifier_id,
                     said)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict do nothing
                """,
                heard,
                PORTION,
                (row, each) -> {
                    var statement = each.statement();
                    row.setLong(1, Objects.requireNonNull(ids.get(each.key())));
                    row.setObject(2, statement.at().atOffset(ZoneOffset.UTC));
                    row.setString(3, statement.messageId());
                    row.setLong(4, statement.eventSource());
                    row.setString(5, statement.what().name());
                    row.setObject(6, statement.person(), Types.BIGINT);
                    row.setString(7, statement.said().json());
                });
    }

    /// All statements about some subscriptions.
    Map<Long, List<Statement>> of(Collection<Long> subscriptions) {
        var all = new HashMap<Long, List<Statement>>();
        sql.sql(
                        """
                        select subscription_id, occurred_at, message_id, event_source, kind,
                               identifier_id, said
                        from commerce.subscription_statement
                        where subscription_id = any(:ids)
                        """)
                .param("ids", subscriptions.toArray(Long[]::new))
                .query(
                        row -> {
                            all.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                    .add(statement(row));
                        });
        return all;
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("message_id"),
                row.getLong("event_source"),
                Statement.What.valueOf(row.getString("kind")),
                row.getObject("identifier_id", Long.class),
                EventProperties.ofJson(row.getString("said")));
    }
}
