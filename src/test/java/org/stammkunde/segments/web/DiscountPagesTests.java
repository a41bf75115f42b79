package org.stammkunde.segments.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.connectors.ImportState;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.SegmentDraft;
import org.stammkunde.segments.Segments;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;
import tools.jackson.databind.json.JsonMapper;

/// Discounts, coupons and returns in a real browser: Dora ordered three times, always with a
/// discount or a coupon, and two of these were refunded; Full once without; Alt long ago.
@IntegrationTest
class DiscountPagesTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final Segments segments;
    private final Imports imports;
    private final Customers customers;
    private final Warehouse warehouse;
    private final Clock clock;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private long dora;

    DiscountPagesTests(
            @LocalServerPort int port,
            @Autowired Segments segments,
            @Autowired Imports imports,
            @Autowired Customers customers,
            @Autowired Warehouse warehouse,
            @Autowired Clock clock) {
        this.port = port;
        this.segments = segments;
        this.imports = imports;
        this.customers = customers;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @BeforeEach
    void order() {
        var rows =
                """
                order_number,ordered_at,kind,refund_of,email,name,sku,product,category,quantity,unit_price,discount,order_discount,coupons
                D1-M,NEW,,,dora-M@deal.example,Dora Deal,DT-1,Deal tea,Deals,2,20.00,,10.00,"DEAL5, Herbst"
                D2-M,NEW,,,dora-M@deal.example,Dora Deal,DT-1,Deal tea,Deals,1,20.00,,,DEAL5
                D3-M,NEW,,,dora-M@deal.example,Dora Deal,DT-1,Deal tea,Deals,1,20.00,5.00,,
                R1-M,NEW,refund,D1-M,dora-M@deal.example,,DT-1,,,1,15.00,,,
                R2-M,NEW,refund,D2-M,dora-M@deal.example,,DT-1,,,1,20.00,,,
                F1-M,NEW,,,full-M@deal.example,Frida Full,DT-1,Deal tea,Deals,1,20.00,,,
                A1-M,OLD,,,alt-M@deal.example,Anton Alt,DT-1,Deal tea,Deals,1,20.00,,,
                """
                        .replace("-M", "-" + mark)
                        .replace("NEW", clock.instant().minus(3, ChronoUnit.DAYS).toString())
                        .replace("OLD", clock.instant().minus(300, ChronoUnit.DAYS).toString());
        var file = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
        var id = imports.start("orders.csv", file, Preset.STAMMKUNDE);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(id).state() == ImportState.COMPLETED);
        dora = customers.find(who("dora")).getFirst().value();
        warehouse.awaitCaughtUp(Duration.ofSeconds(30));
    }

    private String who(String name) {
        return name + "-" + mark + "@deal.example";
    }

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void fitAndAreAccessible(String language, int width) {
        var shot = "-" + language + "-" + width;
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/segments");
            window.screenshot("discount-templates" + shot).fits().axe();
            for (var template : new String[] {"discount-only", "often-returns", "unengaged"}) {
                window.open("/segments/new?template=" + template);
                window.screenshot(template + shot).fits().axe();
            }
            var page = window.page();
            page.locator("[name='c.0.type']").selectOption("orders");
            page.locator("[name='c.0.p.which']").selectOption("coupon");
            page.getByText(
                            "DEAL5",
                            new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("#summary")).containsText("DEAL5");
            page.locator("[value='add c']").click();
            page.locator("[name='c.3.type']").selectOption("returns");
            assertThat(page.locator("[name='c.3.p.measure']")).isVisible();
            page.locator("[value='add c']").click();
            page.locator("[name='c.4.type']").selectOption("product");
            page.locator("[name='c.4.p.of']").selectOption("first");
            assertThat(page.locator("[name='c.4.p.is.value']")).hasCount(0);
            window.screenshot("discount-builder" + shot).fits().axe();
            window.open("/segments/" + segment() + "/reasons?customer=" + dora);
            window.screenshot("discount-why" + shot).fits().axe();
            window.open("/orders?q=D1-" + mark).screenshot("discount-orders" + shot).fits().axe();
            page.getByText("D1-" + mark).first().click();
            page.waitForLoadState();
            window.screenshot("discount-order" + shot).fits().axe();
        }
    }

    private long segment() {
        var condition =
                """
                {"type":"any","of":[
                 {"type":"orders","which":"discounted","measure":"share",
                  "is":{"comparison":"atLeast","value":50}},
                 {"type":"orders","which":"coupon","coupons":["deal5"],"measure":"count",
                  "is":{"comparison":"atLeast","value":1}},
                 {"type":"orders","measure":"discountShare",
                  "is":{"comparison":"atLeast","value":50}},
                 {"type":"orders","measure":"returnedShare",
                  "is":{"comparison":"atLeast","value":50}},
                 {"type":"returns","measure":"count"},
                 {"type":"returns","measure":"value",
                  "is":{"comparison":"moreThan","value":100}},
                 {"type":"product","of":"first","what":"category","values":["Deals"]}]}
                """;
        var draft = new SegmentDraft("Rabatte " + UUID.randomUUID(), "", JSON.readTree(condition));
        return segments.create(draft).id().value();
    }

    /// 10.00 and 5.00 of 80.00 are 18.75 per cent, 35.00 of 65.00 are 53.85.
    @Test
    void sayWhy() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            window.open("/segments/" + segment() + "/reasons?customer=" + dora);
            var page = window.page().locator("main");
            assertThat(page)
                    .containsText(
                            "whose share of orders with a discount or a coupon is at least 50%");
            assertThat(page).containsText("100.0%");
            assertThat(page).containsText("18.8%");
            assertThat(page).containsText("53.8%");
            assertThat(page).containsText("for 2 orders");
            assertThat(page).containsText("€35.00");
        }
    }

    @ParameterizedTest
    @CsvSource({"DISCOUNT_ONLY, dora", "OFTEN_RETURNS, dora", "UNENGAGED, alt"})
    void findWhomTemplatesAreFor(Template template, String who) {
        var tree = JSON.createObjectNode().put("type", "all");
        var of = tree.putArray("of");
        of.add(JSON.readTree(template.condition()));
        var mine = of.addObject().put("type", "profile").put("field", "email");
        var values = mine.put("test", "oneOf").putArray("values");
        for (var each : new String[] {"dora", "full", "alt"}) {
            values.add(who(each));
        }
        var id = segments.create(new SegmentDraft(template + mark, "", tree)).id().value();
        var api = new ApiClient(port);
        var path = "/api/v1/segments/" + id;
        await().until(() -> api.get(path).path("current").asBoolean());
        var members = api.get(path + "/members").path("items");
        Assertions.assertThat(members.valueStream().map(each -> each.path("email").asString()))
                .containsExactly(who(who));
    }

    @Test
    void standInTheApi() {
        var orders = new ApiClient(port).all("/api/v1/orders?q=D1-" + mark);
        var order = orders.getFirst();
        Assertions.assertThat(order.path("coupons").toString()).isEqualTo("[\"DEAL5\",\"Herbst\"]");
        Assertions.assertThat(order.path("discount").decimalValue()).isEqualByComparingTo("10");
        Assertions.assertThat(order.path("value").decimalValue()).isEqualByComparingTo("30");
    }
}
