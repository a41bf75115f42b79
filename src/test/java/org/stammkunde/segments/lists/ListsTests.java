package org.stammkunde.segments.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.jobs.JobState;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists: who is on them, how they got there, and who asks about them.
@IntegrationTest
class ListsTests {

    private static final String LISTS = "/api/v1/lists";
    private static final String SEGMENTS = "/api/v1/segments";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Customers customers;
    private final Lists lists;
    private final Fillings fillings;
    private final TransactionTemplate transactions;
    private final ApiClient api;

    /// Nobody outside of a test has this in their address.
    private final String shop = UUID.randomUUID().toString().substring(0, 8);

    private CustomerId ada;
    private CustomerId bob;
    private long list;

    ListsTests(
            @Autowired Customers customers,
            @Autowired Lists lists,
            @Autowired Fillings fillings,
            @Autowired TransactionTemplate transactions,
            @LocalServerPort int port) {
        this.customers = customers;
        this.lists = lists;
        this.fillings = fillings;
        this.transactions = transactions;
        this.api = new ApiClient(port);
    }

    @BeforeEach
    void makeOne() {
        ada = person("ada", "shop", "1");
        bob = person("bob", "shop", "2");
        list = json(post(LISTS, wanted("Messe"))).get("id").asLong();
    }

    @Test
    void takesCustomersByAnyOfTheirNames() {
        var outcome =
                change(
                        """
                        {"add":[{"email":" ADA@%1$s.example "},{"externalId":"%1$s-2"},
                                {"email":"nobody@%1$s.example"},{"customer":%2$d},
                                {"customer":999999999}]}
                        """
                                .formatted(shop, ada.value()));
        assertThat(outcome.toString())
                .isEqualTo(
                        """
                        {"added":2,"present":1,"removed":0,"unknown":["/add/2","/add/4"],\
                        "ambiguous":[]}""");
        assertThat(members()).containsExactly("ada", "bob");
        assertThat(api.get(LISTS + "/" + list).get("size").asLong()).isEqualTo(2);

        var gone = change("{\"remove\":[{\"email\":\"%s\"}]}".formatted(address("bob")));
        assertThat(gone.get("removed").asInt()).isEqualTo(1);
        assertThat(members()).containsExactly("ada");
        assertThat(change(adding("bob")).get("added").asInt()).isEqualTo(1);
        assertThat(members()).containsExactly("ada", "bob");
    }

