package org.stammkunde.customers.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.IdentifierKind;
import org.stammkunde.customers.Trait;

/// Reads identifiers and links by the thousand: arrays in, one statement each.
@Repository
class IdentityStore {

    private static final String NODE =
            """
            select i.id, i.source, i.value, i.customer_id, i.home_id, i.first_at, i.last_at, i.ties,
                   i.devices, i.contested, i.name, i.name_at, i.name_by, i.country, i.country_at,
                   i.country_by, i.attributes::text, i.entered::text
            """;
    private static final String LINK =
            """
            select l.a, l.b, l.merge_id, l.first_at, l.last_at, l.cause, l.refused,
                   l.refused_system
            """;

    private final JdbcClient sql;
    private final TraitJson traits;

    IdentityStore(JdbcClient sql, TraitJson traits) {
        this.sql = sql;
        this.traits = traits;
    }

    /// Who is who is decided by one at a time, transaction by transaction: two that make the same
    /// customers, or join the same ones, would block each other or come to different results.
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('customers.resolve', 0))")
                .query((row, any) -> true)
                .single();
    }

    /// From here on until the end of the transaction things move from one customer to another. Who
    /// calls this holds [#lock].
    void lockForMoving() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('customers.moving', 0))")
                .query((row, any) -> true)
                .single();
    }

    /// Nothing moves until the end of the transaction; who is who may be decided meanwhile, but
    /// whoever would have to move something waits. Many can at once. Those who wait hold [#lock]
    /// and rows of identifiers and customers: who calls this must ask for neither afterwards.
    void lockInPlace() {
        sql.sql("select pg_advisory_xact_lock_shared(hashtextextended('customers.moving', 0))")
                .query((row, any) -> true)
                .single();
    }

    /// An identifier that exists, and to whom it belongs.
    record Known(long id, @Nullable Long customer) {}

    List<Known> known(Collection<Identifier> names) {
        return sql.sql(
                        """
                        select i.id, i.customer_id
                        from unnest(:sources::text[], :values::text[]) as w (source, value)
                        join customers.identifier i using (source, value)
                        """)
                .param("sources", texts(names, Identifier::source))
                .param("values", texts(names, Identifier::value))
                .query((row, any) -> new Known(row.getLong(1), row.getObject(2, Long.class)))
                .list();
    }

    /// To whom identifiers belong; those of visitors left out.
    Map<Long, Long> owners(Collection<Long> identifiers) {
        var owners = HashMap.<Long, Long>newHashMap(identifiers.size());
        sql.sql(
                        """
                        select id, customer_id from customers.identifier
                        where id = any(:ids) and customer_id is not null
                        """)
                .param("ids", identifiers.toArray(Long[]::new))
                .query(
                        row -> {
                            owners.put(row.getLong(1), row.getLong(2));
                        });
        return owners;
    }

    List<Node> members(Collection<Long> customers) {
        return read(
                NODE + "from customers.identifier i where i.customer_id = any(:ids)", customers);
    }

    List<Node> nodes(Collection<Long> ids) {
        return read(NODE + "from customers.identifier i where i.id = any(:ids)", ids);
    }

    private List<Node> read(String query, Collection<Long> ids) {
        return sql.sql(query)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, any) -> node(row))
                .list();
    }

    /// Links to the e-mail addresses and phone numbers of the given identifiers.
    List<StoredLink> addresses(Collection<Node> nodes) {
        var query =
                """
                from customers.link l
                where l.a = any(:ids) and l.kind in (1, 2) and l.merge_id = 0
                """;
        var strong = nodes.stream().filter(node -> node.kind.compareTo(IdentifierKind.PHONE) < 0);
        return links(LINK + query, strong.filter(node -> node.ties > 0).toList());
    }

    List<StoredLink> between(Collection<Ends> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        LINK
                                + """
                                from unnest(:as::bigint[], :kinds::smallint[], :bs::bigint[])
                                    as w (a, kind, b)
                                join customers.link l using (a, kind, b)
                                where l.merge_id = 0
                                """)
                .param("as", numbers(pairs, Ends::a))
                .param("kinds", numbers(pairs, ends -> (long) ends.kind()))
                .param("bs", numbers(pairs, Ends::b))
                .query((row, any) -> link(row))
                .list();
    }

    /// The links of the given identifiers that may count, and all decisions.
    List<StoredLink> around(Collection<Node> nodes) {
        var stored = nodes.stream().filter(node -> !node.fresh).toList();
        var open = stored.stream().filter(node -> !node.blockedBefore).toList();
        var few = open.stream().filter(node -> !node.hadTooManyDevices).toList();
        var many = open.stream().filter(node -> node.hadTooManyDevices).toList();
        var found =
                new ArrayList<>(links(LINK + "from customers.link l where l.a = any(:ids)", few));
        found.addAll(links(LINK + "from customers.link l where l.b = any(:ids)", open));
        found.addAll(
                links(LINK + "from customers.link l where l.a = any(:ids) and l.kind < 3", many));
        var decided = "from customers.link l where l.merge_id <> 0 and ";
        found.addAll(links(LINK + decided + "l.a = any(:ids)", stored));
        found.addAll(links(LINK + decided + "l.b = any(:ids)", stored));
        return found;
    }

    private List<StoredLink> links(String query, Collection<Node> nodes) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        return sql.sql(query)
                .param("ids", numbers(nodes, node -> node.id))
                .query((row, any) -> link(row))
                .list();
    }

    void separations(Collection<Node> nodes, Separations separations) {
        sql.sql(
                        """
                        select s.identifier_id, s.merge_id, s.side, m.separates,
                               m.about is not null and s.side = 1 as assigned
                        from customers.merge_side s join customers.merge m on m.id = s.merge_id
                        where s.identifier_id = any(:ids) and (m.separates or m.about is not null)
                        """)
                .param("ids", numbers(nodes, node -> node.id))
                .query(
                        row -> {
                            if (row.getBoolean("separates")) {
                                separations.add(row.getLong(1), row.getLong(2), row.getInt(3));
                            }
                            if (row.getBoolean("assigned")) {
                                separations.assign(row.getLong(1));
                            }
                        });
    }

    Set<Long> retired(Collection<Long> customers) {
        return Set.copyOf(
                sql.sql("select id from customers.retired where id = any(:ids)")
                        .param("ids", customers.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    List<Long> newCustomers(int count) {
        return newIds("customers.customer_id", count);
    }

    List<Long> newIdentifiers(int count) {
        return newIds("customers.identifier_id", count);
    }

    private List<Long> newIds(String sequence, int count) {
        return sql.sql("select nextval(:sequence::regclass) from generate_series(1, :count)")
                .param("sequence", sequence)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    private Node node(ResultSet row) throws SQLException {
        var node =
                Node.stored(
                        row.getLong("id"),
                        new Identifier(row.getString("source"), row.getString("value")),
                        time(row, "first_at"),
                        new Node.Stored(
                                row.getObject("customer_id", Long.class),
                                row.getObject("home_id", Long.class),
                                row.getObject("last_at") == null ? null : time(row, "last_at"),
                                row.getInt("ties"),
                                row.getInt("devices"),
                                row.getInt("contested")));
        node.called = said(row, "name");
        node.country = said(row, "country");
        node.attributes.putAll(traits.readSaid(row.getString("attributes")));
        var entered = row.getString("entered");
        if (entered != null) {
            node.entered.putAll(traits.readSaid(entered));
        }
        return node;
    }

    private static @Nullable Said said(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null
                ? null
                : new Said(
                        new Trait(Trait.Type.TEXT, text),
                        time(row, column + "_at"),
                        Cause.of(row.getString(column + "_by")));
    }

    private static StoredLink link(ResultSet row) throws SQLException {
        var reason = row.getString("refused");
        return new StoredLink(
                row.getLong("a"),
                row.getLong("b"),
                row.getLong("merge_id"),
                time(row, "first_at"),
                time(row, "last_at"),
                row.getString("cause"),
                reason == null ? null : new Link.Refusal(reason, row.getString("refused_system")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    /// A possible link.
    record Ends(long a, int kind, long b) {}

    /// A link as it is stored.
    record StoredLink(
            long a,
            long b,
            long merge,
            Instant firstAt,
            Instant lastAt,
            String cause,
            Link.@Nullable Refusal refusal) {

        Link between(Node from, Node to) {
            var link = new Link(from, to, merge, false, firstAt, lastAt, Cause.of(cause));
            link.refusal = refusal;
            return link;
        }
    }

    static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    static <T> @Nullable Long[] numbers(Collection<T> rows, Function<T, @Nullable Long> number) {
        return rows.stream().map(number).toArray(Long[]::new);
    }
}
