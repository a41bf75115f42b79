package org.stammkunde.commerce.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.company.Company;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.Pieces;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Reads subscriptions for lists and pages.
@Repository
class SubscriptionListStore {

    private static final String COLUMNS =
            """
            select s.id, s.source, s.number, s.customer_id, s.plan, s.status, s.mrr_minor,
                   s.started_at, s.renews_at, s.notice_days, s.ended_at, s.end_reason
            """;
    private static final String FROM = "from commerce.subscription s ";
    private static final int FETCH = 1_000;
    private static final int MOST_PLANS = 200;

    private final JdbcClient sql;
    private final Company company;

    SubscriptionListStore(JdbcClient sql, Company company) {
        this.sql = sql;
        this.company = company;
    }

    Slice<Subscription> list(SubscriptionQuery query) {
        return Slice.counted(first(query), countedTo(query));
    }

    /// The page of the query, without counting.
    List<Subscription> first(SubscriptionQuery query) {
        var currency = currency();
        var order = SubscriptionOrder.of(query.page()).by(query.page());
        return bound(COLUMNS + FROM + where(query) + order + " limit :size offset :offset", query)
                .param("size", query.page().size())
                .param("offset", Math.min(query.page().offset(), Slice.COUNTED))
                .query((row, _) -> subscription(row, currency))
                .list();
    }

    /// The subscriptions of the query behind a place, in its order.
    Stretch<Subscription> after(SubscriptionQuery query, @Nullable Place after) {
        var order = SubscriptionOrder.of(query.page());
        boolean descending = SubscriptionOrder.descending(query.page());
        var pieces = new Pieces(order.key(), "s.id", order.kind(), descending, after);
        return pieces.read(query.page().size(), (piece, limit) -> read(query, piece, limit));
    }

    private List<Stretch.Row<Subscription>> read(
            SubscriptionQuery query, Pieces.Piece piece, int limit) {
        var currency = currency();
        var statement =
                COLUMNS
                        + piece.column()
                        + FROM
                        + where(query)
                        + piece.condition()
                        + SubscriptionOrder.of(query.page()).by(query.page())
                        + " limit :limit";
        return bound(statement, query)
                .params(piece.params())
                .param("limit", limit)
                .query((row, _) -> Pieces.row(row, subscription(row, currency)))
                .list();
    }

    void forEach(SubscriptionQuery query, Consumer<Subscription> each) {
        var currency = currency();
        var order = SubscriptionOrder.of(query.page()).by(query.page());
        bound(COLUMNS + FROM + where(query) + order, query)
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            each.accept(subscription(row, currency));
                        });
    }

    long exactCount(SubscriptionQuery query) {
        return bound("select count(*) " + FROM + where(query), query).query(Long.class).single();
    }

    private long countedTo(SubscriptionQuery query) {
        var some = "select 1 " + FROM + where(query) + " limit " + (Slice.COUNTED + 1);
        return bound("select count(*) from (" + some + ") s", query).query(Long.class).single();
    }

    /// The plans that occur, found by hopping along their index.
    List<String> plans() {
        return sql.sql(
                        """
                        with recursive plans (plan) as (
                            select min(plan) from commerce.subscription
                            union all
                            select (select min(s.plan) from commerce.subscription s
                                    where s.plan > plans.plan)
                            from plans where plans.plan is not null)
                        select plan from plans where plan is not null limit :most
                        """)
                .param("most", MOST_PLANS)
                .query(String.class)
                .list();
    }

    /// What happened with the customer's subscriptions behind a place, newest first. Of each period
    /// there are a beginning and an end, told apart by the lowest bit of the id.
    List<Happening> happenings(CustomerId customer, TimelineSource.Place place, int limit) {
        var currency = currency();
        return sql.sql(
                        """
                        with periods as (
                            select (s.id << 20) + 2 * p.no as id, s.number, s.plan, p.started_at, p.ended_at, p.mrr_minor,
                                   lag(p.ended_at) over one as ended_before,
                                   lag(p.mrr_minor) over one as mrr_before,
                                   lead(p.started_at) over one as goes_on_at
                            from commerce.subscription s
                            join commerce.subscription_period p on p.subscription_id = s.id
                            where s.customer_id = :customer
                            window one as (partition by s.id order by p.no))
                        select * from (
                            select started_at as at, id, number, plan, mrr_minor,
                                   case when ended_before is null then 'STARTED'
                                        when ended_before < started_at then 'RETURNED'
                                        else 'CHANGED' end as what,
                                   mrr_before
                            from periods
                            union all
                            select ended_at, id + 1, number, plan, mrr_minor, 'ENDED', mrr_minor
                            from periods
                            where ended_at is not null and goes_on_at is distinct from ended_at) h
                        where (at, id) < (:at, :id)
                        order by at desc, id desc limit :limit
                        """)
                .param("customer", customer.value())
                .param("at", utc(place.at()))
                .param("id", place.id())
                .param("limit", limit)
                .query((row, _) -> happening(row, currency))
                .list();
    }

    private static String where(SubscriptionQuery query) {
        return "where true"
                + state(query.state())
                + (query.plan() == null ? "" : " and s.plan = :plan")
                + (query.customer() == null ? "" : " and s.customer_id = :customer")
                + (query.renewsBefore() == null
                        ? ""
                        : " and s.renews_at >= :now and s.renews_at < :renewsBefore"
                                + " and (s.ended_at is null or s.ended_at > s.renews_at)");
    }

    private static String state(SubscriptionQuery.@Nullable State state) {
        return switch (state) {
            case RUNNING -> " and (s.ended_at is null or s.ended_at > :now)";
            case ENDED -> " and s.ended_at <= :now";
            case null -> "";
        };
    }

    private JdbcClient.StatementSpec bound(String statement, SubscriptionQuery query) {
        var customer = query.customer();
        return sql.sql(statement)
                .param("now", utc(query.now()))
                .param("plan", query.plan())
                .param("renewsBefore", utc(query.renewsBefore()))
                .param("customer", customer == null ? null : customer.value());
    }

    private static Subscription subscription(ResultSet row, Currency currency) throws SQLException {
        var customer = row.getObject("customer_id", Long.class);
        return new Subscription(
                new SubscriptionId(row.getLong("id")),
                row.getString("source"),
                row.getString("number"),
                customer == null ? null : new CustomerId(customer),
                null,
                row.getString("plan"),
                SubscriptionStatus.valueOf(row.getString("status")),
                money(row.getObject("mrr_minor", Long.class), currency),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("renews_at", OffsetDateTime.class)),
                row.getObject("notice_days", Integer.class),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("end_reason"));
    }

    private static Happening happening(ResultSet row, Currency currency) throws SQLException {
        return new Happening(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Happening.What.valueOf(row.getString("what")),
                row.getString("number"),
                row.getString("plan"),
                money(row.getObject("mrr_before", Long.class), currency),
                money(row.getObject("mrr_minor", Long.class), currency));
    }

    private Currency currency() {
        return company.require().currency();
    }

    private static @Nullable Money money(@Nullable Long minor, Currency currency) {
        return minor == null ? null : new Money(minor, currency);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
