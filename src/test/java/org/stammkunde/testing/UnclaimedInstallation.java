package org.stammkunde.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/// A fresh installation that nobody has set up.
public class UnclaimedInstallation extends FreshInstallation {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        super.initialize(context);
        TestPropertyValues.of(
                        "stammkunde.admin.email=",
                        "stammkunde.admin.password=",
                        "stammkunde.api-key=")
                .applyTo(context);
    }
}
