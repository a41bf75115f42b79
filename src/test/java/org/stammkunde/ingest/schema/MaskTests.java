package org.stammkunde.ingest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a value may be shown.
class MaskTests {

    @ParameterizedTest
    @CsvSource({
        "color, green, green",
        "name, Green tea 100 g, Green tea 100 g",
        "order_id, 50314b8e, 50314b8e",
        "url, https://shop.example/tea, https://shop.example/tea",
        "q, tea@example.com, xxx@xxxxxxx.xxx",
        "email, nobody, xxxxxx",
        "billing_phone, 42, 00",
        "contact, +49 30 1234567, +00 00 0000000",
        "note, DE89 3704 0044 0532 0130 00, xx00 0000 0000 0000 0000 00",
        "server, 203.0.113.7, 000.0.000.0",
        "server, 2001:db8::1, 0000:xx0::0",
        "firstName, Änne, xxxx"
    })
    void isAllThatNamesNobody(String property, String value, String shown) {
        assertThat(Mask.of(property, PropertyType.TEXT, value, false)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "plan, TEXT, pro, xxx",
        "logins, NUMBER, 7, 7",
        "since, TIME, 2026-01-31, 2026-01-31"
    })
    void isOfTraitsNoText(String property, PropertyType type, String value, String shown) {
        assertThat(Mask.of(property, type, value, true)).isEqualTo(shown);
    }
}
