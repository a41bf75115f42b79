package org.stammkunde.bench;

import java.util.List;

/// What the segments of [SegmentsBenchmark] ask, by kind.
final class SegmentQuestions {

    /// In each a number that makes it another question.
    static final List<String> CONDITIONS =
            List.of(
                    """
                    {"type":"orders","measure":"count","within":{"last":%1$d,"unit":"days"},
                     "is":{"comparison":"atLeast","value":2}}
                    """,
                    """
                    {"type":"orders","measure":"value","is":{"comparison":"moreThan","value":50%1$d}}
                    """,
                    """
                    {"type":"all","of":[
                     {"type":"orderDate","which":"last","within":{"longerAgo":%1$d,"unit":"days"}},
                     {"type":"orderDate","which":"last","within":{"last":400,"unit":"days"}}]}
                    """,
                    """
                    {"type":"event","kind":"track","name":"Product Viewed",
                     "within":{"last":%1$d,"unit":"days"},
                     "is":{"comparison":"atLeast","value":3}}
                    """,
                    """
                    {"type":"all","of":[{"type":"overdue","percentile":80},
                     {"type":"orders","measure":"value",
                      "is":{"comparison":"atLeast","value":%1$d}}]}
                    """,
                    """
                    {"type":"event","kind":"track","name":"Product Added","measure":"sum",
                     "of":"price","within":{"last":%1$d,"unit":"days"},
                     "where":[{"property":"category","test":"oneOf","values":["C1","C2","C3"]}],
                     "is":{"comparison":"atLeast","value":50}}
                    """,
                    """
                    {"type":"all","of":[
                     {"type":"profile","field":"country","test":"oneOf","values":["AT","CH"]},
                     {"type":"not","condition":{"type":"orders","measure":"averageValue",
                      "is":{"comparison":"atLeast","value":%1$d}}}]}
                    """,
                    """
                    {"type":"all","of":[
                     {"type":"product","what":"category","values":["Kaffee"],
                      "is":{"comparison":"atLeast","value":2},
                      "within":{"last":%1$d,"unit":"days"}},
                     {"type":"not","condition":
                      {"type":"product","what":"category","values":["Tee"]}}]}
                    """,
                    """
                    {"type":"sequence","first":"Search Made","test":"followed",
                     "then":"Product Added","days":3,"within":{"last":%1$d,"unit":"days"}}
                    """,
                    """
                    {"type":"attribute","name":"birthday","test":"anniversary","days":%1$d}
                    """);

    /// What some of them ask, as somebody who knows DuckDB would write it.
    static final List<ByHand> BY_HAND =
            List.of(
                    new ByHand(
                            0,
                            """
                            select count(*) from (
                                select customer_id from facts.orders
                                where counted and customer_id is not null
                                  and ordered_at > now() - interval %1$d day
                                group by 1 having count(*) >= 2)
                            """),
                    new ByHand(
                            1,
                            """
                            select count(*) from (
                                select customer_id from facts.orders
                                where counted and customer_id is not null
                                group by 1 having sum(value_minor) > 100 * 50%1$d)
                            """),
                    new ByHand(
                            2,
                            """
                            select count(*) from (
                                select customer_id from facts.orders
                                where counted and customer_id is not null
                                group by 1
                                having max(ordered_at) <= now() - interval %1$d day
                                   and max(ordered_at) > now() - interval 400 day)
                            """),
                    new ByHand(
                            3,
                            """
                            select count(*) from (
                                select i.customer_id
                                from facts.events e join facts.identifiers i using (identifier_id)
                                where e.kind = 'track' and e.name = 'Product Viewed'
                                  and i.customer_id is not null
                                  and e.occurred_at > now() - interval %1$d day
                                group by 1 having count(*) >= 3)
                            """),
                    new ByHand(
                            7,
                            """
                            select count(*) from (
                                select o.customer_id
                                from facts.orders o join facts.order_lines l using (order_id)
                                join facts.products p using (product_id)
                                where o.counted and o.customer_id is not null
                                group by 1
                                having sum(l.quantity) filter (where p.category = 'Kaffee'
                                           and o.ordered_at > now() - interval %1$d day) >= 2
                                   and count(*) filter (where p.category = 'Tee') = 0)
                            """));

    /// @param kind which of the conditions asks the same
    record ByHand(int kind, String sql) {}

    private SegmentQuestions() {}
}
