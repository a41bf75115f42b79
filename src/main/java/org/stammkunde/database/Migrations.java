package org.stammkunde.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.ClassPathResource;
import org.stammkunde.shared.StartFailure;

/// Brings every module's schema up to date: one schema, one folder of scripts and one history
/// table per module, in the order in which modules may build on each other.
public final class Migrations {

    private static final List<String> MODULES =
            List.of(
                    "database",
                    "company",
                    "jobs",
                    "access",
                    "warehouse",
                    "customers",
                    "ingest",
                    "commerce",
                    "scoring",
                    "analytics",
                    "segments",
                    "success",
                    "connectors",
                    "sample");

    private Migrations() {}

    /// @throws StartFailure when a script fails or was changed after it ran
    public static void run(DataSource database) {
        MODULES.stream()
                .filter(module -> new ClassPathResource(folder(module)).exists())
                .forEach(module -> migrate(module, database));
    }

    private static void migrate(String module, DataSource database) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:" + folder(module))
                    .schemas(module)
                    .defaultSchema(module)
                    .createSchemas(true)
                    .table("schema_history")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartFailure(
                    "The database could not be brought up to date (module "
                            + module
                            + "). "
                            + e.getMessage(),
                    e);
        }
    }

    private static String folder(String module) {
        return "db/migration/" + module;
    }
}
