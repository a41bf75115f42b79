package org.stammkunde.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.connectors.Import;
import org.stammkunde.connectors.Imports;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;
import org.stammkunde.testing.UnclaimedInstallation;

/// Started with `--sample` before anybody has set the company up.
@SpringBootTest(
        args = "--sample",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"stammkunde.company-name=", "stammkunde.sample.customers=300"})
@ContextConfiguration(initializers = UnclaimedInstallation.class)
@DirtiesContext
class LoadAtStartTests {

    @Autowired private Company company;
    @Autowired private Imports imports;
    @Autowired private LoadAtStart start;

    @Value("${stammkunde.data-dir}")
    private Path data;

    @Test
    void waitsForTheCompanyAndLoadsOnce() {
        assertThat(all().items()).isEmpty();
        var profile =
                CompanyProfile.fresh(
                        "Sample",
                        ZoneId.of("Europe/Vienna"),
                        Currency.getInstance("EUR"),
                        Locale.GERMAN);
        assertThat(start.isExpected()).isTrue();
        company.setUp(profile);
        await().atMost(Duration.ofMinutes(1)).until(() -> all().total() == 1);
        assertThat(all().items().getFirst().fileName()).isEqualTo("stammkunde-sample-shop.csv");
        await().atMost(Duration.ofMinutes(1)).until(() -> !start.isExpected());
        assertThat(data.resolve("sample/truth.csv")).content().hasLineCount(1 + 300);
        company.change(now -> now.withActivityWindow(90));
        assertThat(all().total()).isEqualTo(1);
    }

    private Slice<Import> all() {
        return imports.list(new PageRequest(0, 10, null, false));
    }
}
