package org.stammkunde.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans depend on each other in the order in which they start: folder, server, pool. They
/// end in the opposite order, after everything that uses the pool.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${stammkunde.data-dir:./data}") Path path) {
        return DataFolder.open(path);
    }

    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings, DataFolder folder) {
        if (settings.embedded()) {
            return EmbeddedPostgres.start(folder.path().resolve("postgres"));
        }
        var server =
                new ExternalPostgres(
                        Objects.requireNonNull(settings.url()),
                        settings.user(),
                        settings.password());
        Connectivity.require(server);
        return server;
    }

    /// Nobody gets the pool before the schemas are up to date.
    @Bean
    HikariDataSource dataSource(DatabaseServer server) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setPoolName("postgres");
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        // Many rows of a batch in one statement: bulk loads get several times faster.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "stammkunde");
        var pool = new HikariDataSource(config);
        Migrations.run(pool);
        return pool;
    }
}
