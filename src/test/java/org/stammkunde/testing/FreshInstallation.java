package org.stammkunde.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.stammkunde.access.users.Passwords;
import org.stammkunde.access.users.QuickPasswords;

/// Points the application at a database and a data folder that nobody has used before, and has it
/// set up without a click: owner, API key and company are those of [InstalledApp]. Signing in takes
/// less time there than is safe.
public class FreshInstallation
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.migratedDatabase();
        TestPropertyValues.of(
                        "stammkunde.data-dir=" + folder(),
                        "stammkunde.database.url=" + database.url(),
                        "stammkunde.database.user=" + database.user(),
                        "stammkunde.database.password=" + database.password(),
                        "stammkunde.admin.email=" + InstalledApp.EMAIL,
                        "stammkunde.admin.password=" + InstalledApp.PASSWORD,
                        "stammkunde.api-key=" + InstalledApp.API_KEY,
                        "stammkunde.time-zone=Europe/Berlin",
                        "stammkunde.currency=EUR",
                        "stammkunde.locale=en",
                        "stammkunde.outbound.permitted=127.0.0.1",
                        "stammkunde.company-name=Example")
                .applyTo(context);
        if (context instanceof GenericApplicationContext beans) {
            beans.registerBean(
                    "quickPasswords",
                    Passwords.class,
                    QuickPasswords::create,
                    passwords -> passwords.setPrimary(true));
        }
    }

    private static Path folder() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
            return Files.createTempDirectory(parent, "installation-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
