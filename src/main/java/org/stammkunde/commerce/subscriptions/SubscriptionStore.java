package org.stammkunde.commerce.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes subscriptions and their periods.
@Repository
class SubscriptionStore {

    private static final int PORTION = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient sql;

    SubscriptionStore(JdbcTemplate template, JdbcClient sql) {
        this.template = template;
        this.sql = sql;
    }

    /// Replaces the periods of those whose periods are others now.
    ///
    /// @return these
    Set<Long> replacePeriods(Map<Long, Course> courses, Currency currency) {
        var before = periods(courses.keySet());
        var touched = new HashSet<Long>();
        var rows = new ArrayList<PeriodRow>();
        courses.forEach(
                (id, course) -> {
                    var periods = course.periods(currency);
                    if (!periods.equals(before.getOrDefault(id, List.of()))) {
                        touched.add(id);
                        rows.addAll(PeriodRow.of(id, periods));
                    }
                });
        delete(touched);
        insert(rows);
        return touched;
    }

    Map<Long, List<Period>> periods(Collection<Long> ids) {
        var all = new HashMap<Long, List<Period>>();
        sql.sql(
                        """
                        select subscription_id, started_at, ended_at, mrr_minor
                        from commerce.subscription_period
                        where subscription_id = any(:ids) order by subscription_id, no
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(
                        row -> {
                            all.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                    .add(period(row));
                        });
        return all;
    }

    private void delete(Set<Long> ids) {
        sql.sql("delete from commerce.subscription_period where subscription_id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private void insert(List<PeriodRow> rows) {
        template.batchUpdate(
                """
                insert into commerce.subscription_period
                    (subscription_id, no, started_at, ended_at, mrr_minor)
                values (?, ?, ?, ?, ?)
                """,
                rows,
                PORTION,
                (row, each) -> {
                    row.setLong(1, each.subscription());
                    row.setInt(2, each.no());
                    row.setObject(3, utc(each.period().from()));
                    row.setObject(4, utc(each.period().to()));
                    row.setObject(5, each.period().mrrMinor(), Types.BIGINT);
                });
    }

    /// Writes what is different from what is stored.
    ///
    /// @param owners the customer of each identifier seen just now
    /// @param touched those whose periods changed
    void update(
            Map<Long, Course> courses,
            Map<Long, @Nullable Long> owners,
            Set<Long> touched,
            Currency currency) {
        template.batchUpdate(
                """
                update commerce.subscription s
                set identifier_id = d.identifier_id,
                    customer_id = case when d.seen then d.customer_id else s.customer_id end,
                    plan = d.plan, status = d.status, mrr_minor = d.mrr_minor,
                    started_at = d.started_at, renews_at = d.renews_at,
                    notice_days = d.notice_days, ended_at = d.ended_at,
                    end_reason = d.end_reason, changed = default
                from (values (?::bigint, ?::boolean, ?::bigint, ?::boolean, ?::bigint, ?::text, ?::text,
                              ?::bigint, ?::timestamptz, ?::timestamptz, ?::integer,
                              ?::timestamptz, ?::text))
                     as d (id, touched, identifier_id, seen, customer_id, plan, status, mrr_minor,
                           started_at, renews_at, notice_days, ended_at, end_reason)
                where s.id = d.id
                  and (d.touched
                       or (s.identifier_id, s.customer_id, s.plan, s.status, s.mrr_minor,
                           s.started_at, s.renews_at, s.notice_days, s.ended_at, s.end_reason)
                          is distinct from
                          (d.identifier_id, case when d.seen then d.customer_id else s.customer_id end, d.plan,
                           d.status, d.mrr_minor, d.started_at, d.renews_at, d.notice_days,
                           d.ended_at, d.end_reason))
                """,
                courses.keySet(),
                PORTION,
                (row, id) -> {
                    var run = Objects.requireNonNull(courses.get(id)).present();
                    var terms = run.terms();
                    row.setLong(1, id);
                    row.setBoolean(2, touched.contains(id));
                    row.setObject(3, terms.person(), Types.BIGINT);
                    row.setBoolean(4, owners.containsKey(terms.person()));
                    row.setObject(5, owners.get(terms.person()), Types.BIGINT);
                    row.setString(6, terms.plan());
                    row.setString(7, terms.status().name());
                    row.setObject(8, run.mrrMinor(currency), Types.BIGINT);
                    row.setObject(9, utc(run.start()));
                    row.setObject(10, utc(terms.renewsAt()));
                    row.setObject(11, terms.noticeDays(), Types.INTEGER);
                    row.setObject(12, utc(terms.endedAt()));
                    row.setString(13, terms.endReason());
                });
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getObject("mrr_minor", Long.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private record PeriodRow(long subscription, int no, Period period) {

        static List<PeriodRow> of(long subscription, List<Period> periods) {
            var rows = new ArrayList<PeriodRow>();
            for (var period : periods) {
                rows.add(new PeriodRow(subscription, rows.size() + 1, period));
            }
            return rows;
        }
    }
}
