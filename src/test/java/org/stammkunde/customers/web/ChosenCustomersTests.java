package org.stammkunde.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;

/// What can be done with customers chosen in the list; three of them are called Yggdrasil.
@IntegrationTest
class ChosenCustomersTests {

    @LocalServerPort private int port;

    @Autowired private Customers customers;

    private Browser owner;
    private List<CustomerId> ids;

    @BeforeEach
    void open() {
        ids =
                customers.resolve(
                        Stream.of("Ask", "Embla", "=Odin")
                                .map(ChosenCustomersTests::draft)
                                .toList());
        owner = Browser.ofOwner(port);
        owner.plant("language", "en");
    }

    @Test
    void areExportedAloneAndWithoutFormulas() {
        var file = owner.get("/customers?format=csv&id=" + ids.get(0) + "&id=" + ids.get(2)).body();
        assertThat(file.lines().skip(1).map(row -> row.split(",", -1)[0]))
                .containsExactlyInAnyOrder("Ask Yggdrasil", "'=Odin Yggdrasil");
    }

    @Test
    void takeAnAttributeAndGiveItBack() {
        owner.get("/customers/attributes/new?all=on&q=Yggdrasil");
        set(Map.of("all", "on", "q", "Yggdrasil", "name", "tier", "value", "ash"));
        assertThat(tiers()).containsExactly("ash", "ash", "ash");
        var answer =
                owner.post(
                        "/customers/attributes",
                        Map.of("id", ids.get(0).toString(), "name", "tier", "value", "elm"));
        assertThat(tiers()).containsExactly("elm", "ash", "ash");
        var list = owner.get(answer.headers().firstValue("Location").orElseThrow()).body();
        var undo = list.replaceAll("(?s).*action=\"(/customers/attributes/\\d+/undo)\".*", "$1");
        assertThat(owner.post(undo, Map.of()).statusCode()).isEqualTo(303);
        assertThat(tiers()).containsExactly("ash", "ash", "ash");
        set(Map.of("all", "on", "q", "Yggdrasil", "name", "tier", "value", ""));
        assertThat(ids).noneMatch(id -> customers.get(id).attributes().containsKey("tier"));
    }

    @Test
    void keepWhatWasTypedWhenTheNameIsMissing() {
        owner.get("/customers/attributes/new?id=" + ids.get(1));
        var answer =
                owner.post(
                        "/customers/attributes",
                        Map.of("id", ids.get(1).toString(), "name", "", "value", "typed"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"typed\"", "An attribute needs a name");
    }

    @Test
    void changeNothingWhenNobodyIsChosen() {
        var page = owner.get("/customers/attributes/new").body();
        assertThat(page).contains("Nothing is chosen");
        assertThat(owner.post("/customers/attributes", Map.of("name", "tier")).statusCode())
                .isEqualTo(422);
    }

    private void set(Map<String, String> form) {
        var answer = owner.post("/customers/attributes", form);
        assertThat(answer.statusCode()).isEqualTo(303);
        owner.get(answer.headers().firstValue("Location").orElseThrow());
    }

    private List<String> tiers() {
        return ids.stream().map(id -> customers.get(id).attributes().get("tier")).toList();
    }

    private static CustomerDraft draft(String first) {
        return new CustomerDraft(
                "chosen", "Y-" + first, null, first + " Yggdrasil", "SE", Map.of());
    }
}
