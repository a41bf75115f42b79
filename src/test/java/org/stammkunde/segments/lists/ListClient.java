package org.stammkunde.segments.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.ApiClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list that nobody is on, and Ada and Bob, who may come to be.
final class ListClient {

    static final String LISTS = "/api/v1/lists";
    static final String SEGMENTS = "/api/v1/segments";

    /// Nobody outside of a test has this in their address.
    private final String shop = UUID.randomUUID().toString().substring(0, 8);

    private final Customers customers;
    private final ApiClient api;
    private final CustomerId ada;
    private final CustomerId bob;
    private final long list;

    ListClient(Customers customers, int port) {
        this.customers = customers;
        this.api = new ApiClient(port);
        ada = person("ada", "shop", "1");
        bob = person("bob", "shop", "2");
        list = json(post(LISTS, wanted("Messe"))).get("id").asLong();
    }

    ApiClient api() {
        return api;
    }

    String shop() {
        return shop;
    }

    CustomerId ada() {
        return ada;
    }

    CustomerId bob() {
        return bob;
    }

    long list() {
        return list;
    }

    ListId id() {
        return new ListId(list);
    }

    String path() {
        return LISTS + "/" + list;
    }

    CustomerId person(String who, String system, String number) {
        return customers.resolve(List.of(draft(who, system, number))).getFirst();
    }

    CustomerDraft draft(String who, String system, String number) {
        return new CustomerDraft(
                shop + system, shop + "-" + number, address(who), null, null, Map.of());
    }

    String address(String who) {
        return who + "@" + shop + ".example";
    }

    String wanted(String name) {
        return "{\"name\":\"%s %s\"}".formatted(shop, name);
    }

    String adding(String who) {
        return "{\"add\":[{\"email\":\"%s\"}]}".formatted(address(who));
    }

    JsonNode change(String body) {
        var answer = api.send("POST", path() + "/members", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    List<String> members() {
        return names(path() + "/members");
    }

    String asking() {
        return """
        {"type":"all","of":[{"type":"profile","field":"email","test":"known"},
         {"type":"list","list":%d,"since":{"last":1,"unit":"days"}}]}
        """
                .formatted(list);
    }

    long segment(String name, String condition) {
        var created = json(post(SEGMENTS, segmentBody(name, condition)));
        return created.get("id").asLong();
    }

    String segmentBody(String name, String condition) {
        return "{\"name\":\"%s %s\",\"condition\":%s}".formatted(shop, name, condition);
    }

    List<String> inSegment(long segment) {
        return names(SEGMENTS + "/" + segment + "/members");
    }

    private List<String> names(String path) {
        var items = api.get(path).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("email").asString())
                .map(email -> email.substring(0, email.indexOf('@')))
                .sorted()
                .toList();
    }

    String post(String path, String body) {
        return api.send("POST", path, body).body();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
