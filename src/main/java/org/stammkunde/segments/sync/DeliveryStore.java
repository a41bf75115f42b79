package org.stammkunde.segments.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// What was sent.
@Repository
class DeliveryStore {

    private static final String COLUMNS =
            """
            select id, message, test, sent_at, changes, status, trouble, took_ms
            from segments.webhook_delivery where webhook_id = :webhook
            """;

    private final JdbcClient sql;

    DeliveryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A webhook that was deleted meanwhile has no history.
    long insert(WebhookId webhook, String message, boolean test, int changes, Outcome outcome) {
        return sql.sql(
                        """
                        insert into segments.webhook_delivery
                            (webhook_id, message, test, sent_at, changes, status, trouble, took_ms)
                        select id, :message, :test, clock_timestamp(), :changes, :status, :trouble,
                               :took
                        from segments.webhook where id = :webhook for key share
                        returning id
                        """)
                .param("webhook", webhook.value())
                .param("message", message)
                .param("test", test)
                .param("changes", changes)
                .param("status", outcome.status())
                .param("trouble", outcome.trouble())
                .param("took", outcome.took().toMillis())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Slice<Delivered> list(WebhookId webhook, PageRequest page) {
        var items =
                sql.sql(COLUMNS + " order by id desc limit :size offset :offset")
                        .param("webhook", webhook.value())
                        .param("size", page.size())
                        .param("offset", Math.min(page.offset(), Slice.COUNTED))
                        .query((row, _) -> delivered(row))
                        .list();
        return Slice.counted(items, count(webhook));
    }

    Stretch<Delivered> after(WebhookId webhook, int size, @Nullable Place after) {
        return Stretch.of(newest(webhook, size + 1, after), size, Delivered::id);
    }

    private List<Delivered> newest(WebhookId webhook, int most, @Nullable Place after) {
        return sql.sql(COLUMNS + " and id < :before order by id desc limit :most")
                .param("webhook", webhook.value())
                .param("before", after == null ? Long.MAX_VALUE : after.id())
                .param("most", most)
                .query((row, _) -> delivered(row))
                .list();
    }

    long count(WebhookId webhook) {
        return sql.sql(
                        """
                        select count(*) from (
                            select 1 from segments.webhook_delivery
                            where webhook_id = :webhook limit :most) d
                        """)
                .param("webhook", webhook.value())
                .param("most", Slice.COUNTED + 1)
                .query(Long.class)
                .single();
    }

    /// A month of a busy webhook at once would be a long transaction.
    ///
    /// @param most so many at most
    /// @return how many
    int deleteOlderThan(Duration age, int most) {
        return sql.sql(
                        """
                        delete from segments.webhook_delivery
                        where id in (select id from segments.webhook_delivery
                                     where sent_at < now() - make_interval(secs => :age)
                                     order by sent_at limit :most)
                        """)
                .param("age", age.toSeconds())
                .param("most", most)
                .update();
    }

    private static Delivered delivered(ResultSet row) throws SQLException {
        return new Delivered(
                row.getLong("id"),
                row.getString("message"),
                row.getBoolean("test"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getInt("changes"),
                row.getObject("status", Integer.class),
                row.getString("trouble"),
                Duration.ofMillis(row.getLong("took_ms")));
    }
}
