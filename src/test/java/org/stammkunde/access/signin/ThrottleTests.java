package org.stammkunde.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stammkunde.access.AccessException;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.Database;
import org.stammkunde.testing.SettableClock;

class ThrottleTests {

    private final Database database = Database.migrated();
    private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
    private final Throttle throttle = node();

    private Throttle node() {
        return new Throttle(new ThrottleStore(database.jdbc()), clock);
    }

    @Test
    void countsParallelAttemptsOnAllNodes() {
        var outcome = AtOnce.run(60, () -> node().claim(Limit.SIGN_IN_HERE, "anna@example.com"));
        assertThat(outcome.succeeded()).isEqualTo(10);
        assertThat(outcome.failures())
                .hasSize(50)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(AccessException.class));
    }

    @Test
    void opensAgainAfterAQuarterOfAnHourAndSaysWhen() {
        exhaust("anna@example.com");
        clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> claim("ANNA@example.com "))
                .isInstanceOfSatisfying(
                        AccessException.class,
                        e -> assertThat(e.args()).containsEntry("minutes", 10L));
        clock.advance(Duration.ofMinutes(10));
        assertThatCode(() -> claim("anna@example.com")).doesNotThrowAnyException();
    }

    @Test
    void slowsDownWhoeverTriesAnAccountFromEverywhere() {
        for (int i = 0; i < 20; i++) {
            throttle.pace("anna@example.com");
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThatThrownBy(() -> throttle.pace("anna@example.com"))
                    .isInstanceOf(AccessException.class);
            clock.advance(Duration.ofMillis(1));
            throttle.pace("anna@example.com");
        }
        assertThatCode(() -> throttle.pace("ben@example.com")).doesNotThrowAnyException();
        clock.advance(Duration.ofMinutes(15));
        for (int i = 0; i < 20; i++) {
            throttle.pace("anna@example.com");
        }
    }

    @Test
    void pacesParallelAttemptsOnAllNodes() {
        var outcome = AtOnce.run(60, () -> node().pace("anna@example.com"));
        assertThat(outcome.succeeded()).isEqualTo(20);
    }

    @Test
    void keepsAccountsApart() {
        exhaust("anna@example.com");
        assertThatCode(() -> claim("ben@example.com")).doesNotThrowAnyException();
    }

    @Test
    void storesNeitherAddressNorAccount() {
        claim("anna@example.com");
        var rows =
                database.jdbc()
                        .sql("select string_agg(encode(bucket, 'escape'), '') from access.throttle")
                        .query(String.class)
                        .single();
        assertThat(rows).doesNotContain("anna");
    }

    @Test
    void sweepsOutWhatIsOver() {
        claim("anna@example.com");
        clock.advance(Duration.ofMinutes(16));
        claim("ben@example.com");
        assertThat(
                        database.jdbc()
                                .sql("select count(*) from access.throttle")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7",
        "unknown,unknown",
        "2001:db8:1:2:aaaa::1,20010db800010002",
        "2001:db8:1:2:bbbb::9,20010db800010002"
    })
    void takesANetworkOfIpv6AsOneAddress(String address, String network) {
        assertThat(ClientAddress.network(address)).isEqualTo(network);
    }

    private void exhaust(String account) {
        for (int i = 0; i < 10; i++) {
            claim(account);
        }
    }

    private void claim(String account) {
        throttle.claim(Limit.SIGN_IN_HERE, account);
    }
}
