package org.stammkunde.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.connectors.ImportsException;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.Layout;

class MappingTests {

    @ParameterizedTest
    @ValueSource(strings = {"e-mail", "E-Mail", " e-mail "})
    void keepsTheSourceOfAddressesToItself(String source) {
        assertRefused(() -> mapping(source, Rules.USUAL), "imports.source-reserved", "source");
    }

    @Test
    void boundsItsTexts() {
        var long201 = "x".repeat(201);
        assertThat(mapping("x".repeat(200), Rules.USUAL).source()).hasSize(200);
        assertRefused(() -> mapping(long201, Rules.USUAL), "imports.value-too-long", "source");
        assertRefused(
                () -> new Rules(long201, true, null), "imports.value-too-long", "refundPrefix");
        assertRefused(() -> new Rules(null, true, long201), "imports.value-too-long", "noCustomer");
    }

    @Test
    void looksForFixedWidthsThatTheMappingLeavesOut() {
        var json = "{\"columns\":{},\"format\":{\"layout\":\"fixed\"}}";
        var mapping = MappingJson.read(json);
        assertThat(mapping.format().layout()).isEqualTo(Layout.FixedWidth.DETECT);
    }

    @Test
    void takesSalesPricesForPricesAndPurchasePricesForNothing() {
        assertThat(Headers.guess(ImportKind.ORDERS, List.of("EK-Preis", "VK-Preis")))
                .isEqualTo(Map.of(Field.UNIT_PRICE, 1));
    }

    private static Mapping mapping(String source, Rules rules) {
        return new Mapping(source, Map.of(), Map.of(), rules, FormatChoice.DETECT);
    }

    private static void assertRefused(ThrowingCallable work, String code, String field) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ImportsException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.field()).isEqualTo(field);
                        });
    }
}
