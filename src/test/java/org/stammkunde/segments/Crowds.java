package org.stammkunde.segments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;
import tools.jackson.databind.node.ObjectNode;

/// Customers that nobody else knows, told from others by what stands where their country should.
///
/// @param mark begins these countries
record Crowds(Customers customers, JdbcClient sql, String mark) {

    static Crowds of(Customers customers, JdbcClient sql) {
        return new Crowds(customers, sql, UUID.randomUUID().toString().substring(0, 8));
    }

    List<Long> join(int many, String country) {
        var drafts =
                IntStream.range(0, many)
                        .mapToObj(
                                i ->
                                        new CustomerDraft(
                                                mark,
                                                "c" + i,
                                                null,
                                                null,
                                                mark + country,
                                                Map.of()))
                        .toList();
        return customers.resolve(drafts).stream().map(CustomerId::value).toList();
    }

    void move(List<Long> some, String country) {
        sql.sql(
                        """
                        update customers.customer
                        set country = :country, changed = pg_current_xact_id()
                        where id = any(:some)
                        """)
                .param("country", mark + country)
                .param("some", some.toArray(Long[]::new))
                .update();
    }

    /// A condition that those in these countries meet.
    ObjectNode in(String... countries) {
        var tree =
                SegmentsClient.tree(
                        "{\"type\":\"profile\",\"field\":\"country\",\"test\":\"oneOf\"}");
        var values = tree.putArray("values");
        for (var country : countries) {
            values.add(mark + country);
        }
        return tree;
    }

    /// Who lives there.
    List<Long> inhabitants(String country) {
        return sql.sql("select id from customers.customer where country = :country order by id")
                .param("country", mark + country)
                .query(Long.class)
                .list();
    }

    /// Segments whose names begin with the mark, those that ask about others first.
    void forget(Segments segments) {
        segments.all().reversed().stream()
                .filter(segment -> segment.name().startsWith(mark))
                .forEach(segment -> segments.delete(segment.id()));
    }

    List<Long> present(SegmentId segment) {
        return sql.sql(
                        """
                        select customer_id from segments.stay
                        where segment_id = :segment and left_at is null order by customer_id
                        """)
                .param("segment", segment.value())
                .query(Long.class)
                .list();
    }
}
