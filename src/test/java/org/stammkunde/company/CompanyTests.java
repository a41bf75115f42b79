package org.stammkunde.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.company.spi.MoneyHolder;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.Database;
import org.stammkunde.testing.SettableClock;

class CompanyTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final CompanyProfile SHOP =
            CompanyProfile.fresh("Shop", BERLIN, EUR, Locale.GERMAN);

    private final Database database = Database.migrated();
    private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
    private final List<Object> events = new ArrayList<>();
    private boolean money = false;
    private final Company company = node();

    private Company node() {
        MoneyHolder holder = () -> money;
        return new Company(new CompanyStore(database.jdbc()), List.of(holder), events::add, clock);
    }

    @Test
    void isAbsentUntilSetUp() {
        assertThat(company.exists()).isFalse();
        assertThatThrownBy(company::require).isInstanceOf(CompanyException.class);
    }

    @Test
    void keepsEverySetting() {
        var full =
                new CompanyProfile(
                        "Käserei Ünal & Söhne",
                        TOKYO,
                        Currency.getInstance("JPY"),
                        Locale.forLanguageTag("de-AT"),
                        90,
                        new BigDecimal("0.325000"),
                        false);
        database.transact(() -> company.setUp(full));
        assertThat(company.require()).isEqualTo(full);
        assertThat(events).containsExactly(new CompanyChanged(true, false));
    }

    @Test
    void isSetUpOnceEvenByTwoAtTheSameTime() {
        var outcome = AtOnce.run(8, () -> database.transact(() -> node().setUp(SHOP)));
        assertThat(outcome.succeeded()).isEqualTo(1);
        assertThat(outcome.failures())
                .hasSize(7)
                .allSatisfy(
                        refused ->
                                assertThat(refused)
                                        .isInstanceOfSatisfying(
                                                CompanyException.class,
                                                e ->
                                                        assertThat(e.code())
                                                                .isEqualTo(
                                                                        "company.already-set-up")));
    }

    @Test
    void isSeenByAnotherNodeWithinTwoSeconds() {
        database.transact(() -> company.setUp(SHOP));
        var other = node();
        assertThat(other.require().zone()).isEqualTo(BERLIN);
        database.transact(() -> company.change(_ -> inTokyo()));
        assertThat(company.require().zone()).isEqualTo(TOKYO);
        clock.advance(Duration.ofSeconds(2));
        assertThat(other.require().zone()).isEqualTo(TOKYO);
    }

    @Test
    void forgetsAChangeThatWasRolledBack() {
        database.transact(() -> company.setUp(SHOP));
        assertThatThrownBy(
                        () ->
                                database.transact(
                                        () -> {
                                            company.change(_ -> inTokyo());
                                            assertThat(company.require().zone()).isEqualTo(TOKYO);
                                            throw new IllegalStateException("back");
                                        }))
                .hasMessage("back");
        assertThat(company.require().zone()).isEqualTo(BERLIN);
    }

    @Test
    void tellsWhetherTheZoneMoved() {
        database.transact(() -> company.setUp(SHOP));
        events.clear();
        database.transact(() -> company.change(_ -> inTokyo()));
        database.transact(() -> company.change(now -> now.withActivityWindow(90)));
        assertThat(events)
                .containsExactly(new CompanyChanged(true, false), new CompanyChanged(false, false));
    }

    @Test
    void saysNothingOfASaveThatChangesNothing() {
        database.transact(() -> company.setUp(withMargin("0.400000")));
        events.clear();
        database.transact(
                () -> assertThat(company.change(_ -> withMargin("0.4")).real()).isFalse());
        assertThat(events).isEmpty();
    }

    /// Another node that read the company a second ago does not undo what was set since.
    @Test
    void changesWhatIsStoredNotWhatWasRead() {
        database.transact(() -> company.setUp(SHOP));
        var other = node();
        assertThat(other.require().zone()).isEqualTo(BERLIN);
        database.transact(() -> company.change(_ -> inTokyo()));
        database.transact(() -> other.change(now -> now.withActivityWindow(90)));
        assertThat(company.stored()).isEqualTo(inTokyo().withActivityWindow(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1234567", "1e-7", "1.000001", "-0.1"})
    void refusesAMarginThatCannotBeKept(String rate) {
        assertThatThrownBy(() -> withMargin(rate)).isInstanceOf(CompanyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.123456", "0.40000000000000000000000", "1.0"})
    void keepsAMarginAsItIs(String rate) {
        database.transact(() -> company.setUp(withMargin(rate)));
        assertThat(company.stored().marginRate()).isEqualByComparingTo(rate);
        assertThat(company.stored()).isEqualTo(withMargin(rate));
    }

    @Test
    void tellsWhetherFreeOrdersCountNow() {
        database.transact(() -> company.setUp(SHOP));
        events.clear();
        var strict =
                new CompanyProfile(
                        "Shop", BERLIN, SHOP.currency(), SHOP.locale(), null, null, false);
        database.transact(() -> company.change(_ -> strict));
        assertThat(events).containsExactly(new CompanyChanged(false, true));
        assertThat(company.stored().countFreeOrders()).isFalse();
    }

    @Test
    void keepsTheCurrencyOnceAmountsAreStored() {
        database.transact(() -> company.setUp(SHOP));
        var pounds = CompanyProfile.fresh("Shop", BERLIN, Currency.getInstance("GBP"), Locale.UK);
        money = true;
        assertThatThrownBy(() -> database.transact(() -> company.change(_ -> pounds)))
                .isInstanceOfSatisfying(
                        CompanyException.class,
                        e -> assertThat(e.code()).isEqualTo("company.currency-in-use"));
        database.transact(() -> company.change(_ -> inTokyo()));
        money = false;
        database.transact(() -> company.change(_ -> pounds));
        assertThat(company.require().currency().getCurrencyCode()).isEqualTo("GBP");
    }

    @Test
    void publishesZoneAndCurrencyAsFacts() {
        database.transact(() -> company.setUp(SHOP));
        assertThat(
                        database.jdbc()
                                .sql("select zone || ' ' || currency from facts.company")
                                .query(String.class)
                                .single())
                .isEqualTo("Europe/Berlin EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Z", "UTC+1", "SystemV/EST5"})
    void refusesZonesThatDatabasesReadDifferently(String zone) {
        assertThatThrownBy(() -> CompanyProfile.fresh("Shop", ZoneId.of(zone), EUR, Locale.GERMAN))
                .isInstanceOf(CompanyException.class);
    }

    @Test
    void knowsOnlyZonesThatPostgresKnows() {
        var known =
                database.jdbc().sql("select name from pg_timezone_names").query(String.class).set();
        assertThat(ZoneId.getAvailableZoneIds().stream().map(ZoneId::of))
                .filteredOn(CompanyProfile::usable)
                .extracting(ZoneId::getId)
                .allSatisfy(zone -> assertThat(known).contains(zone));
    }

    private static CompanyProfile inTokyo() {
        return CompanyProfile.fresh("Shop", TOKYO, EUR, Locale.GERMAN);
    }

    private static CompanyProfile withMargin(String rate) {
        return new CompanyProfile(
                "Shop", BERLIN, EUR, Locale.GERMAN, null, new BigDecimal(rate), true);
    }
}
