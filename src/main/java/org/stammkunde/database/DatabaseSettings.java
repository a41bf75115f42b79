package org.stammkunde.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database to use.
///
/// @param url of any PostgreSQL from 16 on; null = the embedded one
@ConfigurationProperties("stammkunde.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("stammkunde") String user,
        @DefaultValue("") String password) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
