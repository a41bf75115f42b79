package org.stammkunde.segments.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.segments.lists.ListClient.LISTS;
import static org.stammkunde.segments.lists.ListClient.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.IntegrationTest;

/// Lists: who is on them, and what they are called.
@IntegrationTest
class ListsTests {

    private final ListClient client;
    private final Customers customers;
    private final Lists lists;
    private final TransactionTemplate transactions;

    ListsTests(
            @Autowired Customers customers,
            @Autowired Lists lists,
            @Autowired TransactionTemplate transactions,
            @LocalServerPort int port) {
        this.client = new ListClient(customers, port);
        this.customers = customers;
        this.lists = lists;
        this.transactions = transactions;
    }

    @Test
    void takesCustomersByAnyOfTheirNames() {
        var outcome =
                client.change(
                        """
                        {"add":[{"email":" ADA@%1$s.example "},{"externalId":"%1$s-2"},
                                {"email":"nobody@%1$s.example"},{"customer":%2$d},
                                {"customer":999999999}]}
                        """
                                .formatted(client.shop(), client.ada().value()));
        assertThat(outcome.toString())
                .isEqualTo(
                        """
                        {"added":2,"present":1,"removed":0,"unknown":["/add/2","/add/4"],\
                        "ambiguous":[]}""");
        assertThat(client.members()).containsExactly("ada", "bob");
        assertThat(client.api().get(client.path()).get("size").asLong()).isEqualTo(2);

        var gone =
                client.change("{\"remove\":[{\"email\":\"%s\"}]}".formatted(client.address("bob")));
        assertThat(gone.get("removed").asInt()).isEqualTo(1);
        assertThat(client.members()).containsExactly("ada");
        assertThat(client.change(client.adding("bob")).get("added").asInt()).isEqualTo(1);
        assertThat(client.members()).containsExactly("ada", "bob");
    }

    @Test
    void doesNotGuessWhomANumberOfSeveralSystemsMeans() {
        client.person("eve", "other", "2");
        var outcome =
                client.change("{\"add\":[{\"externalId\":\"%s-2\"}]}".formatted(client.shop()));
        assertThat(outcome.get("ambiguous").get(0).asString()).isEqualTo("/add/0");
        assertThat(client.members()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"add":[{}]}                                | 422 | /add/0
                    {"add":[{"email":"a@x","customer":1}]}      | 422 | /add/0
                    {"remove":[{"customer":1},{"email":null}]}  | 422 | /remove/1
                    {"add":[{"phone":"1"}]}                     | 400 | add.phone
                    {"add":[{"customer":"1"}]}                  | 400 | add.customer
                    """)
    void namesThePlaceAtFault(String body, int status, String field) {
        var answer = client.api().send("POST", client.path() + "/members", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).get("field").asString()).isEqualTo(field);
    }

    @Test
    void refusesTooManyAtOnce() {
        var many = "{\"customer\":1},".repeat(1_000) + "{\"customer\":1}";
        var answer = client.post(client.path() + "/members", "{\"add\":[" + many + "]}");
        assertThat(json(answer).get("code").asString()).isEqualTo("segments.too-many");
        assertThat(json(answer).get("field").asString()).isEqualTo("/add");
    }

    @Test
    void hasANameOfItsOwn() {
        var taken = json(client.post(LISTS, client.wanted("MESSE")));
        assertThat(taken.get("code").asString()).isEqualTo("segments.lists.name-taken");
        assertThat(taken.get("field").asString()).isEqualTo("/name");
        var nameless = json(client.post(LISTS, "{\"name\":\" \"}"));
        assertThat(nameless.get("field").asString()).isEqualTo("/name");
        var changed =
                json(client.api().send("PUT", client.path(), client.wanted("Messe 2")).body());
        assertThat(changed.get("name").asString()).isEqualTo(client.shop() + " Messe 2");
        assertThat(client.api().send("DELETE", client.path()).statusCode()).isEqualTo(204);
        client.api().refusal(404, client.path());
        assertThat(json(client.post(LISTS, client.wanted("Messe 2"))).get("id").asLong())
                .isGreaterThan(client.list());
    }

    @Test
    void isReadOnWithoutPagesThatShift() {
        var all = new ArrayList<CustomerId>();
        IntStream.range(0, 7).forEach(i -> all.add(client.person("p" + i, "shop", "p" + i)));
        all.forEach(each -> lists.add(client.id(), List.of(each)));
        var read = client.api().all(client.path() + "/members?size=3");
        assertThat(read.stream().map(each -> each.get("id").asLong()))
                .containsExactlyElementsOf(all.reversed().stream().map(CustomerId::value).toList());
        assertThat(read.getFirst().get("how").asString()).isEqualTo("manual");
    }

    @Test
    void goesAlongWhenCustomersTurnOutToBeOneOrTwo() {
        client.change(client.adding("bob"));
        long merge = merge(client.ada(), client.bob());
        assertThat(onIt()).containsExactly(client.ada());
        assertThat(client.change(client.adding("ada")).get("present").asInt()).isEqualTo(1);
        undo(client.ada(), merge);
        assertThat(onIt()).containsExactly(client.bob());
        client.change(client.adding("ada"));
        merge = merge(client.ada(), client.bob());
        assertThat(onIt()).containsExactly(client.ada());
        assertThat(client.api().get(client.path()).get("size").asLong()).isEqualTo(1);
        assertThat(lists.remove(client.id(), List.of(client.ada())).removed()).isEqualTo(1);
        undo(client.ada(), merge);
        assertThat(onIt()).isEmpty();
    }

    private long merge(CustomerId kept, CustomerId other) {
        var merged = transactions.execute(_ -> customers.merge(kept, other, "test"));
        return merged == null ? 0 : merged;
    }

    private void undo(CustomerId customer, long merge) {
        transactions.executeWithoutResult(_ -> customers.undo(customer, merge, "test"));
    }

    private List<CustomerId> onIt() {
        var members = new ArrayList<CustomerId>();
        lists.forEachMember(client.id(), each -> members.add(each.member().customer()));
        return members;
    }

    @Test
    void hasNobodyTwiceHoweverManyAddAtOnce() {
        var both = List.of(client.ada(), client.bob());
        var outcome = AtOnce.run(8, () -> lists.add(client.id(), both));
        assertThat(outcome.failures()).isEmpty();
        assertThat(onIt()).containsExactlyInAnyOrder(client.ada(), client.bob());
        assertThat(lists.of(client.ada())).hasSize(1);
    }

    @Test
    void comesBackAsItWas() {
        client.change(client.adding("ada"));
        client.change(client.adding("bob"));
        var removed = lists.removeAll(client.id());
        assertThat(client.members()).isEmpty();
        client.change(client.adding("bob"));
        assertThat(lists.restore(client.id(), removed.at())).isEqualTo(1);
        assertThat(client.members()).containsExactly("ada", "bob");
        assertThat(lists.restore(client.id(), removed.at())).isZero();
    }
}
