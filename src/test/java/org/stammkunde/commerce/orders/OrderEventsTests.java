package org.stammkunde.commerce.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.vocabulary.Fingerprint;
import org.stammkunde.commerce.vocabulary.VocabularyOnDatabase;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.spi.Refusal;

/// What single events become.
class OrderEventsTests {

    private static final String AT = "2026-05-01T10:00:00Z";
    private static final String LATER = "2026-05-02T10:00:00Z";
    private static final String LATEST = "2026-05-03T10:00:00Z";

    private final VocabularyOnDatabase shop = new VocabularyOnDatabase();

    /// The example of Segment's specification: 19 + 2 × 3 = 25, less 2.50 = 22.50, with tax 2 and
    /// shipping 3 comes to 27.50. By 19/25 and 6/25 the discount is 1.90 and 0.60.
    @Test
    void readsTheExampleOfTheSpecification() {
        shop.consume(
                shop.event(
                        "Order Completed",
                        AT,
                        """
                        {"checkout_id":"fksdjfsdjfisjf9sdfjsd9f","order_id":"50314b8e",
                         "affiliation":"Google Store","total":27.50,"subtotal":22.50,
                         "revenue":25.00,"shipping":3,"tax":2,"discount":2.5,"coupon":"hasbros",
                         "currency":"EUR","products":[
                          {"product_id":"507f1f77","sku":"45790-32","name":"Monopoly: 3rd Edition",
                           "price":19,"quantity":1,"category":"Games"},
                          {"product_id":"505bd76785","sku":"46493-32","name":"Uno Card Game",
                           "price":3,"quantity":2,"category":"Games"}]}
                        """));
        assertThat(shop.orders()).containsExactly("50314b8e 7 2026-05-01 10:00 PLACED 2250 0");
        assertThat(shop.lines())
                .containsExactly(
                        "50314b8e 45790-32 1 19 1.9 1710", "50314b8e 46493-32 2 3 0.6 540");
        assertThat(shop.discounts()).containsExactly("50314b8e 250 hasbros");
        assertThat(shop.totals()).containsExactly("7 1 2250 0");
    }

    /// Of 119 and 11.90 including a tax of 20.90 the goods are 110: less by 19 and 1.90 each.
    @Test
    void takesWhatIsInPricesForNoDiscount() {
        var lines = "'products':[{'sku':'P','price':119},{'sku':'C','price':11.9}]";
        shop.consume(
                order("A", lines + ",'revenue':110,'tax':20.9"),
                order("B", lines + ",'revenue':110,'coupon':' '"),
                order("C", lines + ",'revenue':110,'coupon':'TEN'"),
                order("D", lines + ",'revenue':100,'discount':10"));
        assertThat(shop.discounts()).containsExactly("A 0", "B 0", "C 2090 TEN", "D 1000");
        assertThat(shop.lines())
                .contains("A C 1 10 0 1000", "A P 1 100 0 10000")
                .contains("C C 1 11.9 1.9 1000", "C P 1 119 19 10000")
                .hasSize(8);
        assertThat(shop.orders()).last().asString().endsWith("PLACED 10000 0");
    }

    /// Of 20.90 above the goods a coupon took what is no tax, unless the discount is told.
    @Test
    void takesWithACouponWhatIsNoTaxForADiscount() {
        var lines = "'products':[{'sku':'P','price':119},{'sku':'C','price':11.9}],'revenue':110";
        shop.consume(
                order("A", lines + ",'coupon':'TEN','tax':20.9"),
                order("B", lines + ",'coupon':'TEN','tax':18.9"),
                order("C", lines + ",'coupon':'TEN','tax':30"),
                order("D", lines + ",'coupon':'TEN','discount':0"),
                order("E", lines + ",'coupon':'TEN','tax':20.9,'discount':3"));
        assertThat(shop.discounts())
                .containsExactly("A 0 TEN", "B 200 TEN", "C 0 TEN", "D 0 TEN", "E 300 TEN");
        assertThat(shop.orders()).allMatch(order -> order.endsWith("PLACED 11000 0"));
    }

