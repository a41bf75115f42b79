package org.stammkunde.access.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stammkunde.access.Role;
import org.stammkunde.shared.StartFailure;

class UnattendedTests {

    private static final String EMAIL = "anna@shop.example";
    private static final String PASSWORD = "correct horse battery";
    private static final String KEY = "k".repeat(32);

    @Test
    void isLeftOutWithoutSettings() {
        assertThat(Unattended.from(settings(null, null, null, "Mars/Base", null, null))).isEmpty();
        assertThat(Unattended.from(settings("", " ", "", null, null, null))).isEmpty();
    }

    @Test
    void readsEverySetting() {
        var wanted =
                Unattended.from(settings(EMAIL, PASSWORD, KEY, "Europe/London", "GBP", "en_GB"))
                        .orElseThrow();
        assertThat(wanted.apiKey()).isEqualTo(Optional.of(KEY));
        var company = wanted.installation().company();
        assertThat(company.name()).isEqualTo("shop.example");
        assertThat(company.zone().getId()).isEqualTo("Europe/London");
        assertThat(company.currency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(company.locale().toLanguageTag()).isEqualTo("en-GB");
        assertThat(wanted.installation().owner().role()).isEqualTo(Role.OWNER);
        assertThat(wanted.toString() + wanted.installation())
                .doesNotContain(PASSWORD)
                .doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "anna@shop.example,-,-,-,-,-,STAMMKUNDE_ADMIN_PASSWORD",
                "-,correct horse battery,-,-,-,-,STAMMKUNDE_ADMIN_EMAIL",
                "-,-,kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk,-,-,-,STAMMKUNDE_ADMIN_EMAIL",
                "anna,correct horse battery,-,-,-,-,STAMMKUNDE_ADMIN_EMAIL is not",
                "anna@shop.example,short,-,-,-,-,12 to 128 characters",
                "anna@shop.example,correct horse battery,short,-,-,-,at least 32 characters; it has 5",
                "anna@shop.example,correct horse battery,-,Mars/Base,-,-,STAMMKUNDE_TIME_ZONE",
                "anna@shop.example,correct horse battery,-,+02:00,-,-,STAMMKUNDE_TIME_ZONE",
                "anna@shop.example,correct horse battery,-,-,EURO,-,STAMMKUNDE_CURRENCY",
                "anna@shop.example,correct horse battery,-,-,XXX,-,STAMMKUNDE_CURRENCY",
                "anna@shop.example,correct horse battery,-,-,-,fr,STAMMKUNDE_LOCALE"
            })
    void saysInOneSentenceWhatIsWrong(
            @Nullable String email,
            @Nullable String password,
            @Nullable String key,
            @Nullable String zone,
            @Nullable String currency,
            @Nullable String locale,
            String sentence) {
        assertThatThrownBy(
                        () ->
                                Unattended.from(
                                        settings(email, password, key, zone, currency, locale)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("correct horse");
    }

    private static SetupSettings settings(
            @Nullable String email,
            @Nullable String password,
            @Nullable String key,
            @Nullable String zone,
            @Nullable String currency,
            @Nullable String locale) {
        var admin = new SetupSettings.Admin(email, password);
        return new SetupSettings(admin, key, zone, currency, locale, null);
    }
}
