package org.stammkunde.access.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an unattended installation is set up with at its first start. Later starts leave
/// everything as people have changed it since.
///
/// @param admin the first owner
/// @param apiKey a secret of 32 characters or more that may do everything
/// @param timeZone e.g. `Europe/Berlin`; default is the machine's
/// @param currency e.g. `EUR`, which is the default
/// @param locale `de` or `en`; default `de`
/// @param companyName default is the domain of the owner's e-mail
@ConfigurationProperties("stammkunde")
record SetupSettings(
        @Nullable Admin admin,
        @Nullable String apiKey,
        @Nullable String timeZone,
        @Nullable String currency,
        @Nullable String locale,
        @Nullable String companyName) {

    record Admin(@Nullable String email, @Nullable String password) {
        @Override
        public String toString() {
            return "Admin";
        }
    }

    @Override
    public String toString() {
        return "SetupSettings";
    }
}
