package org.stammkunde.commerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.stammkunde.testing.TestDatabase;

/// What orders know of discounts and coupons.
class DiscountTests {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final CommerceOnDatabase commerce = CommerceOnDatabase.of(TestDatabase.migrated());

    @Test
    void addUpAndGoWithTheirOrder() {
        deliver(1, order("A", List.of("ten", " HERBST ", "ten", ""), line("9.99"), line("0.01")));
        deliver(1, order("B", List.of(), line("0.00")));
        deliver(1, order("C", List.of("frei"), line("0")));
        // Makes up for a rounded price.
        deliver(1, order("D", List.of(), line("0.000002"), line("0.004")));
        assertThat(orders()).containsExactly("A 1000 true", "B 0 false", "C 0 true", "D 0 false");
        assertThat(coupons()).containsExactly("A HERBST", "A ten", "C frei");

        deliver(2, order("A", List.of("ten"), line("9.99"), line("0.01")));
        deliver(2, order("B", List.of("x"), line("3.00")));
        deliver(2, order("C", List.of(), line("0")));
        assertThat(orders()).contains("A 1000 true", "B 300 true", "C 0 false");
        assertThat(coupons()).containsExactly("A ten", "B x");
    }

    @Test
    void leaveAnOrderThatIsRepeatedAsItIs() {
        deliver(1, order("A", List.of("b", "a"), line("1")));
        var before = versions();
        deliver(2, order("A", List.of("a", "b"), line("1")));
        assertThat(versions()).isEqualTo(before);
    }

    /// Codes of all parts of a run, those that wait for the finish among them.
    @Test
    void areThoseOfAllParts() {
        take(1, order("A", List.of("b"), line("1")));
        take(1, order("A", List.of("a", "b"), line("2")));
        take(1, order("A", List.of(), line("3")));
        commerce.committed(() -> commerce.intake().finish(1));
        assertThat(orders()).containsExactly("A 600 true");
        assertThat(coupons()).containsExactly("A a", "A b");
    }

    /// What the migration works out for orders that were there before is what orders get now.
    @Test
    void ofOrdersThatWereThereBeforeAreWorkedOut() throws IOException {
        deliver(1, order("A", List.of(), line("9.99"), line("0.005"), line("0.004")));
        deliver(1, order("B", List.of(), line("0")));
        var now = orders();
        assertThat(now).containsExactly("A 1000 true", "B 0 false");
        commerce.sql().sql("update commerce.customer_order set discount_minor = 0").update();
        assertThat(orders()).containsExactly("A 0 false", "B 0 false");
        var migration =
                new ClassPathResource("db/migration/commerce/V7__discounts.sql")
                        .getContentAsString(UTF_8);
        int from = migration.indexOf("update commerce.customer_order o");
        commerce.sql().sql(migration.substring(from, migration.indexOf(';', from))).update();
        assertThat(orders()).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            textBlock =
                    """
                    ten = ten
                    ten, HERBST;ten| = HERBST ten
                    code:ten|amount:5.00;code:frei|amount:0.00 = frei ten
                    Code:ten = ten
                    zehn prozent = zehn prozent
                    """)
    void areSplit(String text, String codes) {
        assertThat(String.join(" ", Coupons.split(text))).isEqualTo(codes);
    }

    @Test
    void areNoneOfNothing() {
        assertThat(Coupons.split(null)).isEmpty();
        assertThat(Coupons.split(" , ;\n|")).isEmpty();
        assertThat(Coupons.split("a\0b," + "x".repeat(201))).containsExactly("ab");
    }

    private void deliver(long run, OrderDraft order) {
        take(run, order);
        commerce.committed(() -> commerce.intake().finish(run));
    }

    private void take(long run, OrderDraft order) {
        commerce.committed(() -> commerce.intake().orders(run, List.of(order)));
    }

    private static OrderDraft order(String number, List<String> coupons, LineDraft... lines) {
        return new OrderDraft(
                "shop", number, null, MAY, OrderStatus.PLACED, coupons, List.of(lines));
    }

    private static LineDraft line(String discount) {
        return new LineDraft(
                "P", null, null, BigDecimal.ONE, BigDecimal.TEN, new BigDecimal(discount));
    }

    private List<String> orders() {
        return texts(
                """
                select number || ' ' || discount_minor || ' ' || discounted
                from facts.orders order by number
                """);
    }

    private List<String> coupons() {
        return texts(
                """
                select o.number || ' ' || k.code
                from facts.order_coupons k join facts.orders o using (order_id) order by 1
                """);
    }

    private List<String> versions() {
        return texts("select xmin || ' ' || changed from commerce.customer_order");
    }

    private List<String> texts(String query) {
        return commerce.sql().sql(query).query(String.class).list();
    }
}
