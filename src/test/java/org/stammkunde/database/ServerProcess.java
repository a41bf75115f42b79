package org.stammkunde.database;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A process that starts a server in the given folder, commits a row, says so and waits to be
/// killed.
final class ServerProcess {

    private ServerProcess() {}

    public static void main(String[] args) throws Exception {
        var home = Path.of(args[0]);
        var server =
                EmbeddedPostgres.start(home, Path.of(args[1]), PostgresTuning.forThisMachine());
        var sql =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                server.url(), server.user(), server.password()));
        for (var statement : List.of("create table kept (id int)", "insert into kept values (1)")) {
            sql.sql(statement).update();
        }
        System.out.println("committed");
        new CountDownLatch(1).await();
    }
}
