package org.stammkunde.operations.status;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stammkunde.database.DatabaseServer;
import org.stammkunde.database.EmbeddedPostgres;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Texts;

/// Where the database is, how large, and whether it keeps what it acknowledges.
@Component
class DatabaseStatus implements StatusSource {

    private final DatabaseStore database;
    private final DatabaseServer server;

    DatabaseStatus(DatabaseStore database, DatabaseServer server) {
        this.database = database;
        this.server = server;
    }

    @Override
    public String titleKey() {
        return "operations.database.title";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                info(
                        "operations.database.version",
                        "PostgreSQL " + database.setting("server_version")),
                info("operations.database.where", where()),
                info("operations.database.size", Formats.fileSize(database.size())),
                durability());
    }

    private String where() {
        return server instanceof EmbeddedPostgres embedded
                ? Texts.t("operations.database.embedded", "folder", embedded.home().toString())
                : Texts.t("operations.database.external");
    }

    private Line durability() {
        var off =
                Stream.of("fsync", "synchronous_commit", "full_page_writes")
                        .filter(name -> database.setting(name).equals("off"))
                        .collect(Collectors.joining(", "));
        return off.isEmpty()
                ? new Line(
                        "operations.database.durability",
                        Texts.t("operations.database.durable"),
                        Level.GOOD,
                        null)
                : new Line(
                        "operations.database.durability",
                        Texts.t("operations.database.volatile", "settings", off),
                        Level.BAD,
                        "operations.database.volatile-hint");
    }

    private static Line info(String labelKey, String value) {
        return new Line(labelKey, value, Level.INFO, null);
    }
}
