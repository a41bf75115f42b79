package org.stammkunde.commerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        // Of 10,000 pieces a price rounded up makes up to a cent, no more.
        deliver(1, order("E", List.of(), line("10000", "0.01")));
        deliver(1, order("F", List.of(), line("10000", "0.02")));
        assertThat(orders())
                .containsExactly(
                        "A 1000 true",
                        "B 0 false",
                        "C 0 true",
                        "D 0 false",
                        "E 0 false",
                        "F 2 true");
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

    /// A source that does not speak of coupons takes none away; one that does, does.
    @Test
    void stayWhereASourceDoesNotSpeakOfThem() {
        deliver(1, order("A", List.of("ten"), line("1")));
        var before = versions();
        deliver(2, order("A", null, line("1")));
        assertThat(versions()).isEqualTo(before);
        deliver(3, order("A", null, line("2")));
        assertThat(orders()).containsExactly("A 200 true");
        assertThat(coupons()).containsExactly("A ten");
        take(4, order("A", null, line("3")));
        take(4, order("A", List.of(), line("4")));
        commerce.committed(() -> commerce.intake().finish(4));
        assertThat(orders()).containsExactly("A 700 true");
        assertThat(coupons()).isEmpty();
    }

    /// Also where another run changed the order before the one that wrote it is finished.
    @Test
    void ofOpenRunsAreWhatTheySaid() {
        take(1, order("A", null, line("1")));
        take(2, order("B", List.of(), line("1")));
        deliver(3, order("A", List.of("ten"), line("2")));
        deliver(3, order("B", List.of("ten"), line("2")));
        commerce.committed(() -> commerce.intake().finish(1));
        commerce.committed(() -> commerce.intake().finish(2));
        assertThat(orders()).containsExactly("A 100 true", "B 100 true");
        assertThat(coupons()).containsExactly("A ten");
    }

    /// What the migration works out for orders that were there before is what orders get now,
    /// except of events that told no discount.
    @Test
    void ofOrdersThatWereThereBeforeAreWorkedOut() {
        deliver(1, order("A", null, line("9.99"), line("0.005"), line("0.004")));
        deliver(1, order("B", null, line("0"), line("10000", "0.01"), line("10000", "0.02")));
        deliver(-1, order("C", null, line("1.90")));
        deliver(-1, order("D", null, line("2.50")));
        deliver(-1, order("E", null, line("3")));
        deliver(-1, order("F", null, line("4")));
        told("C", "{'lines':[{'discount':0}],'discount':null,'tax':1.9}");
        told("D", "{'lines':[{'discount':0}],'discount':null}");
        told("D", "{'lines':[],'discount':2.5}");
        told("E", "{'lines':[{'discount':0},{'discount':0.5}],'discount':null}");
        take(2, order("A", null, line("5"), line("0.01")));
        take(2, order("E", null, line("3")));
        assertThat(orders())
                .containsExactly(
                        "A 1000 true",
                        "B 2 true",
                        "C 190 true",
                        "D 250 true",
                        "E 300 true",
                        "F 400 true");
        assertThat(pieces()).containsExactly("A false 501", "E true 300");
        commerce.sql().sql("update commerce.customer_order set discount_minor = 0").update();
        commerce.sql().sql("update commerce.intake_piece set discount_minor = 0").update();

        commerce.committed(() -> commerce.sql().sql(backfill()).update());
        assertThat(orders())
                .containsExactly(
                        "A 1000 true",
                        "B 2 true",
                        "C 0 false",
                        "D 250 true",
                        "E 300 true",
                        "F 0 false");
        assertThat(pieces()).containsExactly("A false 501", "E true 300");
    }

    private static String backfill() {
        try {
            var migration =
                    new ClassPathResource("db/migration/commerce/V8__discounts_so_far.sql")
                            .getContentAsString(UTF_8);
            return migration.substring(0, migration.indexOf("alter table"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void told(String number, String said) {
        commerce.sql()
                .sql(
                        """
                        insert into commerce.order_statement
                            (source, number, occurred_at, message_id, event_source, kind, said)
                        values ('shop', :number, now(), :said, 1, 'UPDATED', cast(:said as jsonb))
                        """)
                .param("number", number)
                .param("said", said.replace('\'', '"'))
                .update();
    }

    private List<String> pieces() {
        return texts(
                """
                select o.number || ' ' || p.stored || ' ' || p.discount_minor
                from commerce.intake_piece p
                join commerce.customer_order o on o.id = p.order_id
                order by 1
                """);
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
                    4711, 0815 = 0815 4711
                    5EUR = 5EUR
                    10% = 10%
                    """)
    void areSplit(String text, String codes) {
        assertThat(String.join(" ", Coupons.split(text))).isEqualTo(codes);
    }

    /// Columns called after coupons often say how much these took off.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "000",
                "0,00",
                " 0.00 ",
                "-",
                "–",
                "5,00",
                "-5.00",
                "12.5",
                "1.234,50",
                "1,234.50",
                "5.0000",
                "5,00 €",
                "€5",
                "$ 5.00",
                "EUR 5",
                "5 EUR"
            })
    void areNoAmounts(String text) {
        assertThat(Coupons.split(text)).isEmpty();
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

    private static OrderDraft order(
            String number, @Nullable List<String> coupons, LineDraft... lines) {
        return new OrderDraft(
                "shop", number, null, MAY, OrderStatus.PLACED, coupons, List.of(lines));
    }

    private static LineDraft line(String discount) {
        return line("1", discount);
    }

    private static LineDraft line(String quantity, String discount) {
        return new LineDraft(
                "P",
                null,
                null,
                new BigDecimal(quantity),
                BigDecimal.TEN,
                new BigDecimal(discount));
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
