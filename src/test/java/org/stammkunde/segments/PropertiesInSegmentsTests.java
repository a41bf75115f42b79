package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

/// Properties of events from what was sent to a segment, on both engines.
@IntegrationTest
class PropertiesInSegmentsTests {

    private static final String SEGMENTS = "/api/v1/segments";

    private final JdbcClient sql;
    private final ApiClient api;
    private final Tracking tracking;
    private final Touch touch;
    private final String user = "pi-" + UUID.randomUUID();

    PropertiesInSegmentsTests(
            @Autowired JdbcClient sql, @Autowired Touch touch, @LocalServerPort int port) {
        this.sql = sql;
        this.touch = touch;
        this.api = new ApiClient(port);
        this.tracking = new Tracking(port);
    }

    @Test
    void areAskedForInTheCopyAndWhereTheyAreStored() {
        send("\"size\":1e400,\"sizes\":\"42.5\",\"colour\":\"Rot/Grün\"");
        send("\"size\":-7.25,\"sizes\":\"%s\",\"colour\":true".formatted("9".repeat(20_000)));
        await().atMost(Duration.ofSeconds(30)).until(() -> events() == 2);
        long segment = create();
        assertThat(members(segment)).containsExactly(user);
        touch.over(new SegmentId(segment), List.of(customer()));
        assertThat(members(segment)).containsExactly(user);
    }

    private void send(String properties) {
        var answer =
                tracking.post(
                        "/v1/track",
                        """
                        {"userId":"%s","messageId":"%s","event":"Sized","properties":{%s}}
                        """
                                .formatted(user, UUID.randomUUID(), properties));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private long create() {
        var created =
                api.send(
                        "POST",
                        SEGMENTS,
                        """
                        {"name":"%s","condition":{"type":"all","of":[
                         {"type":"profile","field":"externalId","test":"oneOf","values":["%s"]},
                         {"type":"event","name":"Sized","measure":"sum","of":"size",
                          "is":{"comparison":"exactly","value":-7.25}},
                         {"type":"event","name":"Sized","measure":"largest","of":"sizes",
                          "is":{"comparison":"exactly","value":42.5},
                          "where":[{"property":"colour","test":"contains","values":["GRÜN"]}]}]}}
                        """
                                .formatted(user, user));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        long id = JsonMapper.shared().readTree(created.body()).get("id").asLong();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get(SEGMENTS + "/" + id).get("current").asBoolean());
        return id;
    }

    private List<String> members(long segment) {
        return api.get(SEGMENTS + "/" + segment + "/members")
                .get("items")
                .valueStream()
                .map(member -> member.get("externalId").asString())
                .toList();
    }

    private long events() {
        return sql.sql(
                        """
                        select count(*) from facts.events e
                        join facts.identifiers i using (identifier_id)
                        join facts.customers c using (customer_id)
                        where c.external_id = :user
                        """)
                .param("user", user)
                .query(Long.class)
                .single();
    }

    private long customer() {
        return sql.sql("select customer_id from facts.customers where external_id = :user")
                .param("user", user)
                .query(Long.class)
                .single();
    }
}
