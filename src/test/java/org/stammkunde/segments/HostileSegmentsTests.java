package org.stammkunde.segments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Hostile texts through every door of segments: each is refused with its place, or kept and shown
/// as what it is.
@IntegrationTest
class HostileSegmentsTests {

    /// Every so many of them are, as that takes longest.
    private static final int EXPLAINED = 8;

    private final List<ConditionType<?>> types;
    private final List<SlotTrees> slots;
    private final Customers customers;
    private final SegmentsClient client;
    private final int port;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<Long> made = new ArrayList<>();
    private long somebody;

    HostileSegmentsTests(
            @Autowired List<ConditionType<?>> types,
            @Autowired Customers customers,
            @LocalServerPort int port) {
        this.types = types;
        this.slots = types.stream().map(SlotTrees::new).toList();
        this.customers = customers;
        this.client = new SegmentsClient(port);
        this.port = port;
    }

    @BeforeEach
    void meetSomebody() {
        somebody = resolve("somebody", "Somebody");
    }

    private long resolve(String who, String name) {
        var draft = new CustomerDraft("hostile-" + mark, who, null, name, null, Map.of());
        return customers.resolve(List.of(draft)).getFirst().value();
    }

    @AfterEach
    void deleteThem() {
        made.forEach(client::delete);
    }

    @Test
    void areRefusedWithTheirPlaceOrKeptAsTheyAre() {
        int kept = 0;
        for (var text : HostileTexts.all()) {
            var condition = everywhere(text);
            var preview = client.preview(condition);
            var created = client.create(SegmentsClient.body(mark + text, text, condition));
            if (created.statusCode() == 201) {
                assertThat(preview.statusCode()).as(SegmentsClient.shown(text)).isEqualTo(200);
                isKept(text, SegmentsClient.json(created), kept++ % EXPLAINED == 0);
            } else {
                isRefused(text, created);
            }
            if (preview.statusCode() != 200) {
                isRefused(text, preview);
            }
        }
        assertThat(kept).isGreaterThan(HostileTexts.printable().size() - 1);
    }

    @Test
    void areNoNamesWhereNoEngineCouldStoreThem() {
        var condition = SegmentsClient.tree("{\"type\":\"sample\",\"percent\":1}");
        for (var text : List.of("\0", "a\0b", "\uD800", "\uDC00a", "a\uD800b")) {
            var named = client.create(SegmentsClient.body(mark + text, "", condition));
            isRefused(text, named);
            assertThat(SegmentsClient.json(named).get("field").asString()).isEqualTo("/name");
            var told = client.create(SegmentsClient.body(mark, text, condition));
            isRefused(text, told);
            assertThat(SegmentsClient.json(told).get("field").asString()).isEqualTo("/description");
        }
    }

    /// One of all kinds of conditions with the text wherever one is asked for. Beside which choices
    /// is tried where nobody has to send it.
    private ObjectNode everywhere(String text) {
        var tree = SegmentsClient.tree("{\"type\":\"any\"}");
        var of = tree.putArray("of");
        for (var trees : slots) {
            var places = new HashSet<String>();
            trees.texts(text).stream()
                    .filter(filled -> places.add(filled.place()))
                    .forEach(filled -> of.add(filled.tree()));
        }
        return tree;
    }

    private static void isRefused(String text, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(SegmentsClient.shown(text) + answer.body())
                .isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(SegmentsClient.json(answer).get("field").asString())
                .as(SegmentsClient.shown(text))
                .matches("/name|/description|/condition/of/\\d+/.*");
    }

    private void isKept(String text, JsonNode created, boolean explained) {
        long id = created.get("id").asLong();
        var segment = client.get(id, "");
        assertThat(segment.get("name").asString()).isEqualTo((mark + text).strip());
        assertThat(segment.get("description").asString()).isEqualTo(text.strip());
        assertThat(segment.get("condition")).isEqualTo(created.get("condition"));
        assertThat(client.get(id, "/members?size=1").get("items").isArray()).isTrue();
        if (explained) {
            var why = client.get(id, "/explain?customer=" + somebody);
            assertThat(why.get("condition").get("of").size())
                    .isEqualTo(segment.get("condition").get("of").size());
        }
        assertThat(client.delete(id).statusCode()).isEqualTo(204);
    }