    /// Of 20.01 a discount of 5.005 is 5.01, and 5.00 are in the prices: 10.00 are left.
    @Test
    void roundsADiscountBeforeItIsTakenOff() {
        shop.consume(
                order(
                        "A",
                        "'products':[{'sku':'P','price':10},{'sku':'C','price':10.01}],"
                                + "'revenue':10,'discount':5.005"));
        assertThat(shop.orders()).singleElement().asString().endsWith("PLACED 1000 0");
        assertThat(shop.discounts()).containsExactly("A 501");
    }

    /// An import named a coupon that events do not speak of.
    @Test
    void leavesCouponsThatNoEventSpeaksOf() {
        shop.consume(order("A", "'revenue':5"));
        shop.commerce
                .sql()
                .sql("update commerce.customer_order set coupons = array['ten']")
                .update();
        shop.consume(
                shop.event("Order Refunded", LATER, "{\"order_id\":\"A\",\"refund_amount\":1}"));
        assertThat(shop.refunds()).hasSize(1);
        assertThat(shop.discounts()).containsExactly("A 0 ten");
        shop.consume(
                shop.event(
                        "Order Updated",
                        LATEST,
                        "{\"order_id\":\"A\",\"revenue\":4,\"coupons\":[]}"));
        assertThat(shop.discounts()).containsExactly("A 0");
    }

    /// What was kept and written before events were asked for coupons.
    @Test
    void takesAnUpdateOfTheProgramForNoNews() {
        shop.consume(order("A", "'revenue':5"), order("B", "'revenue':5,'coupons':[]"));
        var said = "select number || ' ' || coalesce(said ->> 'coupons', 'nothing')";
        assertThat(
                        shop.commerce
                                .sql()
                                .sql(said + " from commerce.order_statement order by 1")
                                .query(String.class)
                                .list())
                .containsExactly("A nothing", "B []");
        var before =
                "Folded[key=OrderKey[system=s, number=A], who=null, orderedAt="
                        + AT
                        + ", status=PLACED, lines=[], refunds=[]]";
        assertThat(folded(null))
                .isEqualTo(folded(List.of()))
                .isEqualTo(Fingerprint.of(before))
                .isNotEqualTo(folded(List.of("ten")));
    }

    private static String folded(@Nullable List<String> coupons) {
        var key = new OrderKey("s", "A");
        var at = Instant.parse(AT);
        return new Folded(key, null, at, OrderStatus.PLACED, coupons, List.of(), List.of())
                .fingerprint();
    }

    @Test
    void knowsCouponsByManyNamesUntilOthersAreNamed() {
        shop.consume(
                order("A", "'revenue':5,'coupon':'ten, HERBST,ten'"),
                order("B", "'revenue':5,'coupons':['ten',7,{'code':'x'}]"),
                order("C", "'revenue':5,'couponCode':4711"),
                order("D", "'revenue':5,'discount_code':{'code':'x'}"));
        assertThat(shop.discounts())
                .containsExactly("A 0 HERBST,ten", "B 0 7,ten", "C 0 4711", "D 0");
        shop.consume(
                shop.event("Order Updated", LATER, "{\"order_id\":\"A\",\"revenue\":6}"),
                shop.event("Order Updated", LATER, "{\"order_id\":\"B\",\"coupon\":\"x\"}"));
        assertThat(shop.discounts()).contains("A 0 HERBST,ten", "B 0 x");
        shop.consume(
                shop.event("Order Updated", LATEST, "{\"order_id\":\"A\",\"coupons\":{}}"),
                shop.event("Order Updated", LATEST, "{\"order_id\":\"B\",\"coupons\":[]}"));
        assertThat(shop.discounts()).contains("A 0 HERBST,ten", "B 0");
    }

