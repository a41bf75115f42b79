package org.stammkunde.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

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

    /// Nobody gets a connection before the schemas are up to date.
    @Bean
    @Primary
    Pools dataSource(DatabaseServer server, DatabaseSettings settings) {
        var pools = new Pools(server, settings.requestTimeout());
        Migrations.run(pools);
        return pools;
    }

    /// For their metrics.
    @Bean
    HikariDataSource requestConnections(Pools pools) {
        return pools.shortWork();
    }

    @Bean
    HikariDataSource workConnections(Pools pools) {
        return pools.longWork();
    }
}
