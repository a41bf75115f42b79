package org.stammkunde.commerce.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.commerce.vocabulary.VocabularyOnDatabase;

/// What events make of the product book.
class ProductEventsTests {

    private static final String AT = "2026-05-01T10:00:00Z";
    private static final String LATER = "2026-05-02T10:00:00Z";

    private final VocabularyOnDatabase shop = new VocabularyOnDatabase();

    @Test
    void keepsOfEachFieldTheNewestWhicheverComesFirst() {
        shop.consume(
                shop.event(
                        "Product Updated",
                        LATER,
                        """
                        {"sku":"P","price":"24.90","stock":3,"image_url":"//cdn.example/p.jpg"}
                        """),
                shop.event(
                        "Product Viewed",
                        AT,
                        """
                        {"product_id":"4711","sku":"P","name":"Pot","category":"Kitchen","price":29.9,
                         "url":"https://shop.example/pot?a=1","image_url":"https://old.example/p.jpg"}
                        """));
        assertThat(shop.products())
                .containsExactly(
                        "P Pot Kitchen 2490 true 3 https://shop.example/pot?a=1"
                                + " https://cdn.example/p.jpg");
        shop.consume(
                shop.event(
                        "Product Updated",
                        "2026-05-03T10:00:00Z",
                        "{\"sku\":\"P\",\"available\":false}"));
        assertThat(shop.products())
                .singleElement()
                .asString()
                .startsWith("P Pot Kitchen 2490 false 3");
    }

    @Test
    void namesProductsInCartsAndThoseWithoutNumbers() {
        shop.consume(
                shop.event(
                        "Cart Viewed",
                        AT,
                        """
                        {"cart_id":"c","products":[{"name":"Tea","price":4},{"product_id":"9","price":5}]}
                        """),
                shop.event("Product Added", AT, "{\"quantity\":1}"));
        assertThat(shop.products()).containsExactly("- Tea - 400 - - - -", "9 - - 500 - - - -");
    }

    @Test
    void movesTheChangeOnlyWithWhatPeopleSee() {
        shop.consume(shop.event("Product Viewed", AT, "{\"sku\":\"P\",\"price\":5}"));
        var changed = changed();
        shop.consume(shop.event("Product Viewed", LATER, "{\"sku\":\"P\",\"price\":5}"));
        assertThat(changed()).isEqualTo(changed);
        shop.consume(shop.event("Product Viewed", AT, "{\"sku\":\"P\",\"price\":6}"));
        assertThat(changed()).isEqualTo(changed);
        shop.consume(shop.event("Product Viewed", LATER, "{\"sku\":\"P\",\"price\":6}"));
        assertThat(changed()).isNotEqualTo(changed);
    }

    @Test
    void leavesPricesOfOrdersOut() {
        shop.consume(
                shop.event("Product Viewed", AT, "{\"sku\":\"P\",\"price\":5}"),
                shop.event(
                        "Order Completed",
                        LATER,
                        "{\"order_id\":\"A\",\"products\":[{\"sku\":\"P\",\"name\":\"Pot\",\"price\":4}]}"));
        assertThat(shop.products()).containsExactly("P Pot - 500 - - - -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "https://user:secret@shop.example/",
                "https:///nowhere",
                "/relative",
                "https://shop.example/a b",
                "https://shop.example/\"onerror=\""
            })
    void keepsNoAddressThatIsNotOfTheWeb(String url) {
        assertThat(SafeUrl.of(url)).isEmpty();
    }

    private String changed() {
        return shop.commerce
                .sql()
                .sql("select changed::text from commerce.product")
                .query(String.class)
                .single();
    }
}
