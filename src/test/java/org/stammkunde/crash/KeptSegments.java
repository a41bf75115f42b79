package org.stammkunde.crash;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.InstalledApp;
import tools.jackson.databind.json.JsonMapper;

/// Segments of an installation that is being killed: somebody edits them again and again, sending
/// each edit until it is answered, and counts them again by hand.
final class KeptSegments {

    private static final String PATH = "/api/v1/segments";
    private static final int NUMBERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<KeptSegment> ALL =
            List.of(
                    new KeptSegment(
                            "ordered",
                            """
                            {"type":"orders","measure":"count",
                             "is":{"comparison":"atLeast","value":{n}}}
                            """,
                            """
                            select customer_id from commerce.customer_order
                            where status = 'PLACED' group by 1 having count(*) >= {n}
                            """),
                    new KeptSegment(
                            "spent",
                            """
                            {"type":"orders","measure":"value",
                             "is":{"comparison":"moreThan","value":{n}0}}
                            """,
                            """
                            select customer_id from commerce.customer_order
                            where status = 'PLACED' group by 1 having sum(value_minor) > {n}000
                            """),
                    new KeptSegment(
                            "read",
                            """
                            {"type":"event","name":"Article Read",
                             "is":{"comparison":"exactly","value":{n}}}
                            """,
                            """
                            select i.customer_id from ingest.person_event e
                            join customers.identifier i on i.id = e.identifier_id
                            where e.name = 'Article Read' group by 1 having count(*) = {n}
                            """),
                    new KeptSegment(
                            "waiting",
                            """
                            {"type":"tickets","which":"open",
                             "is":{"comparison":"lessThan","value":{n}}}
                            """,
                            """
                            select c.id from customers.customer c
                            where (select count(*) from success.ticket t
                                   where t.customer_id = c.id
                                     and t.state in ('OPEN', 'PENDING')) < {n}
                            """),
                    new KeptSegment(
                            "called",
                            """
                            {"type":"profile","field":"name","test":"oneOf",
                             "values":["Name {n}","Somebody {n}"]}
                            """,
                            """
                            select id from customers.customer
                            where name in ('Name {n}', 'Somebody {n}')
                            """),
                    new KeptSegment(
                            "bought",
                            """
                            {"type":"product","what":"sku","values":["s0","s{n}"]}
                            """,
                            """
                            select o.customer_id from commerce.customer_order o
                            join commerce.order_line l on l.order_id = o.id
                            join commerce.product p on p.id = l.product_id
                            where o.status = 'PLACED' and l.quantity > 0 and p.sku in ('s0', 's{n}')
                            """),
                    new KeptSegment(
                            "ordered and not called",
                            """
                            {"type":"all","of":[{"type":"segment","segment":#0},
                             {"type":"not","condition":{"type":"segment","segment":#4}}]}
                            """,
                            "select * from (#0) a except select * from (#4) b"),
                    new KeptSegment(
                            "others",
                            """
                            {"type":"any","of":[
                             {"type":"not","condition":{"type":"segment","segment":#6}},
                             {"type":"profile","field":"name","test":"oneOf","values":["Name {n}"]}]}
                            """,
                            """
                            (select id from customers.customer except select * from (#6) a)
                            union select id from customers.customer where name = 'Name {n}'
                            """));

    private final InstalledApp app;
    private final List<Long> ids = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> edits = new ArrayList<>();

    /// Makes them.
    KeptSegments(InstalledApp app) {
        this.app = app;
        for (var segment : ALL) {
            var body = body(segment, segment.condition(1));
            ids.add(app.post(PATH, body).get("id").asLong());
            numbers.add(1);
            edits.add(0);
        }
    }

    /// Edits one by chance; returns when that was answered.
    void edit(Random random) {
        int which = random.nextInt(ALL.size());
        int number = 1 + (numbers.get(which) + random.nextInt(NUMBERS - 1)) % NUMBERS;
        var segment = ALL.get(which);
        if (segment.condition(1).equals(segment.condition(2))) {
            return;
        }
        numbers.set(which, number);
        edits.set(which, edits.get(which) + 1);
        var body = body(segment, segment.condition(number));
        await().atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> put(ids.get(which), body).statusCode() == 200);
    }

    private HttpResponse<String> put(long id, String body) {
        return app.send(
                app.request(PATH + "/" + id)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(20))
                        .PUT(BodyPublishers.ofString(body))
                        .build());
    }

    private String body(KeptSegment segment, String condition) {
        var known = condition;
        for (int i = 0; i < ids.size(); i++) {
            known = known.replace("#" + i, ids.get(i).toString());
        }
        var mapper = JsonMapper.shared();
        var body = mapper.createObjectNode().put("name", segment.name());
        body.set("condition", mapper.readTree(known));
        return body.toString();
    }

    int edits() {
        return edits.stream().mapToInt(Integer::intValue).sum();
    }

    /// Where those present are not those that a recount finds, or an edit is not one version.
    List<String> wrong(JdbcClient sql) {
        var differences = new Differences();
        for (int i = 0; i < ALL.size(); i++) {
            var name = ALL.get(i).name();
            differences.between(name, present(sql, ids.get(i)), recount(sql, i));
            int version = version(sql, ids.get(i));
            if (version != edits.get(i) + 1) {
                differences.add("%s: %d edits, version %d".formatted(name, edits.get(i), version));
            }
        }
        return differences.found();
    }

    private static List<String> present(JdbcClient sql, long segment) {
        return sql.sql(
                        """
                        select customer_id::text from segments.stay
                        where segment_id = ? and left_at is null
                        """)
                .param(segment)
                .query(String.class)
                .list();
    }

    private List<String> recount(JdbcClient sql, int which) {
        return sql.sql(
                        "select distinct id::text from (%s) t (id) where id is not null"
                                .formatted(statement(which)))
                .query(String.class)
                .list();
    }

    /// With those it asks about in their place; they come before it.
    private String statement(int which) {
        var statement = ALL.get(which).recount(numbers.get(which));
        for (int i = 0; i < which; i++) {
            if (statement.contains("#" + i)) {
                statement = statement.replace("#" + i, statement(i));
            }
        }
        return statement;
    }

    private static int version(JdbcClient sql, long segment) {
        return sql.sql("select version from segments.segment where id = ?")
                .param(segment)
                .query(Integer.class)
                .single();
    }
}
