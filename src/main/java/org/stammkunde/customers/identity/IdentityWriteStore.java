package org.stammkunde.customers.identity;

import static org.stammkunde.customers.identity.IdentityStore.numbers;
import static org.stammkunde.customers.identity.IdentityStore.texts;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.Trait;

/// Writes identifiers and links by the thousand: arrays in, one statement each.
@Repository
class IdentityWriteStore {

    private final JdbcClient sql;
    private final TraitJson traits;

    IdentityWriteStore(JdbcClient sql, TraitJson traits) {
        this.sql = sql;
        this.traits = traits;
    }

    void insertNodes(Collection<Node> nodes) {
        bindNodes(
                        """
                        insert into customers.identifier
                            (id, customer_id, home_id, first_at, last_at, ties, devices, blocked,
                             contested, name, name_at, name_by, country, country_at, country_by,
                             attributes, source, value)
                        select * from
                        """,
                        "",
                        nodes)
                .update();
    }

    void updateNodes(Collection<Node> nodes) {
        bindNodes(
                        """
                        update customers.identifier i
                        set customer_id = d.customer_id,
                            home_id = d.home_id,
                            first_at = d.first_at,
                            last_at = d.last_at,
                            ties = d.ties,
                            devices = d.devices,
                            blocked = d.blocked,
                            contested = d.contested,
                            name = d.name,
                            name_at = d.name_at,
                            name_by = d.name_by,
                            country = d.country,
                            country_at = d.country_at,
                            country_by = d.country_by,
                            attributes = d.attributes,
                            changed = case
                                when i.customer_id is distinct from d.customer_id
                                then pg_current_xact_id() else i.changed end
                        from
                        """,
                        """
                         as d (id, customer_id, home_id, first_at, last_at, ties, devices, blocked,
                               contested, name, name_at, name_by, country, country_at, country_by,
                               attributes, source, value)
                        where i.id = d.id
                        """,
                        nodes)
                .update();
    }

    private JdbcClient.StatementSpec bindNodes(String head, String tail, Collection<Node> nodes) {
        var rows =
                """
                unnest(
                    :ids::bigint[], :customers::bigint[], :homes::bigint[],
                    :firsts::timestamptz[], :lasts::timestamptz[], :ties::integer[],
                    :devices::integer[], :blocked::boolean[], :contested::smallint[],
                    :names::text[], :nameAts::timestamptz[], :nameBys::text[],
                    :countries::text[], :countryAts::timestamptz[], :countryBys::text[],
                    :attributes::jsonb[], :sources::text[], :values::text[])
                """;
        return sql.sql(head + rows + tail)
                .param("ids", numbers(nodes, node -> node.id))
                .param("customers", numbers(nodes, node -> node.customer))
                .param("homes", numbers(nodes, node -> node.home))
                .param("firsts", texts(nodes, node -> node.firstAt.toString()))
                .param("lasts", texts(nodes, node -> time(node.lastAt)))
                .param("ties", numbers(nodes, node -> (long) node.ties))
                .param("devices", numbers(nodes, node -> (long) node.devices))
                .param("blocked", texts(nodes, node -> Boolean.toString(node.blocked())))
                .param("contested", numbers(nodes, node -> (long) node.contested))
                .param("names", texts(nodes, node -> value(node.called)))
                .param("nameAts", texts(nodes, node -> at(node.called)))
                .param("nameBys", texts(nodes, node -> by(node.called)))
                .param("countries", texts(nodes, node -> value(node.country)))
                .param("countryAts", texts(nodes, node -> at(node.country)))
                .param("countryBys", texts(nodes, node -> by(node.country)))
                .param("attributes", texts(nodes, node -> traits.writeSaid(node.attributes)))
                .param("sources", texts(nodes, node -> node.name.source()))
                .param("values", texts(nodes, node -> node.name.value()));
    }

    void insertLinks(Collection<Link> links) {
        bindLinks(
                        """
                        insert into customers.link
                            (a, kind, b, merge_id, first_at, last_at, cause, refused,
                             refused_system)
                        select * from
                        """,
                        "",
                        links)
                .update();
    }

    void updateLinks(Collection<Link> links) {
        bindLinks(
                        """
                        update customers.link l
                        set first_at = d.first_at,
                            last_at = d.last_at,
                            cause = d.cause,
                            refused = d.refused,
                            refused_system = d.refused_system
                        from
                        """,
                        """
                         as d (a, kind, b, merge_id, first_at, last_at, cause, refused,
                               refused_system)
                        where l.a = d.a and l.kind = d.kind and l.b = d.b
                          and l.merge_id = d.merge_id
                        """,
                        links)
                .update();
    }

    private JdbcClient.StatementSpec bindLinks(String head, String tail, Collection<Link> links) {
        var rows =
                """
                unnest(
                    :as::bigint[], :kinds::smallint[], :bs::bigint[], :merges::bigint[],
                    :firsts::timestamptz[], :lasts::timestamptz[], :causes::text[],
                    :refused::text[], :systems::text[])
                """;
        return sql.sql(head + rows + tail)
                .param("as", numbers(links, link -> link.a.id))
                .param("kinds", numbers(links, link -> (long) link.b.kind.code()))
                .param("bs", numbers(links, link -> link.b.id))
                .param("merges", numbers(links, link -> link.merge))
                .param("firsts", texts(links, link -> link.firstAt.toString()))
                .param("lasts", texts(links, link -> link.lastAt.toString()))
                .param("causes", texts(links, link -> link.cause.text()))
                .param("refused", texts(links, link -> refused(link, Link.Refusal::reason)))
                .param("systems", texts(links, link -> refused(link, Link.Refusal::system)));
    }

    private static @Nullable String refused(
            Link link, Function<Link.Refusal, @Nullable String> part) {
        return link.refusal == null ? null : part.apply(link.refusal);
    }

    private static @Nullable String value(@Nullable Said said) {
        Trait value = said == null ? null : said.value();
        return value == null ? null : value.text();
    }

    private static @Nullable String at(@Nullable Said said) {
        return said == null ? null : said.at().toString();
    }

    private static @Nullable String by(@Nullable Said said) {
        return said == null ? null : said.cause().text();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