    @Test
    void areMarkupOnNoPage() {
        var browser = Browser.ofOwner(port);
        for (var text :
                List.of("<b id=hostile>", "\"><b id=hostile>", "</textarea><b id=hostile>")) {
            long id = client.created(mark + made.size() + text, everywhere(text));
            made.add(id);
            for (var path :
                    List.of(
                            "/segments?q=" + encoded(text),
                            "/segments/" + id,
                            "/segments/" + id + "/edit",
                            "/segments/" + id + "/reasons?who=" + encoded(text),
                            "/segments/" + id + "/reasons?customer=" + somebody)) {
                var answer = browser.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).contains("&lt;b id=hostile").doesNotContain(text);
            }
        }
    }

    /// In a browser, as many at once as one tree holds.
    @Test
    void doNothingInABrowser() {
        var texts = HostileTexts.storable().stream().filter(each -> each.length() < 500).toList();
        int most = TreeReader.MOST_CONDITIONS - 1;
        for (int from = 0; from < texts.size(); from += most) {
            doNothing(texts.subList(from, Math.min(from + most, texts.size())));
        }
    }

    private void doNothing(List<String> texts) {
        var tree = SegmentsClient.tree("{\"type\":\"any\"}");
        var of = tree.putArray("of");
        for (var text : texts) {
            var leaf = of.addObject().put("type", "profile").put("field", "name");
            leaf.put("test", "oneOf").putArray("values").add(text);
        }
        long id = client.created(mark + made.size() + "\"><img src=x onerror=alert(1)>", tree);
        made.add(id);
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            for (var path : List.of("", "/edit", "/reasons?customer=" + somebody)) {
                window.open("/segments/" + id + path);
                var strange =
                        window.page()
                                .evaluate(
                                        """
                                        document.querySelectorAll(
                                          "img[src=x], [onerror], [onload], [onmouseover], [onfocus],"
                                          + " [onclick], [href^='javascript']").length
                                        """);
                assertThat(strange).as(path).isEqualTo(0);
            }
        }
    }

    @Test
    void areFormulasInNoExport() {
        var names = HostileTexts.printable().stream().filter(name -> name.length() < 90).toList();
        var values = new ArrayList<String>();
        for (var name : names) {
            resolve(name + "-" + values.size(), name);
            values.add(name);
        }
        var tree =
                SegmentsClient.tree("{\"type\":\"profile\",\"field\":\"name\",\"test\":\"oneOf\"}");
        values.forEach(tree.putArray("values")::add);
        long id = client.created(mark + " members", tree);
        made.add(id);
        var csv = Browser.ofOwner(port).get("/segments/" + id + "?format=csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        var rows =
                CsvReader.builder().ofCsvRecord(csv.body().replace("\uFEFF", "")).stream().toList();
        assertThat(rows).hasSizeGreaterThan(names.size() * 9 / 10);
        for (var row : rows) {
            assertThat(row.getFields()).noneMatch(cell -> cell.matches("[=+@\\-\\t\\r＝].*"));
        }
    }

    @Test
    void breakNoFormAndNoAddress() {
        var browser = Browser.ofOwner(port);
        browser.get("/segments/new");
        for (var text : HostileTexts.storable()) {
            for (var form : forms(text)) {
                var again = browser.post("/segments/builder", form);
                assertThat(again.statusCode()).as(SegmentsClient.shown(text)).isIn(200, 400, 413);
            }
        }
        for (var text : HostileTexts.printable()) {
            for (var path :
                    List.of(
                            "/segments?sort=%s&order=%s&page=%s&columns=%s",
                            "/segments?%s=1&q=%s",
                            "/segments/new?template=%s",
                            "/segments/%s",
                            "/segments/1/reasons?customer=%s&who=%s",
                            "/segments/builder?segment=%s")) {
                var address = path.replace("%s", encoded(text));
                assertThat(browser.get(address).statusCode()).as(address).isLessThan(500);
            }
        }
    }

    /// The text in every field that the builder's form may have, and as the name of one.
    private List<Map<String, String>> forms(String text) {
        var whole = new LinkedHashMap<String, String>();
        whole.put("name", text);
        whole.put("description", text);
        for (int i = 0; i < types.size(); i++) {
            var type = types.get(i);
            var path = "c." + i;
            whole.put(path + ".type", type.name());
            whole.put(path + ".not", text);
            type.slots().forEach(slot -> fields(path + ".p." + slot.name(), text, whole));
        }
        var action = Map.of("c.0.type", "profile", "do", text);
        var add = Map.of("c.0.type", "profile", "do", "value c.0 values " + text);
        var place = Map.of("c.0.type", "event", "do", "add " + text);
        var kind = Map.of("c.0.type", text, "c.0.p." + text, text, text, text);
        return List.of(whole, action, add, place, kind);
    }

    private static void fields(String name, String text, Map<String, String> form) {
        form.put(name, text);
        for (var part : List.of("kind", "count", "unit", "from", "to", "comparison", "value")) {
            form.put(name + "." + part, text);
        }
        form.put(name + ".kind", text.length() % 2 == 0 ? "days" : "last");
    }

    /// Whatever is refused on a page is said beside its field.
    @Test
    void areRefusedOnThePageToo() {
        var browser = Browser.ofOwner(port);
        browser.get("/segments/new");
        var form = new LinkedHashMap<>(Map.of("c.0.type", "event", "c.0.p.name", "a\0b"));
        form.put("name", mark + " page");
        var refused = browser.post("/segments", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("field-c.0.p.name-error");
        form.put("c.0.p.name", "x");
        form.put("name", mark + "\0");
        assertThat(browser.post("/segments", form).body()).contains("field-name-error");
    }

    /// What nobody asked for is refused by name, also where the name is no name.
    @Test
    void areNoPropertiesOfTheBody() {
        for (var text : HostileTexts.all()) {
            var whole = SegmentsClient.body(mark, "", everywhere("x"));
            whole.put(text, 1);
            isRefusal(text, client.create(whole), 400);
            var tree = SegmentsClient.tree("{\"type\":\"sample\",\"percent\":1}");
            tree.put(text, text);
            isRefusal(text, client.preview(tree), 400, 422);
        }
    }

    private static void isRefusal(String text, HttpResponse<String> answer, Integer... statuses) {
        assertThat(answer.statusCode())
                .as(SegmentsClient.shown(text) + answer.body())
                .isIn((Object[]) statuses);
        assertThat(SegmentsClient.json(answer).get("code").asString()).isNotEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