    @Test
    void doesNotGuessWhomANumberOfSeveralSystemsMeans() {
        person("eve", "other", "2");
        var outcome = change("{\"add\":[{\"externalId\":\"%s-2\"}]}".formatted(shop));
        assertThat(outcome.get("ambiguous").get(0).asString()).isEqualTo("/add/0");
        assertThat(members()).isEmpty();
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
        var answer = api.send("POST", LISTS + "/" + list + "/members", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).get("field").asString()).isEqualTo(field);
    }

    @Test
    void refusesTooManyAtOnce() {
        var many = "{\"customer\":1},".repeat(1_000) + "{\"customer\":1}";
        var answer = post(LISTS + "/" + list + "/members", "{\"add\":[" + many + "]}");
        assertThat(json(answer).get("code").asString()).isEqualTo("segments.too-many");
        assertThat(json(answer).get("field").asString()).isEqualTo("/add");
    }

    @Test
    void hasANameOfItsOwn() {
        var taken = json(post(LISTS, wanted("MESSE")));
        assertThat(taken.get("code").asString()).isEqualTo("segments.lists.name-taken");
        assertThat(taken.get("field").asString()).isEqualTo("/name");
        var nameless = json(post(LISTS, "{\"name\":\" \"}"));
        assertThat(nameless.get("field").asString()).isEqualTo("/name");
        var changed = json(api.send("PUT", LISTS + "/" + list, wanted("Messe 2")).body());
        assertThat(changed.get("name").asString()).isEqualTo(shop + " Messe 2");
        assertThat(api.send("DELETE", LISTS + "/" + list).statusCode()).isEqualTo(204);
        api.refusal(404, LISTS + "/" + list);
        assertThat(json(post(LISTS, wanted("Messe 2"))).get("id").asLong()).isGreaterThan(list);
    }

    @Test
    void isReadOnWithoutPagesThatShift() {
        var all = new ArrayList<CustomerId>();
        IntStream.range(0, 7).forEach(i -> all.add(person("p" + i, "shop", "p" + i)));
        all.forEach(each -> lists.add(new ListId(list), List.of(each)));
        var read = api.all(LISTS + "/" + list + "/members?size=3");
        assertThat(read.stream().map(each -> each.get("id").asLong()))
                .containsExactlyElementsOf(all.reversed().stream().map(CustomerId::value).toList());
        assertThat(read.getFirst().get("how").asString()).isEqualTo("manual");
    }

    @Test
    void goesAlongWhenCustomersTurnOutToBeOneOrTwo() {
        change(adding("bob"));
        long merge = merge(ada, bob);
        assertThat(onIt()).containsExactly(ada);
        assertThat(change(adding("ada")).get("present").asInt()).isEqualTo(1);
        undo(ada, merge);
        assertThat(onIt()).containsExactly(bob);
        change(adding("ada"));
        merge = merge(ada, bob);
        assertThat(onIt()).containsExactly(ada);
        assertThat(api.get(LISTS + "/" + list).get("size").asLong()).isEqualTo(1);
        assertThat(lists.remove(new ListId(list), List.of(ada)).removed()).isEqualTo(1);
        undo(ada, merge);
        assertThat(onIt()).isEmpty();
    }

    private List<CustomerId> onIt() {
        var members = new ArrayList<CustomerId>();
        lists.forEachMember(new ListId(list), each -> members.add(each.member().customer()));
        return members;
    }

    @Test
    void hasNobodyTwiceHoweverManyAddAtOnce() {
        var both = List.of(ada, bob);
        var outcome = AtOnce.run(8, () -> lists.add(new ListId(list), both));
        assertThat(outcome.failures()).isEmpty();
        assertThat(onIt()).containsExactlyInAnyOrder(ada, bob);
        assertThat(lists.of(ada)).hasSize(1);
    }

    @Test
    void comesBackAsItWas() {
        change(adding("ada"));
        change(adding("bob"));
        var removed = lists.removeAll(new ListId(list));
        assertThat(members()).isEmpty();
        change(adding("bob"));
        assertThat(lists.restore(new ListId(list), removed.at())).isEqualTo(1);
        assertThat(members()).containsExactly("ada", "bob");
        assertThat(lists.restore(new ListId(list), removed.at())).isZero();
    }

    /// The live look finds who was put on and taken off.
    @Test
    void movesTheMembersOfSegmentsThatAskAboutIt() {
        change(adding("ada"));
        long segment = segment("asks", asking());
        await().atMost(SOON).untilAsserted(() -> assertThat(inSegment(segment)).contains("ada"));
        change(adding("bob"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(inSegment(segment)).containsExactly("ada", "bob"));
        change("{\"remove\":[{\"customer\":%d}]}".formatted(ada.value()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(inSegment(segment)).containsExactly("bob"));
        var why = api.get(SEGMENTS + "/" + segment + "/explain?customer=" + bob.value());
        var part = why.get("condition").get("of").get(1);
        assertThat(part.get("words").asString())
                .isEqualTo(
                        "who are on the list “%s Messe” having been added within a day until now"
                                .formatted(shop));
        assertThat(part.get("found").asString()).isNotEqualTo("not on it");
        var preview = post(SEGMENTS + "/preview", "{\"condition\":%s}".formatted(asking()));
        assertThat(json(preview).get("count").asLong()).isEqualTo(1);
    }

    @Test
    void staysAsLongAsASegmentAsksAboutIt() {
        long segment = segment("user", asking());
        var refused = api.send("DELETE", LISTS + "/" + list);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("detail").asString()).contains(shop + " user");
        assertThat(api.send("DELETE", SEGMENTS + "/" + segment).statusCode()).isEqualTo(204);
        assertThat(api.send("DELETE", LISTS + "/" + list).statusCode()).isEqualTo(204);
        var gone = json(post(SEGMENTS, segmentBody("late", asking())));
        assertThat(gone.get("code").asString()).isEqualTo("segments.no-list");
        assertThat(gone.get("field").asString()).isEqualTo("/condition/of/1/list");
    }

    @Test
    void takesAFileAndTellsWhatCameOfIt() {
        change(adding("ada"));
        var filling =
                read(
                        "E-Mail;Name\n%1$s;A\n%2$s;B\nx@%3$s.example;X\n%3$s-1;\n",
                        null, "ada", "bob");
        assertThat(List.of(filling.total(), filling.added(), filling.present(), filling.unknown()))
                .containsExactly(4L, 1L, 2L, 1L);
        assertThat(unknown(filling)).containsExactly("3 x@" + shop + ".example UNKNOWN");
        assertThat(members()).containsExactly("ada", "bob");
    }

    /// Batches end where they end, and the second run of the same file finds everybody there.
    @Test
    void takesThousandsOfLinesInBatches() {
        var drafts =
                IntStream.range(0, 4_100).mapToObj(i -> draft("m" + i, "shop", "m" + i)).toList();
        transactions.execute(_ -> customers.resolve(drafts));
        var file =
                IntStream.range(0, 6_000)
                        .mapToObj(i -> i % 2 == 0 ? address("m" + i) : shop + "-m" + i)
                        .collect(Collectors.joining("\n"));
        var filling = read(file, null);
        assertThat(List.of(filling.total(), filling.done(), filling.added(), filling.unknown()))
                .containsExactly(6_000L, 6_000L, 4_100L, 1_900L);
        assertThat(unknown(filling))
                .hasSize(1_900)
                .startsWith("4101 " + address("m4100") + " UNKNOWN");
        var again = read(file, null);
        assertThat(List.of(again.added(), again.present(), again.unknown()))
                .containsExactly(0L, 4_100L, 1_900L);
        assertThat(lists.count(new ListId(list))).isEqualTo(4_100);
        copiesThousands();
    }

    private void copiesThousands() {
        long segment = segment("many", asking());
        var size = SEGMENTS + "/" + segment;
        await().atMost(SOON).until(() -> api.get(size).get("size").asLong(0) == 4_100);
        var copy = lists.create(new ListDraft(shop + " copy", "")).id();
        var id = fillings.copy(copy, new SegmentId(segment));
        await().atMost(SOON)
                .until(() -> fillings.get(copy, id).job().state() == JobState.COMPLETED);
        var filling = fillings.get(copy, id);
        assertThat(List.of(filling.total(), filling.done(), filling.added()))
                .containsExactly(4_100L, 4_100L, 4_100L);
        assertThat(lists.count(copy)).isEqualTo(4_100);
    }

    @Test
    void keepsNothingOfAFileItCannotRead() {
        assertThatThrownBy(() -> read("Name;Ort\nAda;Ulm", null))
                .isInstanceOf(SegmentException.class)
                .hasMessageContaining("no-column");
        assertThatThrownBy(() -> read("\n\n", null)).hasMessageContaining("missing");
        assertThat(fillings.newest(new ListId(list), 10)).isEmpty();
    }

    @Test
    void copiesASegment() {
        var they =
                """
                {"type":"profile","field":"email","test":"oneOf","values":["%s","%s"]}
                """
                        .formatted(address("ada"), address("bob"));
        long segment = segment("both", they);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(inSegment(segment)).containsExactly("ada", "bob"));
        var asked =
                json(post(LISTS + "/" + list + "/fillings", "{\"segment\":%d}".formatted(segment)));
        var path = LISTS + "/" + list + "/fillings/" + asked.get("id").asLong();
        await().atMost(SOON).until(() -> api.get(path).get("state").asString().equals("completed"));
        assertThat(api.get(path).get("added").asLong()).isEqualTo(2);
        assertThat(members()).containsExactly("ada", "bob");
        assertThat(api.send("DELETE", SEGMENTS + "/" + segment).statusCode()).isEqualTo(204);
        assertThat(members()).containsExactly("ada", "bob");
        api.refusal(404, LISTS + "/" + (list + 1_000_000) + "/fillings/" + asked.get("id"));
    }

    private Filling read(String file, @Nullable String column, String... who) {
        var args = new ArrayList<Object>();
        List.of(who).forEach(each -> args.add(address(each)));
        args.add(shop);
        var text = who.length == 0 ? file : file.formatted(args.toArray());
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var id = fillings.read(new ListId(list), bytes, column);
        await().atMost(Duration.ofMinutes(1)).until(() -> state(id) == JobState.COMPLETED);
        return fillings.get(new ListId(list), id);
    }

    private JobState state(FillingId id) {
        return fillings.get(new ListId(list), id).job().state();
    }

    private List<String> unknown(Filling filling) {
        var lines = new ArrayList<String>();
        fillings.forEachUnknown(
                new ListId(list),
                filling.id(),
                line -> lines.add(line.number() + " " + line.text() + " " + line.trouble()));
        return lines;
    }

    private CustomerId person(String who, String system, String number) {
        return customers.resolve(List.of(draft(who, system, number))).getFirst();
    }

    private CustomerDraft draft(String who, String system, String number) {
        return new CustomerDraft(
                shop + system, shop + "-" + number, address(who), null, null, Map.of());
    }

    private String address(String who) {
        return who + "@" + shop + ".example";
    }

    private long merge(CustomerId kept, CustomerId other) {
        var merged = transactions.execute(_ -> customers.merge(kept, other, "test"));
        return merged == null ? 0 : merged;
    }

    private void undo(CustomerId customer, long merge) {
        transactions.executeWithoutResult(_ -> customers.undo(customer, merge, "test"));
    }

    private String asking() {
        return """
        {"type":"all","of":[{"type":"profile","field":"email","test":"known"},
         {"type":"list","list":%d,"since":{"last":1,"unit":"days"}}]}
        """
                .formatted(list);
    }

    private long segment(String name, String condition) {
        var created = json(post(SEGMENTS, segmentBody(name, condition)));
        return created.get("id").asLong();
    }

    private String segmentBody(String name, String condition) {
        return "{\"name\":\"%s %s\",\"condition\":%s}".formatted(shop, name, condition);
    }

    private String wanted(String name) {
        return "{\"name\":\"%s %s\"}".formatted(shop, name);
    }

    private String adding(String who) {
        return "{\"add\":[{\"email\":\"%s\"}]}".formatted(address(who));
    }

    private JsonNode change(String body) {
        var answer = api.send("POST", LISTS + "/" + list + "/members", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private List<String> members() {
        return names(LISTS + "/" + list + "/members");
    }

    private List<String> inSegment(long segment) {
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

    private String post(String path, String body) {
        return api.send("POST", path, body).body();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
