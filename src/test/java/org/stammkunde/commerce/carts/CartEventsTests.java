package org.stammkunde.commerce.carts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stammkunde.commerce.vocabulary.VocabularyOnDatabase;
import org.stammkunde.ingest.Event;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.SettableClock;

/// What events make of carts.
class CartEventsTests {

    private static final String DAY = "2026-05-01T";

    private final VocabularyOnDatabase shop = new VocabularyOnDatabase();
    private int messages;

    /// Two cups at 3 and a pot at 20, one cup back: 3 + 20 = 23.
    @Test
    void addsAndRemovesProducts() {
        shop.consume(
                told("Product Added", "10:00", "'sku':'C','price':3,'quantity':2", "7", null),
                told("Product Added", "10:01", "'sku':'P','price':'20'", "7", null),
                told("Product Removed", "10:02", "'sku':'C','quantity':1", "7", null));
        assertThat(shop.carts()).containsExactly("stammkunde:7 1 7 OPEN 2300 Cx1,Px1 - - 01 10:02");
    }

    @Test
    void removesAllWhenNoQuantityIsSaid() {
        shop.consume(
                told("Product Added", "10:00", "'sku':'C','price':3,'quantity':2", "7", null),
                told("Product Removed", "10:02", "'sku':'C'", "7", null));
        assertThat(shop.carts()).containsExactly("stammkunde:7 1 7 OPEN 0 - - - 01 10:02");
    }

    @Test
    void takesTheListOfAViewedCartAsAllThereIs() {
        shop.consume(
                told("Product Added", "10:00", "'cart_id':'K','sku':'C','price':3", null, "b"),
                told(
                        "Cart Viewed",
                        "10:01",
                        "'cart_id':'K','products':[{'sku':'P','price':20,'quantity':2}]",
                        null,
                        "b"),
                told("Coupon Applied", "10:02", "'cart_id':'K','coupon_name':'TEN'", null, "b"),
                told("Checkout Started", "10:03", "'cart_id':'K'", "7", "b"));
        assertThat(shop.carts()).containsExactly("K 1 7 CHECKOUT 4000 Px2 TEN - 01 10:03");
        shop.consume(told("Cart Viewed", "10:04", "'cart_id':'K','products':[]", null, "b"));
        assertThat(shop.carts()).containsExactly("K 1 7 CHECKOUT 0 - TEN - 01 10:04");
    }

    @Test
    void endsWithItsOrderAndBeginsAnew() {
        shop.consume(
                told("Product Added", "10:00", "'sku':'C','price':3", null, "b"),
                told("Order Completed", "10:05", "'order_id':'A','revenue':3", "7", "b"),
                told("Product Added", "11:00", "'sku':'P','price':20", "7", "b"),
                told("Order Completed", "11:05", "'order_id':'A','revenue':3", "7", "b"));
        assertThat(shop.carts())
                .containsExactly(
                        "b 1 7 ORDERED 300 Cx1 - A 01 10:05", "b 2 7 OPEN 2000 Px1 - - 01 11:00");
    }

    @Test
    void joinsTwoCartsWhenTheOrderBetweenThemTurnsOutToBeEarlier() {
        var order = "'order_id':'A','revenue':3";
        shop.consume(
                told("Product Added", "10:00", "'sku':'C','price':3", "7", null),
                told("Order Completed", "10:30", order, "7", null),
                told("Product Added", "11:00", "'sku':'P','price':20", "7", null));
        assertThat(shop.carts()).hasSize(2);
        shop.consume(told("Order Completed", "09:00", order, "7", null));
        assertThat(shop.carts()).containsExactly("stammkunde:7 1 7 OPEN 2300 Cx1,Px1 - - 01 11:00");
        assertThat(
                        shop.commerce
                                .sql()
                                .sql(
                                        "select string_agg(state || line_count, ',' order by cart_id) from facts.carts")
                                .query(String.class)
                                .single())
                .isEqualTo("OPEN2");
    }

    @Test
    void beginsAnewAfterAMonth() {
        shop.consume(
                told("Product Added", "10:00", "'sku':'C','price':3", null, "b"),
                shop.event(
                        "late",
                        "Product Added",
                        "2026-06-02T10:00:00Z",
                        "{\"sku\":\"C\",\"price\":3}",
                        null,
                        "b"));
        assertThat(shop.carts()).hasSize(2);
    }

    @Test
    void ignoresWhatNamesNeitherCartNorPersonNorProduct() {
        shop.consume(
                told("Product Added", "10:00", "'sku':'C'", null, null),
                told("Order Completed", "10:00", "'order_id':'A','revenue':1", "7", "b"));
        assertThat(shop.carts()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeMeant() {
        var event = told("Product Added", "10:00", "'sku':'C','quantity':-1", "7", null);
        assertThat(shop.refused(List.of(event)))
                .singleElement()
                .satisfies(refused -> assertThat(refused.why().field()).isEqualTo("quantity"));
    }

    @Test
    void isOpenUntilItIsLeftOrderedOrOld() {
        shop.consume(told("Product Added", "10:00", "'sku':'C','name':'Cup','price':3", "7", null));
        assertThat(open("2026-05-01T10:59:00Z"))
                .hasValueSatisfying(
                        cart -> {
                            assertThat(cart.left()).isFalse();
                            assertThat(cart.value().minor()).isEqualTo(300);
                            assertThat(cart.lines().getFirst().name()).isEqualTo("Cup");
                        });
        assertThat(open("2026-05-01T11:01:00Z")).map(OpenCart::left).contains(true);
        assertThat(open("2026-06-01T10:00:00Z")).isEmpty();
        shop.consume(
                shop.event(
                        "o",
                        "Order Completed",
                        "2026-05-01T12:00:00Z",
                        "{\"order_id\":\"A\",\"revenue\":3}",
                        "7",
                        "other browser"));
        assertThat(open("2026-05-01T12:01:00Z")).isEmpty();
    }

    private Optional<OpenCart> open(String now) {
        var customer =
                shop.commerce
                        .sql()
                        .sql("select id from customers.customer")
                        .query(Long.class)
                        .single();
        return CartListener.open(shop.commerce, SettableClock.at(now)).of(new CustomerId(customer));
    }

    private Event told(
            String name,
            String time,
            String properties,
            @Nullable String user,
            @Nullable String browser) {
        return shop.event(
                "m" + ++messages,
                name,
                DAY + time + ":00Z",
                "{" + properties.replace('\'', '"') + "}",
                user,
                browser);
    }
}
