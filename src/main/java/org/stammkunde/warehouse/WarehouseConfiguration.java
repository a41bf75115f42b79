package org.stammkunde.warehouse;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.Mart;

/// Puts the mirror together from the facts and marts of all modules.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WarehouseSettings.class)
class WarehouseConfiguration {

    @Bean
    WarehouseAssembly warehouseAssembly(
            DataSource database,
            ObjectProvider<FactTable> facts,
            ObjectProvider<Mart> marts,
            @Value("${stammkunde.data-dir}") Path data,
            WarehouseSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        var layout = new Layout(facts.orderedStream().toList(), marts.orderedStream().toList());
        return WarehouseAssembly.of(
                database, layout, data.resolve("warehouse"), settings, clock, events::publishEvent);
    }

    @Bean
    Warehouse warehouse(WarehouseAssembly assembly) {
        return assembly.warehouse();
    }
}
