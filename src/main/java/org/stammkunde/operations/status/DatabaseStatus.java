package org.stammkunde.operations.status;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.database.DatabaseServer;
import org.stammkunde.database.EmbeddedPostgres;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Texts;

/// Where the database is, how large, and whether it keeps what it acknowledges.
@Component
class DatabaseStatus implements StatusSource {

    private final JdbcClient sql;
    private final DatabaseServer server;

    DatabaseStatus(JdbcClient sql, DatabaseServer server) {
        this.sql = sql;
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
                info("operations.database.version", "PostgreSQL " + setting("server_version")),
                info("operations.database.where", where()),
                info("operations.database.size", Formats.fileSize(size())),
                durability());
    }

    private String where() {
        return server instanceof EmbeddedPostgres embedded
                ? Texts.t("operations.database.embedded", "folder", embedded.home().toString())
                : Texts.t("operations.database.external");
    }

    private long size() {
        return sql.sql("select pg_database_size(current_database())").query(Long.class).single();
    }

    private Line durability() {
        var off =
                Stream.of("fsync", "synchronous_commit", "full_page_writes")
                        .filter(name -> setting(name).equals("off"))
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

    private String setting(String name) {
        return sql.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static Line info(String labelKey, String value) {
        return new Line(labelKey, value, Level.INFO, null);
    }
}
