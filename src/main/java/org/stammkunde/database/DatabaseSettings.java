package org.stammkunde.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.stammkunde.shared.StartFailure;

/// Which database to use.
///
/// @param url of any PostgreSQL from 16 on; null = the embedded one
/// @param requestTimeout how long one statement of a web request may take
@ConfigurationProperties("stammkunde.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("stammkunde") String user,
        @DefaultValue("") String password,
        @DefaultValue("15s") Duration requestTimeout) {

    DatabaseSettings {
        if (requestTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new StartFailure(
                    "STAMMKUNDE_DATABASE_REQUEST_TIMEOUT must be one second or more, such as 15s.");
        }
    }

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
