package org.stammkunde.segments.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.CustomerId;

/// The stays of a segment as changes, in the order of their numbers.
@Repository
class ChangeStore {

    private static final String PROFILE =
            """
            , c.customer_id is not null as present, c.email, c.name
            from changes
            left join facts.customers c on c.customer_id = changes.customer
            order by no limit :most
            """;

    /// Both ends of stays, each by its index.
    private static final String CHANGES =
            """
            with changes as (
                (select entered_no as no, id as stay, 'ENTERED' as kind, entered_by as cause,
                        entered_at as at, customer_id as customer
                 from segments.stay
                 where segment_id = :segment and entered_no > :after and entered_no <= :until
                   and :entered and entered_by <> 'CREATED' and (:edits or entered_by <> 'EDITED')
                 order by entered_no limit :most)
                union all
                (select left_no, id, 'LEFT', left_by, left_at, customer_id
                 from segments.stay
                 where segment_id = :segment and left_no > :after and left_no <= :until
                   and :left and (:edits or left_by <> 'EDITED')
                 order by left_no limit :most))
            """;

    /// Those who were in it when the webhook was made, whether or not they have left since then.
    private static final String INITIAL =
            """
            with changes as (
                (select customer_id as no, id as stay, 'ENTERED' as kind, 'INITIAL' as cause,
                        entered_at as at, customer_id as customer
                 from segments.stay
                 where segment_id = :segment and left_at is null
                   and (entered_no is null or entered_no <= :started)
                   and customer_id > :after and customer_id <= :until
                 order by customer_id limit :most)
                union all
                (select customer_id, id, 'ENTERED', 'INITIAL', entered_at, customer_id
                 from segments.stay
                 where segment_id = :segment and left_no > :started
                   and (entered_no is null or entered_no <= :started)
                   and customer_id > :after and customer_id <= :until
                 order by customer_id limit :most))
            """;

    private static final String COUNT = "select count(*) from changes";

    private final JdbcClient sql;

    ChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The number of the last of the next so many changes, asked for or not. All with smaller
    /// numbers are visible then.
    Optional<Long> end(Work work, int most) {
        return sql.sql(
                        """
                        select max(no) from (
                            select no from (
                                (select entered_no as no from segments.stay
                                 where segment_id = :segment and entered_no > :after
                                 order by entered_no limit :most)
                                union all
                                (select left_no from segments.stay
                                 where segment_id = :segment and left_no > :after
                                 order by left_no limit :most)) b
                            order by no limit :most) w
                        having max(no) is not null
                        """)
                .param("segment", work.segment().value())
                .param("after", work.place())
                .param("most", most)
                .query(Long.class)
                .optional();
    }

    /// Changes that are asked for, up to a number.
    List<Change> changes(Work work, long until, int most) {
        return sql.sql(CHANGES + "select changes.*" + PROFILE)
                .param("segment", work.segment().value())
                .param("after", work.place())
                .param("until", until)
                .param("entered", work.sends() != Sends.LEFT)
                .param("left", work.sends() != Sends.ENTERED)
                .param("edits", work.edits())
                .param("most", most)
                .query((row, _) -> change(row))
                .list();
    }

    /// Members of the beginning, up to a customer.
    List<Change> initial(Work work, long after, long until, int most) {
        return sql.sql(INITIAL + "select changes.*" + PROFILE)
                .param("segment", work.segment().value())
                .param("started", work.started())
                .param("after", after)
                .param("until", until)
                .param("most", most)
                .query((row, _) -> change(row))
                .list();
    }

    /// How many are still to be sent, counted up to a number.
    long waiting(Work work, int most) {
        var initial = work.initialAfter();
        long first =
                initial == null
                        ? 0
                        : counted(
                                sql.sql(INITIAL + COUNT)
                                        .param("segment", work.segment().value())
                                        .param("started", work.started())
                                        .param("after", initial)
                                        .param("until", Long.MAX_VALUE)
                                        .param("most", most));
        return first
                + counted(
                        sql.sql(CHANGES + COUNT)
                                .param("segment", work.segment().value())
                                .param("after", work.place())
                                .param("until", Long.MAX_VALUE)
                                .param("entered", work.sends() != Sends.LEFT)
                                .param("left", work.sends() != Sends.ENTERED)
                                .param("edits", work.edits())
                                .param("most", most));
    }

    private static long counted(JdbcClient.StatementSpec statement) {
        return statement.query(Long.class).single();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("no"),
                row.getLong("stay"),
                Change.Kind.valueOf(row.getString("kind")),
                row.getString("cause").toLowerCase(Locale.ROOT),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new CustomerId(row.getLong("customer")),
                row.getBoolean("present"),
                row.getString("email"),
                row.getString("name"));
    }
}
