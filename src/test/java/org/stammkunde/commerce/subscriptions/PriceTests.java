package org.stammkunde.commerce.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.IngestException;

/// Amounts a month, calculated by hand.
class PriceTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    /// 49.90 a month; 100 a year are 8.333; 99 a year 8.25; 10.06 a year 0.83833, 10.14 a year
    /// 0.845, half a cent up; 10 a week are 520 a year, 43.333 a month; 1 a day 30.41666; 297 each
    /// quarter for 2 are 198; 3 times 12.345 are 37.035, half a cent up.
    @ParameterizedTest
    @CsvSource({
        "49.90,month,1,1,4990",
        "100,year,1,1,833",
        "99,year,1,1,825",
        "10.06,year,1,1,84",
        "10.14,year,1,1,85",
        "10,week,1,1,4333",
        "1,day,1,1,3042",
        "297,month,3,2,19800",
        "12.345,month,1,3,3704",
        "240,year,2,1,1000",
        "0,month,1,5,0",
        "99,month,1,0,0"
    })
    void convertsPricesToMonths(
            String price, String interval, int every, String quantity, long cents) {
        var said =
                "{'price': %s, 'interval': '%s', 'interval_count': %d, 'quantity': %s}"
                        .formatted(price, interval, every, quantity);
        assertThat(after(said).minor(EUR)).isEqualTo(cents);
    }

    @Test
    void roundsToTheUnitsOfTheCurrency() {
        var price = after("{'price': 10000, 'interval': 'year'}");
        assertThat(price.minor(Currency.getInstance("JPY"))).isEqualTo(833);
        assertThat(price.minor(Currency.getInstance("KWD"))).isEqualTo(833_333);
    }

    @Test
    void takesWhatWasSpokenOfLast() {
        assertThat(after("{'mrr': 50}", "{'price': 120, 'interval': 'year'}").minor(EUR))
                .isEqualTo(1_000);
        assertThat(after("{'price': 120, 'interval': 'year'}", "{'mrr': 50}").minor(EUR))
                .isEqualTo(5_000);
        assertThat(after("{'mrr': 7, 'price': 120, 'interval': 'year'}").minor(EUR)).isEqualTo(700);
        assertThat(after("{'mrr': 7}", "{'quantity': 3}").minor(EUR))
                .as("a quantity without a price")
                .isEqualTo(700);
    }

    @Test
    void combinesWhatWasSaidAtDifferentTimes() {
        assertThat(after("{'price': 12, 'interval': 'month'}", "{'quantity': 3}").minor(EUR))
                .isEqualTo(3_600);
        assertThat(after("{'price': 12}").minor(EUR)).as("how often?").isNull();
    }

    @Test
    void refusesWhatCannotBeMeant() {
        for (var wrong :
                List.of(
                        "{'price': -1}",
                        "{'mrr': 'much'}",
                        "{'interval': 'decade'}",
                        "{'interval_count': 0}",
                        "{'interval_count': 1.5}",
                        "{'mrr': 1e12}")) {
            assertThatThrownBy(() -> after(wrong)).isInstanceOf(IngestException.class);
        }
    }

    private static Price after(String... statements) {
        var price = Price.UNKNOWN;
        for (var said : statements) {
            price = price.after(EventProperties.ofJson(said.replace('\'', '"')));
        }
        return price;
    }
}