    @Test
    void readsOtherSpellingsTextsAndMissingQuantities() {
        shop.consume(
                shop.event(
                        "Completed Order",
                        AT,
                        """
                        {"orderId":4711,"currency":"eur","products":[
                          {"productId":"P","productName":"Pot","price":"12.50"},
                          {"SKU":"C","Name":"Cup","unitPrice":"2.00","qty":"3","discount":"-1"}]}
                        """));
        assertThat(shop.orders()).containsExactly("4711 7 2026-05-01 10:00 PLACED 1750 0");
        assertThat(shop.lines()).containsExactly("4711 C 3 2 1 500", "4711 P 1 12.5 0 1250");
    }

    /// Without lines: revenue; subtotal less discount, unless the total shows that it is off
    /// already; total less shipping and tax; value.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'revenue':30,'total':99,'shipping':5 | 3000",
                "'subtotal':30,'discount':4 | 2600",
                "'subtotal':30,'discount':4,'shipping':5,'total':35 | 3000",
                "'subtotal':30,'discount':4,'shipping':5,'tax':6,'total':41 | 3000",
                "'subtotal':30,'discount':4,'shipping':5,'total':31 | 2600",
                "'total':35,'shipping':5,'tax':4 | 2600",
                "'total':35 | 3500",
                "'value':'12.34' | 1234",
                "'revenue':0 | 0"
            })
    void makesAFreeLineOfAnOrderWithoutProducts(String sums, long value) {
        shop.consume(
                shop.event(
                        "Order Completed",
                        AT,
                        "{\"order_id\":\"A\"," + sums.replace('\'', '"') + "}"));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 PLACED " + value + " 0");
        assertThat(shop.lines())
                .singleElement()
                .asString()
                .startsWith("A - 1 ")
                .endsWith(" 0 " + value);
    }

    /// Lines of 20 + 5 = 25, of which the second has a discount of 1 of its own: 24.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'x':0 | 2400",
                "'discount':4 | 2000",
                "'discount':1 | 2400",
                "'discount':1,'subtotal':23 | 2300",
                "'discount':1,'shipping':5,'total':28 | 2300",
                "'discount':4,'revenue':24 | 2400",
                "'discount':4,'subtotal':24 | 2400",
                "'discount':4,'subtotal':24,'total':20 | 2000",
                "'discount':4,'revenue':20,'total':25,'shipping':5 | 2000",
                "'discount':4,'revenue':18 | 1800",
                "'revenue':21,'tax':3,'total':29,'shipping':5 | 2400",
                "'revenue':21 | 2100",
                "'revenue':40 | 2400",
                "'total':29,'shipping':5 | 2400"
            })
    void settlesLinesAndSums(String sums, long value) {
        shop.consume(
                shop.event(
                        "Order Completed",
                        AT,
                        "{\"order_id\":\"A\",\"products\":[{\"sku\":\"P\",\"price\":20},"
                                + "{\"sku\":\"C\",\"price\":5,\"discount\":1}],"
                                + sums.replace('\'', '"')
                                + "}"));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 PLACED " + value + " 0");
    }

    @Test
    void spreadsTheValueOverProductsWithoutPrices() {
        shop.consume(
                shop.event(
                        "Order Completed",
                        AT,
                        "{\"order_id\":\"A\",\"revenue\":10,\"products\":[{\"sku\":\"P\",\"quantity\":3}]}"),
                shop.event(
                        "Order Completed",
                        AT,
                        "{\"order_id\":\"B\",\"revenue\":10,\"products\":[{\"sku\":\"P\"},{\"sku\":\"C\"}]}"));
        assertThat(shop.lines())
                .containsExactly(
                        "A P 3 3.333334 0.000002 1000",
                        "B - 1 10 0 1000",
                        "B C 1 0 0 0",
                        "B P 1 0 0 0");
    }

    @Test
    void keepsAnOrderThatNamesNobodyAsAGuests() {
        shop.consume(
                shop.event("Order Completed", AT, "{\"order_id\":\"A\",\"revenue\":10}", null));
        assertThat(shop.orders()).containsExactly("A - 2026-05-01 10:00 PLACED 1000 0");
    }

    @Test
    void patchesWithAnUpdateThatSaysLittle() {
        shop.consume(
                shop.event(
                        "Order Completed",
                        AT,
                        "{\"order_id\":\"A\",\"products\":[{\"sku\":\"P\",\"price\":20},{\"sku\":\"C\",\"price\":5}]}"),
                shop.event("Order Updated", LATER, "{\"order_id\":\"A\",\"discount\":5}"));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 PLACED 2000 0");
        assertThat(shop.lines()).containsExactly("A C 1 5 1 400", "A P 1 20 4 1600");
        shop.consume(shop.event("Order Updated", LATEST, "{\"order_id\":\"A\",\"revenue\":30}"));
        assertThat(shop.lines())
                .containsExactly("A - 1 5 0 500", "A C 1 5 0 500", "A P 1 20 0 2000");
    }

    @Test
    void replacesTheLinesWithThoseOfTheNewestEventThatListsAny() {
        shop.consume(
                shop.event(
                        "Order Completed",
                        AT,
                        "{\"order_id\":\"A\",\"revenue\":25,\"products\":[{\"sku\":\"P\",\"price\":25}]}"),
                shop.event(
                        "Order Updated",
                        LATER,
                        "{\"order_id\":\"A\",\"products\":[{\"sku\":\"P\",\"price\":25},{\"sku\":\"C\",\"price\":15}]}"));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 PLACED 4000 0");
    }

    @Test
    void staysCancelledWhenTheConfirmationIsShownOnceMore() {
        var completed = "{\"order_id\":\"A\",\"revenue\":25}";
        shop.consume(
                shop.event("Order Completed", AT, completed),
                shop.event("Order Cancelled", LATER, "{\"order_id\":\"A\",\"revenue\":0}"),
                shop.event("Order Completed", LATEST, completed));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 CANCELLED 2500 0");
        assertThat(shop.totals()).containsExactly("7 0 0 0");
        shop.consume(
                shop.event(
                        "Order Updated",
                        "2026-05-04T10:00:00Z",
                        "{\"order_id\":\"A\",\"status\":\"processing\"}"));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 PLACED 2500 0");
    }

    @Test
    void marksTestOrders() {
        shop.consume(
                shop.event(
                        "Order Completed", AT, "{\"order_id\":\"A\",\"revenue\":5,\"test\":true}"));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 TEST 500 0");
    }

    @Test
    void booksRefundsUnderTheirNumbers() {
        shop.consume(
                shop.event("Order Completed", AT, "{\"order_id\":\"A\",\"revenue\":25}"),
                shop.event(
                        "Order Refunded",
                        LATER,
                        "{\"order_id\":\"A\",\"refund_id\":\"R\",\"refund_amount\":\"4\"}"),
                shop.event(
                        "Order Refunded",
                        LATEST,
                        "{\"order_id\":\"A\",\"refund_id\":\"R\",\"refund_amount\":6}"));
        assertThat(shop.refunds()).containsExactly("R A 7 2026-05-02 600");
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 PLACED 2500 600");
        assertThat(shop.totals()).containsExactly("7 1 2500 600");
    }

    /// 25: two of 3 × 2 = 6 (the total of 9 includes shipping) and of 4, then the rest of 15.
    @Test
    void addsUpRefundsWithoutNumbersAndPaysBackTheRest() {
        shop.consume(
                shop.event("Order Completed", AT, "{\"order_id\":\"A\",\"revenue\":25}"),
                shop.event(
                        "Order Refunded",
                        LATER,
                        "{\"order_id\":\"A\",\"total\":9,\"products\":[{\"sku\":\"C\",\"price\":3,\"quantity\":2}]}"),
                shop.event("Order Refunded", LATER, "{\"order_id\":\"A\",\"amount\":4}"),
                shop.event("Order Refunded", LATEST, "{\"order_id\":\"A\"}", null));
        assertThat(shop.refunds()).hasSize(3).allMatch(refund -> refund.contains(" A 7 "));
        assertThat(shop.refunds()).anyMatch(refund -> refund.endsWith("2026-05-03 1500"));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 PLACED 2500 2500");
    }

    @Test
    void cutsASumThatIncludesShippingToTheGoods() {
        shop.consume(
                shop.event(
                        "Order Completed", AT, "{\"order_id\":\"A\",\"total\":30,\"shipping\":5}"),
                shop.event("Order Refunded", LATER, "{\"order_id\":\"A\",\"total\":30}"));
        assertThat(shop.orders()).containsExactly("A 7 2026-05-01 10:00 PLACED 2500 2500");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Order Completed | {'revenue':5} | commerce.property-missing | order_id",
                "Order Completed | {'order_id':'A'} | commerce.property-missing | products",
                "Order Completed | {'order_id':'A','products':[{'sku':'P'}]} | commerce.property-missing | products[0].price",
                "Order Completed | {'order_id':'A','products':[{'price':1},{'price':1,'quantity':-1}]} | commerce.quantity-not-positive | products[1].quantity",
                "Order Completed | {'order_id':'A','products':[{'price':-1}]} | commerce.amount-negative | products[0].price",
                "Order Completed | {'order_id':'A','products':[{'price':'1,50'}]} | commerce.property-number | products[0].price",
                "Order Completed | {'order_id':'A','products':[{'price':1,'discount':2}]} | commerce.discount-too-large | products[0].discount",
                "Order Completed | {'order_id':'A','products':[{'price':1}],'discount':2} | commerce.discount-too-large | discount",
                "Order Completed | {'order_id':'A','products':{'price':1}} | commerce.property-list | products",
                "Order Completed | {'order_id':'A','products':[3]} | commerce.property-list | products[0].",
                "Order Completed | {'order_id':'A','revenue':1e13} | commerce.number-too-large | revenue",
                "Order Completed | {'order_id':'A','revenue':1e-999999} | commerce.property-number | revenue",
                "Order Completed | {'order_id':'A','revenue':true} | commerce.property-number | revenue",
                "Order Completed | {'order_id':'A','revenue':-3} | commerce.amount-negative | revenue",
                "Order Completed | {'order_id':['A'],'revenue':3} | commerce.property-text | order_id",
                "Order Completed | {'order_id':'A','revenue':3,'test':'maybe'} | commerce.property-flag | test",
                "Order Completed | {'order_id':'A','revenue':3,'currency':'USD'} | commerce.other-currency | currency",
                "Order Refunded | {'order_id':'A','refund_amount':-3} | commerce.amount-negative | refund_amount",
                "Order Refunded | {'order_id':'A','products':[{'sku':'P'}]} | commerce.property-missing | products[0].price",
                "Order Cancelled | {} | commerce.property-missing | order_id"
            })
    void refusesWhatCannotBeMeant(String name, String properties, String code, String field) {
        var event = shop.event(name, AT, properties.replace('\'', '"'));
        assertThat(shop.refused(List.of(event)))
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.event()).isEqualTo(event);
                            assertThat(refused.why().code()).isEqualTo(code);
                            assertThat(refused.why().field()).isEqualTo(field);
                        });
        assertThat(shop.orders()).isEmpty();
    }

    /// The second names a product that could be kept, but its order cannot be meant.
    @Test
    void takesWhatElseComesInABatchWithWhatItRefuses() {
        var foreign = order("A", "'revenue':3,'currency':'USD'");
        var unpriced = order("B", "'products':[{'sku':'P','name':'Pot'}]");
        var good = order("C", "'revenue':4,'currency':'eur'");
        assertThat(shop.refused(List.of(foreign, unpriced, good)))
                .extracting(Refusal::event)
                .containsExactly(foreign, unpriced);
        assertThat(shop.orders()).containsExactly("C 7 2026-05-01 10:00 PLACED 400 0");
        assertThat(shop.products()).isEmpty();
        assertThat(shop.carts()).isEmpty();
    }

    private Event order(String number, String properties) {
        var all = "{'order_id':'%s',%s}".formatted(number, properties).replace('\'', '"');
        return shop.event("Order Completed", AT, all);
    }

    @Test
    void leavesOtherEventsAlone() {
        shop.consume(shop.event("Tea Brewed", AT, "{\"order_id\":\"A\",\"revenue\":5}"));
        assertThat(shop.orders()).isEmpty();
    }
}
