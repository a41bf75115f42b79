package org.stammkunde.warehouse;

import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/// A mirror in a process of its own, to be killed.
final class MirrorProcess {

    private MirrorProcess() {}

    /// @param args JDBC URL, user, password, folder
    public static void main(String[] args) throws InterruptedException {
        var database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        database.setUser(args[1]);
        database.setPassword(args[2]);
        try (var mirror = new TestMirror(database, Path.of(args[3]))) {
            mirror.warehouse().nudge();
            Thread.currentThread().join();
        }
    }
}
